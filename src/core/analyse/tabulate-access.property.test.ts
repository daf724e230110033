import { describe, expect, it } from 'vitest';
import { buildPolicy } from '../../testing/build-policy';
import type { Choices } from '../../testing/choices';
import { leastOf, shareOf } from '../../testing/run-share';
import { choicesOf } from '../../testing/seeded-choices';
import { findColumns } from '../../testing/table-claims';
import { twelveStatements } from '../../testing/twelve-statements';
import { expandOperation, listOfficialScenarios } from '../catalogue';
import { compilePolicies, evaluateRequest } from '../evaluate';
import type { ConditionEntry, PolicyDocument, RequestContext } from '../model';
import { decideOperation } from './decide-operation';
import type { Limit } from './map/limits';
import { type AccessCell, tabulateAccess } from './tabulate-access';

const names = [
  'team-01',
  'team-02',
  'team-x',
  'sandbox',
  'base',
  'internal',
  'web',
  'app-api',
  'app-legacy',
  'app-frozen',
  'old-frozen',
  'repo-demo',
  'other',
  'v1',
  '100000000002',
];

const instants = [
  '2026-12-19T00:00:00Z',
  '2026-12-20T00:00:00Z',
  '2026-12-31T00:00:00Z',
  '2027-06-01T00:00:00Z',
];
const addresses = ['10.1.2.3', '203.0.113.9', '198.51.100.1'];

function buildContext(choices: Choices): RequestContext {
  return {
    ...(choices.rarely(4) ? {} : { 'qcs:current_time': choices.pick(instants) }),
    ...(choices.rarely(4) ? {} : { 'qcs:ip': choices.pick(addresses) }),
    ...(choices.rarely(2) ? { 'qcs:request_tag': choices.pick(['env&test', 'env&prod']) } : {}),
  };
}

function holds({ operator, key, values }: ConditionEntry, context: RequestContext): boolean {
  const policy = buildPolicy({
    effect: 'allow',
    action: '*',
    resource: '*',
    condition: { [operator]: { [key]: [...values] } },
  });
  const request = { action: 'cvm:DescribeInstances', resource: '*', context };
  return evaluateRequest(request, { identity: [policy] }).outcome === 'allowed';
}

function isMet({ hold, fail }: Limit, context: RequestContext): boolean {
  return hold.every((entry) => holds(entry, context)) && !fail.some((entry) => holds(entry, context));
}

const write = (found: Pick<AccessCell['parts'][number], 'standing' | 'outcome' | 'decidedBy'>) =>
  `${found.standing} ${found.outcome} ${JSON.stringify(found.decidedBy)}`;

/** Holds the table against `decideOperation` for members and circumstances drawn at random. */
function checkTable(policy: PolicyDocument, seed: number, count: number): { readonly limitedCells: number } {
  const table = tabulateAccess({ identity: [policy] });
  const policies = compilePolicies({ identity: [policy] });
  expect(table.open).toEqual([]);
  const choices = choicesOf(seed, count * 9);
  let limitedCells = 0;
  for (let round = 0; round < shareOf(count); round += 1) {
    const row = choices.pick(table.rows);
    const target = {
      namespace: choices.pick(names),
      repository: row.level === 'repository' ? choices.pick(names) : null,
    };
    const context = buildContext(choices);
    const place = { region: table.region, account: table.account };
    const expansion = expandOperation(row.operation.id, {
      ...place,
      ...(row.level === 'account' ? {} : target),
    });
    if (!expansion.ok) throw new Error(row.operation.id);
    const decided = decideOperation(expansion, policies, { context, trace: false });
    const found = row.level === 'account' ? [null] : findColumns(table, target);
    const cells = found.map((column) => (column ? row.cells[table.columns.indexOf(column)] : row.whole));
    const about = `${row.operation.id} ${JSON.stringify(target)} ${JSON.stringify(context)}`;
    const parts = cells.flatMap((cell) => cell?.parts.map(write) ?? []);
    expect(parts, about).toContain(write(decided));
    if (cells.length !== 1) continue;
    const [cell] = cells;
    if (cell?.parts.length === 1) expect(cell.standing, about).toBe(decided.standing);
    if (!cell?.limits) continue;
    limitedCells += 1;
    const isAllowed = cell.limits.some((limit) => isMet(limit, context));
    expect(decided.outcome === 'allowed', `${about} ${JSON.stringify(cell.limits)}`).toBe(isAllowed);
  }
  return { limitedCells };
}

/** Every part of every cell in its own circumstances, on the member that the column gives. */
function checkParts(policy: PolicyDocument): number {
  const table = tabulateAccess({ identity: [policy] });
  const policies = compilePolicies({ identity: [policy] });
  let count = 0;
  for (const { operation, cells, whole } of table.rows) {
    for (const cell of [...cells, whole]) {
      if (!cell) continue;
      const { region, account } = table;
      const expansion = expandOperation(operation.id, { region, account, ...cell.sample });
      if (!expansion.ok) throw new Error(operation.id);
      for (const part of cell.parts) {
        const { context } = part;
        expect(write(decideOperation(expansion, policies, { context, trace: false }))).toBe(write(part));
        count += 1;
      }
    }
  }
  return count;
}

describe('the access table', () => {
  it.each(listOfficialScenarios())(
    'says of scenario $id what decideOperation says of any member',
    ({ policy }) => {
      checkTable(policy, 1, 300);
      expect(checkParts(policy)).toBeGreaterThanOrEqual(18);
    },
  );

  it('says of twelve statements with denies and conditions what decideOperation says', () => {
    expect(checkTable(twelveStatements, 2, 1500).limitedCells).toBeGreaterThanOrEqual(leastOf(1));
    expect(checkParts(twelveStatements)).toBeGreaterThan(100);
  });
});
