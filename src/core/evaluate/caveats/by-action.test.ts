import { describe, expect, it } from 'vitest';
import { prepareRequest } from '../../matching';
import { compilePolicies } from '../compile';
import { onceByAction } from './by-action';

describe('onceByAction', () => {
  const policies = compilePolicies({ identity: [] });
  const ask = (action: string, resource = '*') => prepareRequest({ action, resource });

  it('finds once what an action of the catalogue comes to, in each of the policies', () => {
    const asked: string[] = [];
    const find = onceByAction((_, { action }) => {
      asked.push(action ?? '');
      return asked.length;
    });
    expect(find(policies, ask('tcr:PullRepositoryPersonal'))).toBe(1);
    expect(find(policies, ask('tcr:PullRepositoryPersonal', 'qcs::tcr:::repo/a'))).toBe(1);
    // The old name is one of the same action.
    expect(find(policies, ask('ccr:pull'))).toBe(1);
    expect(find(policies, ask('tcr:PushRepositoryPersonal'))).toBe(2);
    expect(find(compilePolicies({ identity: [] }), ask('tcr:PullRepositoryPersonal'))).toBe(3);
    expect(asked).toEqual([
      'tcr:PullRepositoryPersonal',
      'tcr:PushRepositoryPersonal',
      'tcr:PullRepositoryPersonal',
    ]);
  });

  it('remembers that nothing was found', () => {
    let calls = 0;
    const find = onceByAction(() => {
      calls += 1;
      return null;
    });
    expect([1, 2].map(() => find(policies, ask('tcr:PullRepositoryPersonal')))).toEqual([null, null]);
    expect(calls).toBe(1);
  });

  it('does not remember actions that the catalogue lacks', () => {
    let calls = 0;
    const find = onceByAction(() => {
      calls += 1;
      return calls;
    });
    expect([1, 2].map(() => find(policies, ask('tcr:NobodyKnowsThis')))).toEqual([1, 2]);
  });
});
