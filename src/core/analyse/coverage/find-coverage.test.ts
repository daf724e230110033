import { describe, expect, it } from 'vitest';
import { buildPolicy, buildStatement } from '../../../testing/build-policy';
import { evaluateRequest } from '../../evaluate';
import type { PolicyDocument, Statement } from '../../model';
import { findCoverage } from './find-coverage';

function judge(...statements: readonly Statement[]): readonly string[] {
  return findCoverage(buildPolicy(...statements), { replay: true }).units.map(
    ({ statement, element, text, verdict }) =>
      `${statement.statement} ${element === 'statement' ? element : text} ${verdict}`,
  );
}

const pull = 'tcr:PullRepositoryPersonal';
const all = 'qcs::tcr:::repo/*';
const team = 'qcs::tcr:::repo/team/*';

describe('findCoverage', () => {
  it('tells entries that another entry covers', () => {
    expect(judge(buildStatement('allow', [pull, 'tcr:Pull*'], [team, all]))).toEqual([
      '0 statement effective',
      `0 ${pull} redundant`,
      '0 tcr:Pull* effective',
      `0 ${team} redundant`,
      `0 ${all} effective`,
    ]);
  });

  it('finds a statement effective whose equal entries are both redundant', () => {
    expect(judge(buildStatement('allow', [pull, pull], all))).toEqual([
      '0 statement effective',
      `0 ${pull} redundant`,
      `0 ${pull} redundant`,
      `0 ${all} effective`,
    ]);
  });

  it('tells an allow that a deny takes back in full', () => {
    expect(judge(buildStatement('allow', pull, team), buildStatement('deny', '*', '*'))).toEqual([
      '0 statement shadowed',
      `0 ${pull} shadowed`,
      `0 ${team} shadowed`,
      // Nothing else is allowed, so the deny only does what silence would not: it keeps the allow from counting.
      '1 statement effective',
      '1 * effective',
      '1 * effective',
    ]);
  });

  it('tells a deny that denies what nobody allows', () => {
    expect(judge(buildStatement('allow', pull, team), buildStatement('deny', 'tcr:Delete*', all))).toContain(
      '1 statement redundant',
    );
  });

  it('tells what no request can reach', () => {
    const report = judge(
      buildStatement('allow', pull, [all, 'qcs::tcr:::repo/Team/*', 'repo/team']),
      buildStatement('allow', 'pull', all),
      // Nothing is before and after the same instant.
      buildStatement('allow', 'tcr:*', '*', {
        condition: {
          date_less_than: { 'qcs:current_time': '2026-01-01T00:00:00Z' },
          date_greater_than: { 'qcs:current_time': '2026-01-01T00:00:00Z' },
        },
      }),
    );
    expect(report).toContain('0 qcs::tcr:::repo/Team/* unreachable');
    expect(report).toContain('0 repo/team unreachable');
    expect(report).toContain('1 statement unreachable');
    expect(report).toContain('2 statement unreachable');
  });

  it('finds an entry covered only by several others together', () => {
    const halves = ['10.0.0.0/9', '10.128.0.0/9'].map((network) =>
      buildStatement('allow', pull, all, { condition: { ip_equal: { 'qcs:ip': network } } }),
    );
    const whole = buildStatement('allow', pull, all, { condition: { ip_equal: { 'qcs:ip': '10.0.0.0/8' } } });
    expect(judge(...halves, whole).filter((line) => line.includes('statement'))).toEqual([
      '0 statement redundant',
      '1 statement redundant',
      '2 statement redundant',
    ]);
    expect(judge(...halves).filter((line) => line.includes('statement'))).toEqual([
      '0 statement effective',
      '1 statement effective',
    ]);
  });

  it('gives for every effective unit a request that is decided otherwise without it', () => {
    const statements = [
      buildStatement('allow', ['tcr:Pull*', 'tcr:Push*'], [team, 'qcs::tcr:gz::repo/x']),
      buildStatement('deny', 'tcr:*Personal', 'qcs::tcr:::repo/team/secret*'),
    ];
    let count = 0;
    for (const { statement, element, index, verdict, witness } of findCoverage(buildPolicy(...statements))
      .units) {
      if (verdict !== 'effective' || witness === undefined) continue;
      const without = statements.flatMap((one, at): readonly Statement[] => {
        if (at !== statement.statement) return [one];
        if (element === 'statement') return [];
        return [
          { ...one, [element]: [one[element] ?? []].flat().filter((_, entry) => entry !== (index ?? 0)) },
        ];
      });
      const decide = (policy: PolicyDocument) =>
        evaluateRequest(witness, { identity: [policy] }).outcome === 'allowed';
      expect(decide(buildPolicy(...statements))).not.toBe(decide(buildPolicy(...without)));
      count += 1;
    }
    expect(count).toBe(8);
  });

  it('says of every unit which it is, and by which request it shows', () => {
    const web = 'qcs::tcr:::repo/team/web';
    const statement = { source: 'identity', policy: 0, statement: 0 };
    // The policy allows this one request.
    const shown = { verdict: 'effective', witness: { action: pull, resource: web, context: {} } };
    expect(findCoverage(buildPolicy(buildStatement('allow', [pull], web))).units).toEqual([
      { statement, element: 'statement', index: null, text: '', ...shown },
      { statement, element: 'action', index: 0, text: pull, ...shown },
      { statement, element: 'resource', index: null, text: web, ...shown },
    ]);
  });

  it('tells apart what a deny takes back in full and what another allow covers beside it', () => {
    const secret = 'qcs::tcr:::repo/team/secret';
    expect(
      judge(
        buildStatement('allow', pull, [team, secret]),
        buildStatement('allow', pull, all),
        buildStatement('deny', pull, secret),
      ).filter((line) => line.startsWith('0')),
    ).toEqual([
      '0 statement redundant',
      `0 ${pull} redundant`,
      `0 ${team} redundant`,
      `0 ${secret} shadowed`,
    ]);
  });

  it('lets a deny count only while it holds', () => {
    const frozen = { condition: { string_equal: { mark: 'frozen' } } };
    expect(
      judge(buildStatement('allow', pull, all), buildStatement('deny', pull, all, frozen)).filter((line) =>
        line.includes('statement'),
      ),
    ).toEqual(['0 statement effective', '1 statement effective']);
  });

  it('does not mind statements that cannot be read, and finds them unreachable', () => {
    const broken = { ...buildStatement('allow', 'tcr:*', all), notAction: pull };
    expect(
      judge(broken, buildStatement('allow', pull, team), broken, buildStatement('deny', pull, team)),
    ).toEqual([
      '0 statement unreachable',
      '0 tcr:* unreachable',
      `0 ${all} unreachable`,
      '1 statement shadowed',
      `1 ${pull} shadowed`,
      `1 ${team} shadowed`,
      '2 statement unreachable',
      '2 tcr:* unreachable',
      `2 ${all} unreachable`,
      '3 statement effective',
      `3 ${pull} effective`,
      `3 ${team} effective`,
    ]);
  });

  it('asks what each set adds where a request has to pass several', () => {
    const push = 'tcr:PushRepositoryPersonal';
    const attached = {
      identity: [
        buildPolicy(buildStatement('allow', [pull, push], team)),
        buildPolicy(buildStatement('allow', pull, all)),
      ],
      boundary: buildPolicy(buildStatement('allow', [pull, 'tcr:Delete*'], team)),
    };
    expect(
      findCoverage(attached, { replay: true }).units.map(
        ({ statement: { source, policy }, text, verdict }) => `${source} ${policy} ${text} ${verdict}`,
      ),
    ).toEqual([
      // The boundary keeps everybody from pushing, and the second policy grants the pull as well.
      'identity 0  redundant',
      `identity 0 ${pull} redundant`,
      `identity 0 ${push} redundant`,
      `identity 0 ${team} redundant`,
      'identity 1  redundant',
      `identity 1 ${pull} redundant`,
      `identity 1 ${all} redundant`,
      'boundary 0  effective',
      `boundary 0 ${pull} effective`,
      'boundary 0 tcr:Delete* redundant',
      `boundary 0 ${team} effective`,
    ]);
  });

  it('decides nothing where nobody says for whom a variable stands', () => {
    const own = `qcs::tcr:::repo/\${uin}/*`;
    const { units, open } = findCoverage(buildPolicy(buildStatement('allow', pull, [own, all])));
    expect(units.map(({ verdict }) => verdict)).toEqual(['effective', 'effective', 'undecided', 'effective']);
    expect(open).toEqual(['variables']);
    const known = findCoverage(buildPolicy(buildStatement('allow', pull, [own, all])), {
      principal: { uin: '100000000009' },
    });
    expect(known.units.map(({ verdict }) => verdict)).toEqual([
      'effective',
      'effective',
      'redundant',
      'effective',
    ]);
    expect(known.open).toEqual([]);
  });

  it('judges no entry of more pairs than any document holds', () => {
    const list = (write: (index: number) => string) =>
      Array.from({ length: 150 }, (_, index) => write(index));
    const policy = buildPolicy(
      buildStatement(
        'allow',
        list((index) => `tcr:A${index}`),
        list((index) => `qcs::tcr:::repo/n${index}`),
      ),
      buildStatement('allow', pull, all),
    );
    const statement = (number: number) => ({
      statement: { source: 'identity', policy: 0, statement: number },
      element: 'statement',
      index: null,
      text: '',
      verdict: 'undecided',
    });
    expect(findCoverage(policy)).toEqual({ units: [statement(0), statement(1)], open: ['budget'] });
  });
});
