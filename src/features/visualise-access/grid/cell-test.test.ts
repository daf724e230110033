import { describe, expect, it } from 'vitest';
import type { PolicyDocument } from '../../../core';
import { toCellTest } from './cell-test';

const policyOf = (condition?: object): PolicyDocument =>
  ({
    version: '2.0',
    statement: [
      {
        effect: 'allow',
        action: ['tcr:DeleteRepositoryPersonal'],
        resource: ['qcs::tcr:::repo/team-01/app'],
        ...(condition ? { condition } : {}),
      },
    ],
  }) as PolicyDocument;

const request = { operation: 'delete-repository', target: 'team-01/app' };

describe('a cell kept as a test', () => {
  it('expects what the policy gives now', () => {
    expect(toCellTest(request, policyOf())).toEqual({ ...request, expect: 'allowed' });
    const other = { ...request, target: 'team-02/app' };
    expect(toCellTest(other, policyOf())).toEqual({ ...other, expect: 'not-allowed' });
  });

  it('is none where the outcome hangs on the time of the call', () => {
    const condition = { date_less_than: { 'qcs:current_time': '2027-01-01 00:00:00' } };
    expect(toCellTest(request, policyOf(condition))).toBeNull();
  });
});
