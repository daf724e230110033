import { describe, expect, it } from 'vitest';
import { buildPolicy, buildStatement } from '../../testing/build-policy';
import { prepareRequest, type Reading, settledReading } from '../matching';
import { compilePolicies } from './compile';
import { listConcernedGroups } from './concerned-groups';

const pull = 'tcr:PullRepositoryPersonal';
const push = 'tcr:PushRepositoryPersonal';
const refused: Reading = { ...settledReading, legacySpelling: 'refused' };

/** `ccr:pull` is the old name of pulling; the last statement is about another product. */
const policies = compilePolicies({
  identity: [
    buildPolicy(
      buildStatement('allow', pull, '*'),
      buildStatement('deny', 'ccr:pull', '*'),
      buildStatement('allow', 'tcr:Push*', '*'),
      buildStatement('allow', 'cvm:*', '*'),
    ),
  ],
});

/** Indexes of the statements that an action concerns. */
function left(action: string, reading: Reading = settledReading): readonly number[] {
  const [set] = policies.sets;
  if (set === undefined) throw new Error('there is no policy set');
  const groups = listConcernedGroups(set, prepareRequest({ action, resource: '*' }), reading);
  return groups.flatMap(({ statements }) => statements.map(({ reference }) => reference.statement));
}

describe('listConcernedGroups', () => {
  it('keeps what lists the action, by its name or an old one', () => {
    expect(left(pull)).toEqual([0, 1]);
    expect(left(push)).toEqual([2]);
  });

  it('says the same when asked again, whatever was asked between', () => {
    expect([left(push), left(pull), left(push), left(pull)]).toEqual([[2], [0, 1], [2], [0, 1]]);
  });

  it('leaves old names out where they are refused, before and after they counted', () => {
    expect([left(pull, refused), left(pull), left(pull, refused)]).toEqual([[0], [0, 1], [0]]);
  });

  it('looks anew at actions that the catalogue lacks', () => {
    expect([left('cvm:DescribeInstances'), left('cos:GetObject'), left('cvm:RunInstances')]).toEqual([
      [3],
      [],
      [3],
    ]);
  });

  it('does not mix up policies', () => {
    const other = compilePolicies({ identity: [buildPolicy(buildStatement('allow', 'tcr:*', '*'))] });
    const [set] = other.sets;
    if (set === undefined) throw new Error('there is no policy set');
    expect(left(pull)).toEqual([0, 1]);
    const request = prepareRequest({ action: pull, resource: '*' });
    expect(listConcernedGroups(set, request, settledReading)).toHaveLength(1);
  });
});
