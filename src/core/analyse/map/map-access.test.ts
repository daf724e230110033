import { describe, expect, it } from 'vitest';
import { buildPolicy, buildStatement } from '../../../testing/build-policy';
import { type AttachedPolicies, evaluateRequest } from '../../evaluate';
import type { Statement } from '../../model';
import { type AccessMap, listWitnesses, mapAccess } from './map-access';

/** Maps with every witness replayed, and finds the row of an action. */
function map(...statements: readonly Statement[]): AccessMap {
  return mapAccess({ identity: [buildPolicy(...statements)] }, { replay: true });
}

function outcomesOf(found: AccessMap, action: string): readonly string[] {
  const row = found.rows.find(({ actions }) => actions.includes(action));
  return found.columns.flatMap(({ parts }, index) => {
    const cell = found.cells[row?.cells[index] ?? -1];
    if (cell === undefined) return [];
    const outcomes = cell.parts.map(({ outcome }) => outcome).join('|');
    return parts
      .filter(({ shape }) => shape === 'repository' || shape === 'none')
      .map(({ kind, namespace, repository }) =>
        [kind, namespace, repository, outcomes].filter(Boolean).join(' '),
      );
  });
}

const pull = 'tcr:PullRepositoryPersonal';

describe('mapAccess', () => {
  it('tells the repositories that policies tell apart', () => {
    const found = map(
      buildStatement('allow', 'tcr:*', ['qcs::tcr:::repo/team-01', 'qcs::tcr:::repo/team-01/*']),
      buildStatement('deny', 'tcr:*', 'qcs::tcr:::repo/team-01/secret'),
    );
    expect(outcomesOf(found, pull)).toEqual([
      'no-resource implicitly-denied',
      'everything-else implicitly-denied',
      'other-in-namespace team-01 allowed',
      'repository team-01 secret explicitly-denied',
    ]);
    expect(found.open).toEqual([]);
  });

  it('splits a cell by the circumstances that matter', () => {
    const found = map(
      buildStatement('allow', pull, '*', { condition: { ip_equal: { 'qcs:ip': '10.0.0.0/8' } } }),
      buildStatement('deny', pull, '*', {
        condition: { date_greater_than: { 'qcs:current_time': '2027-01-01T00:00:00Z' } },
      }),
    );
    const parts = found.cells.filter((cell) => cell.parts.length > 1).map((cell) => cell.parts);
    expect(parts).toHaveLength(1);
    expect(parts[0]?.map(({ outcome }) => outcome).sort()).toEqual([
      'allowed',
      'explicitly-denied',
      'implicitly-denied',
    ]);
  });

  it('marks what hangs on an unpublished granularity', () => {
    const found = map(buildStatement('allow', 'tcr:*', 'qcs::tcr:::repo/*'));
    const row = (action: string) => found.rows.find(({ actions }) => actions.includes(action));
    const column = found.columns.findIndex(({ parts }) => parts.some(({ shape }) => shape === 'repository'));
    // Nobody has published on what listing tags is checked; if on nothing, only `*` would grant it.
    const unproven = found.cells[row('tcr:DescribeImagePersonal')?.cells[column] ?? -1];
    expect(unproven?.parts.map(({ outcome }) => outcome)).toEqual(['allowed']);
    expect(unproven?.alternative?.map(({ outcome }) => outcome)).toEqual(['implicitly-denied']);
    expect(found.cells[row(pull)?.cells[column] ?? -1]?.alternative).toBeUndefined();
    // Documented to need the star.
    const star = found.cells[row('tcr:CreateApplicationTokenPersonal')?.cells[column] ?? -1];
    expect(star?.parts.map(({ outcome }) => outcome)).toEqual(['implicitly-denied']);
  });

  it('has rows for actions that the catalogue lacks', () => {
    const found = map(buildStatement('allow', 'tcr:*', '*'));
    const outcomes = found.rows.flatMap(({ unknown, cells }) =>
      unknown ? [`${unknown.prefix} ${found.cells[cells[0] ?? -1]?.parts[0]?.outcome}`] : [],
    );
    expect(outcomes.sort()).toEqual([
      'ccr implicitly-denied',
      'other-service implicitly-denied',
      'tcr allowed',
    ]);
  });

  it('gives a witness for every part, which the evaluator confirms in full', () => {
    const attached: AttachedPolicies = {
      identity: [
        buildPolicy(
          buildStatement(
            'allow',
            ['tcr:Pull*', 'ccr:push'],
            ['qcs::tcr:gz::repo/a*', 'qcs::ccr:::repo/b/c:v1'],
          ),
          buildStatement('deny', '*', 'qcs::tcr::uin/7:repo/*/x', {
            condition: { 'for_any_value:string_like': { 'qcs:resource_tag': ['k&*', '*&v'] } },
          }),
        ),
      ],
      boundary: buildPolicy(buildStatement('allow', 'tcr:*', 'qcs::tcr:::repo/*')),
    };
    const found = mapAccess(attached);
    let count = 0;
    for (const { request, part } of listWitnesses(found)) {
      const { outcome, decidedBy } = evaluateRequest(request, attached, { trace: false, caveats: false });
      expect(`${outcome} ${JSON.stringify(request)}`).toBe(`${part.outcome} ${JSON.stringify(request)}`);
      expect(decidedBy).toEqual(part.decidedBy);
      count += 1;
    }
    expect(count).toBeGreaterThan(50);
  });

  it.each([[null], [{ identity: [null, 7] }], [{}]])('maps %j as a policy that grants nothing', (value) => {
    const found = mapAccess(value as unknown as AttachedPolicies);
    expect(found.cells.flatMap(({ parts }) => parts.map(({ outcome }) => outcome))).toEqual([
      'implicitly-denied',
    ]);
  });

  it('has the same columns and outcomes whatever the order of statements', () => {
    const statements = [
      buildStatement('allow', 'tcr:*', 'qcs::tcr:::repo/a/*'),
      buildStatement('deny', pull, ['qcs::tcr:::repo/*b', 'qcs::tcr:::repo/a/b']),
    ];
    const write = (found: AccessMap) => outcomesOf(found, pull).toSorted();
    expect(write(map(...statements.toReversed()))).toEqual(write(map(...statements)));
  });
});
