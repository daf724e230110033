import { describe, expect, it } from 'vitest';
import type { Statement } from '../../../core';
import { buildPolicy, buildStatement } from '../../../testing/build-policy';
import { analyseAccess } from './analyse-access';
import { keepRows } from './keep-rows';

const allow = (action: string, ...resources: readonly string[]) => buildStatement('allow', action, resources);
const analyse = (...statements: readonly Statement[]) =>
  // As it comes from a worker: nothing of it is the same object.
  structuredClone(analyseAccess(buildPolicy(...statements), null));
const pull = 'tcr:PullRepositoryPersonal';

describe('keepRows', () => {
  const former = analyse(allow(pull, 'qcs::tcr:::repo/team-01/*'));

  it('keeps the rows while a name is typed, and takes the columns', () => {
    const next = analyse(allow(pull, 'qcs::tcr:::repo/team-012/*'));
    const kept = keepRows(former, next);
    expect(kept).toEqual(next);
    expect(kept.grid.rows).toBe(former.grid.rows);
    expect(kept.grid.columns.map(({ namespace }) => namespace)).toContain('team-012');
  });

  it.each([
    ['another action', analyse(allow('tcr:PushRepositoryPersonal', 'qcs::tcr:::repo/team-01/*'))],
    ['a further column', analyse(allow(pull, 'qcs::tcr:::repo/team-01/*', 'qcs::tcr:::repo/team-02'))],
    [
      'another statement that decides',
      analyse(allow('cvm:*', 'qcs::cvm:::instance/*'), allow(pull, 'qcs::tcr:::repo/team-01/*')),
    ],
    [
      'a condition',
      analyse({
        ...allow(pull, 'qcs::tcr:::repo/team-01/*'),
        condition: { ip_equal: { 'qcs:ip': ['10.0.0.0/8'] } },
      }),
    ],
  ])('takes the new rows after %s', (_, next) => {
    expect(keepRows(former, next)).toBe(next);
  });

  it('takes the first analysis as it is', () => {
    expect(keepRows(null, former)).toBe(former);
  });

  it('tells conditions apart that only differ in what they ask for', () => {
    const limited = (network: string) =>
      analyse({
        ...allow(pull, 'qcs::tcr:::repo/team-01/*'),
        condition: { ip_equal: { 'qcs:ip': [network] } },
      });
    const next = limited('10.0.0.0/16');
    expect(keepRows(limited('10.0.0.0/8'), next)).toBe(next);
  });
});
