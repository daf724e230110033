import { describe, expect, it } from 'vitest';
import { buildPolicy } from '../../../testing/build-policy';
import { tabulateAccess } from '../tabulate-access';
import { replayTable } from './replay-table';

/** A pattern, a deny below it, and a condition, so that cells have several circumstances. */
const policy = buildPolicy(
  { effect: 'allow', action: 'tcr:*', resource: ['qcs::tcr:::repo/team-01/*', 'qcs::tcr:::repo/team-01'] },
  {
    effect: 'deny',
    action: 'tcr:DeleteImagePersonal',
    resource: ['qcs::tcr:::repo/team-01/app', 'qcs::tcr:::repo/team-01/app/*'],
  },
  {
    effect: 'allow',
    action: 'tcr:PullRepositoryPersonal',
    resource: 'qcs::tcr:::repo/team-02/*',
    condition: { ip_equal: { 'qcs:ip': ['10.0.0.0/8'] } },
  },
);
const attached = { identity: [policy] };

describe('asking the evaluator about every cell', () => {
  it('finds each as the table has it', () => {
    const table = tabulateAccess(attached, { replay: true });
    const parts = table.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell?.parts ?? []));
    // The condition makes two circumstances of one cell, or there would be little to ask.
    expect(new Set(parts.map(({ outcome }) => outcome))).toEqual(
      new Set(['allowed', 'implicitly-denied', 'explicitly-denied']),
    );
  });

  it('asks as the caller that the table is about', () => {
    const own = buildPolicy({
      effect: 'allow',
      action: 'tcr:*',
      resource: ['qcs::tcr:::repo/${uin}', 'qcs::tcr:::repo/${uin}/*'],
    });
    const table = tabulateAccess({ identity: [own] }, { principal: { uin: '100000000007' } });
    const outcomes = table.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell?.decision.outcome ?? []));
    expect(outcomes).toContain('allowed');
    expect(() => replayTable(table, { identity: [own] })).not.toThrow();
    // Another caller may not do it.
    const stranger = { ...table, principal: { uin: '100000000008' } };
    expect(() => replayTable(stranger, { identity: [own] })).toThrow(
      /is allowed in the table, and implicitly-denied/,
    );
  });

  it('notices a cell that says something else', () => {
    const table = tabulateAccess(attached);
    const [row] = table.rows.filter(({ operation }) => operation.id === 'pull');
    const turned = {
      ...table,
      rows: table.rows.map((other) =>
        other === row
          ? {
              ...other,
              cells: other.cells.map(
                (cell) =>
                  cell && {
                    ...cell,
                    parts: cell.parts.map((part) => ({ ...part, outcome: 'allowed' as const })),
                  },
              ),
            }
          : other,
      ),
    };
    expect(() => replayTable(turned, attached)).toThrow(
      /pull .* is allowed in the table, and implicitly-denied/,
    );
  });
});
