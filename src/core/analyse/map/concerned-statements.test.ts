import { describe, expect, it } from 'vitest';
import { buildPolicy, buildStatement, toResources } from '../../../testing/build-policy';
import { findOperation, type Operation } from '../../catalogue';
import { compilePolicies } from '../../evaluate';
import { prepareRequest } from '../../matching';
import type { Statement } from '../../model';
import { tabulateStatements } from '../space/statements';
import { ConcernedStatements } from './concerned-statements';

const pull = 'tcr:PullRepositoryPersonal';
/** On a key of its own, so that its number is that of the statement among those with conditions. */
const when = (key: string) => ({ condition: { string_equal: { [key]: 'v' } } });

function concerned(...statements: readonly Statement[]): ConcernedStatements {
  const prepare = (action: string) => prepareRequest({ action, resource: '*' });
  const policies = compilePolicies({ identity: [buildPolicy(...statements)] });
  return new ConcernedStatements(tabulateStatements([policies], prepare('')).statements, prepare);
}

function operationOf(id: string): Operation {
  const operation = findOperation(id);
  if (operation === undefined) throw new Error(id);
  return operation;
}

describe('ConcernedStatements', () => {
  const statements = concerned(
    buildStatement('allow', pull, toResources('repo/a')),
    buildStatement('allow', 'tcr:Push*', '*'),
    buildStatement('deny', ['tcr:Delete*', 'tcr:Pull*'], '*'),
    buildStatement('allow', pull, toResources('repo/b')),
  );

  it('knows which statements speak of what an operation asks', () => {
    const numbersOf = (id: string) => [...statements.by(operationOf(id)).statements].sort();
    expect(numbersOf('pull')).toEqual([0, 2, 3]);
    // A push asks for the right to pull as well.
    expect(numbersOf('push')).toEqual([0, 1, 2, 3]);
    expect(numbersOf('delete-tag')).toEqual([2]);
    expect(numbersOf('create-namespace')).toEqual([]);
  });

  it('remembers together for operations that the same statements concern', () => {
    expect(statements.by(operationOf('delete-tag'))).toBe(statements.by(operationOf('delete-repository')));
    expect(statements.by(operationOf('pull'))).toBe(statements.by(operationOf('pull')));
    expect(statements.by(operationOf('pull'))).not.toBe(statements.by(operationOf('push')));
  });

  describe('lists the conditions that a request may meet', () => {
    const others = Array.from({ length: 6 }, (_, index) =>
      buildStatement('allow', pull, toResources(`repo/other-${index}`), when(`other:${index}`)),
    );
    const conditioned = concerned(
      buildStatement('allow', pull, toResources('repo/a', 'repo/a/*'), when('k:0')),
      buildStatement('deny', 'tcr:*', '*', when('k:1')),
      buildStatement('allow', 'tcr:Push*', '*', when('k:2')),
      buildStatement('allow', pull, toResources('repo/b'), when('k:3')),
      buildStatement('allow', pull, toResources('repo/a')),
      buildStatement('allow', pull, ['qcs::tcr:gz::repo/a'], when('k:4')),
      ...others,
    );

    it.each<[string, string, string, readonly number[]]>([
      ['those of statements that name the resource', pull, 'qcs::tcr:::repo/a', [0, 1]],
      ['those of its region too', pull, 'qcs::tcr:gz::repo/a', [0, 1, 4]],
      ['those of the star alone', pull, 'qcs::tcr:::repo/z', [1]],
      ['those of the action', 'tcr:DeleteImagePersonal', 'qcs::tcr:::repo/a', [1]],
      ['all of the action where no resource is named', pull, '*', [0, 1, 3, 4, 5, 6, 7, 8, 9, 10]],
      ['none of an action that no statement lists', 'cvm:RunInstances', '*', []],
    ])('%s', (_, action, resource, expected) => {
      const listed = conditioned.listConditions(action, resource);
      expect([...listed].sort((one, other) => one - other)).toEqual(expected);
      expect(conditioned.listConditions(action, resource)).toBe(listed);
    });

    it('which are none where every statement holds unconditionally', () => {
      expect(statements.listConditions(pull, 'qcs::tcr:::repo/a')).toEqual([]);
    });
  });
});
