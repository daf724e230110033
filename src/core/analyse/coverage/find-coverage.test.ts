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
});
