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

  it('puts calls without a resource first, then the registry, then other products', () => {
    const found = map(buildStatement('allow', '*', ['qcs::cvm:::instance/*', 'qcs::tcr:::repo/b/c']));
    expect(found.columns[0]?.resource).toBe('*');
    const services = found.columns.map(({ parts }) => parts[0]?.place?.service ?? '');
    expect(services).toEqual([
      '',
      ...services.filter((service) => service === 'tcr'),
      ...services.slice(1).filter((service) => service !== 'tcr'),
    ]);
    expect(new Set(services)).toEqual(new Set(['', 'tcr', 'cvm', 'cos']));
    // No column is about two products, and the kinds that calls are usual on come first.
    const order = [
      'repository',
      'namespace',
      'tag',
      'every-in-namespace',
      'every-repository',
      'other',
      'colon-tag',
    ];
    for (const { parts } of found.columns) {
      expect(new Set(parts.map(({ place }) => place?.service)).size).toBe(1);
      const ranks = parts.map(({ shape }) => order.indexOf(shape));
      expect(ranks).toEqual(ranks.toSorted((one, other) => one - other));
    }
    // The registry's calls are never checked on a machine; what another product's calls are checked on, nobody knows.
    const cells = (isMeant: (row: AccessMap['rows'][number]) => boolean) =>
      found.rows.find(isMeant)?.cells.map((cell, index) => [services[index], cell >= 0]);
    expect(cells(({ actions }) => actions.includes(pull))).toEqual(
      services.map((service) => [service, service === '' || service === 'tcr']),
    );
    expect(cells(({ unknown }) => unknown?.prefix === 'other-service')).toEqual(
      services.map((service) => [service, true]),
    );
  });

  it('reads old resources for calls that have an old name, and leaves old tags open', () => {
    const found = map(buildStatement('allow', 'tcr:*', ['qcs::ccr:::repo/b/c', 'qcs::tcr:::repo/d/e']));
    expect(outcomesOf(found, pull)).toEqual([
      'no-resource implicitly-denied',
      'everything-else implicitly-denied',
      'repository b c allowed',
      'repository d e allowed',
    ]);
    const unknown = found.rows.find((row) => row.unknown?.prefix === 'tcr');
    const outcomes = found.columns.flatMap(({ parts }, index) =>
      parts
        .filter(({ kind }) => kind === 'repository')
        .map(({ place, namespace }) => {
          const cell = found.cells[unknown?.cells[index] ?? -1];
          return `${place?.service} ${namespace} ${cell?.parts.map(({ outcome }) => outcome).join()}`;
        }),
    );
    // What has no old name is asked on the old resource only where that is another one.
    expect(outcomes).toContain('tcr b implicitly-denied');
    expect(outcomes).toContain('ccr b allowed');
    expect(outcomes).toContain('tcr d allowed');
    expect(found.open).toEqual(['legacy-tags']);
    const remove = found.rows.find(({ actions }) => actions.includes('tcr:DeleteImagePersonal'));
    for (const [index, { parts }] of found.columns.entries()) {
      const isOpen = parts.some(({ shape }) => shape === 'tag' || shape === 'other');
      const isOwn = parts.every(({ place }) => place === undefined || place.service === 'tcr');
      if (isOwn) expect((remove?.cells[index] ?? -1) < 0).toBe(isOpen);
    }
  });

  it('asks in the name of one that stands in where policies name the caller', () => {
    const attached = { identity: [buildPolicy(buildStatement('allow', pull, 'qcs::tcr:::repo/${uin}/*'))] };
    const found = mapAccess(attached, { replay: true });
    expect(found.open).toEqual(['variables']);
    const uin = found.principal?.uin;
    expect(outcomesOf(found, pull)).toContain(`other-in-namespace ${uin} allowed`);
    for (const { request } of listWitnesses(found)) expect(request.principal).toEqual({ uin });
    const known = mapAccess(attached, { replay: true, principal: { uin: '77' } });
    expect([known.open, known.principal]).toEqual([[], { uin: '77' }]);
    expect(map(buildStatement('allow', pull, '*'))).not.toHaveProperty('principal');
  });

  it('says the other reading of an unpublished granularity only where it allows something else', () => {
    const describe = 'tcr:DescribeImagePersonal';
    const alternatives = (...statements: readonly Statement[]) => {
      const found = map(...statements);
      const row = found.rows.find(({ actions }) => actions.includes(describe));
      expect(row?.granularity).toBe('inferred');
      const column = found.columns.findIndex(({ parts }) => parts.some(({ kind }) => kind === 'repository'));
      return found.cells[row?.cells[column] ?? -1]?.alternative?.map(({ outcome }) => outcome);
    };
    const repo = 'qcs::tcr:::repo/a/b';
    expect(alternatives(buildStatement('allow', describe, [repo, '*']))).toBeUndefined();
    // Denied for another reason is denied all the same.
    expect(alternatives(buildStatement('deny', describe, repo))).toBeUndefined();
    expect(
      alternatives(buildStatement('allow', describe, '*'), buildStatement('deny', describe, repo)),
    ).toEqual(['allowed']);
    const office = { condition: { string_equal: { 'vpc:region': 'bj' } } };
    expect(
      alternatives(
        buildStatement('allow', describe, '*', office),
        buildStatement('allow', describe, repo, office),
      ),
    ).toBeUndefined();
    expect(
      alternatives(buildStatement('allow', describe, '*', office), buildStatement('allow', describe, repo)),
    ).toHaveLength(2);
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
