import { describe, expect, it } from 'vitest';
import { buildPolicy, buildStatement } from '../../../testing/build-policy';
import { compilePolicies } from '../../evaluate';
import type { Statement } from '../../model';
import { splitStatements } from './entry-units';

const [pull, push] = ['tcr:PullRepositoryPersonal', 'tcr:PushRepositoryPersonal'] as const;
const [a, b] = ['qcs::tcr:::repo/a', 'qcs::tcr:::repo/b'] as const;

function split(statements: readonly Statement[], pairLimit = 100) {
  return splitStatements(compilePolicies({ identity: [buildPolicy(...statements)] }), pairLimit);
}

describe('splitStatements', () => {
  const statements = [buildStatement('allow', pull, a), buildStatement('deny', [push, 'tcr:*'], [a, b])];

  it('lists each statement before its actions and those before its resources, as written', () => {
    const units = split(statements)?.units.map(
      ({ statement, element, index, text }) => `${statement.statement} ${element} ${index} ${text}`,
    );
    expect(units).toEqual([
      '0 statement null ',
      `0 action null ${pull}`,
      `0 resource null ${a}`,
      '1 statement null ',
      `1 action 0 ${push}`,
      '1 action 1 tcr:*',
      `1 resource 0 ${a}`,
      `1 resource 1 ${b}`,
    ]);
  });

  it('makes a statement of every pair of entries, and says to which units it belongs', () => {
    const found = split(statements);
    const written = found?.policies.sets[0]?.statements.map(({ effect, actions, resources }) =>
      [effect, ...actions, ...resources]
        .map((part) => (typeof part === 'string' ? part : part?.text))
        .join(' '),
    );
    expect(written).toEqual([
      `allow ${pull} ${a}`,
      `deny ${push} ${a}`,
      `deny ${push} ${b}`,
      `deny tcr:* ${a}`,
      `deny tcr:* ${b}`,
    ]);
    expect(found?.pairs).toEqual([
      { statement: 0, action: 1, resource: 2 },
      { statement: 3, action: 4, resource: 6 },
      { statement: 3, action: 4, resource: 7 },
      { statement: 3, action: 5, resource: 6 },
      { statement: 3, action: 5, resource: 7 },
    ]);
  });

  it('leaves a statement that cannot be read as it is, with units and without pairs', () => {
    const broken = { ...buildStatement('allow', [pull, push], [a, b]), notAction: push };
    const found = split([broken]);
    expect(found?.policies.sets[0]?.statements.map(({ actions }) => actions.length)).toEqual([2]);
    expect(found?.units).toHaveLength(5);
    expect(found?.pairs).toEqual([]);
  });

  it('gives up beyond the limit of pairs in all statements together', () => {
    // One and two times two.
    expect(split(statements, 5)).not.toBeNull();
    expect(split(statements, 4)).toBeNull();
  });
});
