import { describe, expect, it } from 'vitest';
import type { Choices } from '../../testing/choices';
import { buildLimitedContext, buildLimitedPolicy } from '../../testing/limited-policies';
import { conditionHolds } from '../../testing/naive-conditions';
import { decideOperationNaively } from '../../testing/naive-operation';
import { buildAttached, buildRequest } from '../../testing/policy-arbitraries';
import { leastOf, shareOf } from '../../testing/run-share';
import { choicesOf } from '../../testing/seeded-choices';
import { findColumns, type TableMember } from '../../testing/table-claims';
import { expandOperation } from '../catalogue';
import { type AttachedPolicies, compilePolicies } from '../evaluate';
import type { ConditionEntry, RequestContext, RequestPrincipal } from '../model';
import type { AccessCell, AccessRow, AccessTable } from './access-table';
import { createOperationDecider } from './decide-operation';
import type { Limit } from './map/limits';
import { tabulateAccess } from './tabulate-access';

const seed = Number(process.env.FAST_CHECK_SEED ?? 20261124);

/** Who fills all variables, some or none. */
const callers: readonly RequestPrincipal[] = [
  {},
  { uin: '100000000002', ownerUin: '100000000001', appId: '1250000000' },
  { uin: '100000000002' },
  { ownerUin: '5' },
];

interface Drawn {
  readonly attached: AttachedPolicies;
  readonly table: AccessTable;
  /** Whom the table was asked about; the table's own principal may have stand-ins beside. */
  readonly given: RequestPrincipal;
  readonly choices: Choices;
}

/** Policies of every kind with their tables, worked out once; each test draws its own calls. */
function* drawTables(count: number): Generator<Drawn> {
  for (let round = 0; round < shareOf(count); round += 1) {
    const choices = choicesOf(seed + round, 900);
    const attached = choices.rarely(3) ? buildAttached(choices, buildRequest(choices)) : drawLimited(choices);
    const given = choices.pick(callers);
    const table = known[round] ?? tabulateAccess(attached, { principal: given });
    known[round] = table;
    yield { attached, given, choices, table };
  }
}

const known: AccessTable[] = [];
const tableCount = 100;

function drawLimited(choices: Choices): AttachedPolicies {
  const identity = [buildLimitedPolicy(choices)];
  return choices.rarely(8) ? { identity, boundary: buildLimitedPolicy(choices) } : { identity };
}

function targetIn({ region, account }: AccessTable, { level }: AccessRow, member: TableMember | null) {
  return { region, account, ...(level === 'account' ? {} : member) };
}

function listParts(table: AccessTable) {
  return table.rows.flatMap((row) =>
    [...row.cells, row.whole].flatMap((cell) => cell?.parts.map((part) => ({ row, cell, part })) ?? []),
  );
}

/** A call that nobody has seen: a row, what it is done to, and circumstances as requests of the caller have them. */
function drawCall({ table, choices }: Drawn, caller: RequestPrincipal) {
  const row = choices.pick(table.rows);
  const ids = [caller.uin, caller.ownerUin, caller.appId].filter((id) => id !== undefined);
  const names = [...plainNames, ...ids, ...ids.flatMap((id) => [`${id}0`, `x${id}`])];
  const member = {
    namespace: choices.pick(names),
    repository: row.level === 'repository' ? choices.pick(names) : null,
  };
  return { row, member, context: buildLimitedContext(choices, ids) };
}

const plainNames = ['team-01', 'team-x', 'repo-demo', 'app-api', 'other', 'v1'];

/** Somebody else who is given as much of; what was stood in for are other IDs that no policy mentions. */
function replaceStandIns({ table, given }: Drawn): RequestPrincipal {
  const others = { uin: '200000000011', ownerUin: '200000000022', appId: '2250000000' };
  const fields = ['uin', 'ownerUin', 'appId'] as const;
  const isStandIn = (field: (typeof fields)[number]) =>
    given[field] === undefined && table.principal?.[field] !== undefined;
  return { ...given, ...Object.fromEntries(fields.filter(isStandIn).map((field) => [field, others[field]])) };
}

/** The cells that speak of a member: several where columns have like names. */
function findCells(
  table: AccessTable,
  row: AccessRow,
  member: TableMember,
  caller?: RequestPrincipal,
): readonly AccessCell[] {
  if (row.level === 'account') return row.whole ? [row.whole] : [];
  return findColumns(table, member, caller).flatMap(
    (column) => row.cells[table.columns.indexOf(column)] ?? [],
  );
}

/** What the naive interpreter says of a limit; conditions of the catalogue's own reading. */
function isMet({ hold, fail }: Limit, context: RequestContext, caller: RequestPrincipal): boolean {
  const variables = { uin: caller.uin, owner_uin: caller.ownerUin, app_id: caller.appId };
  const holds = ({ operator, key, values }: ConditionEntry) =>
    conditionHolds({ [operator]: { [key]: values } }, { context, unknownKeys: [], variables }) === 'yes';
  return hold.every(holds) && !fail.some(holds);
}

/** Whether an outcome is one that a cell leaves room for. */
function admits({ standing, parts }: AccessCell, outcome: string): boolean {
  if (standing === 'undecided') return true;
  // Where circumstances were too many, what stands is proved and the list of parts is not whole.
  const isListed = parts.length === 0 || parts.some((part) => part.outcome === outcome);
  switch (standing) {
    case 'allowed':
    case 'explicitly-denied':
      return outcome === standing;
    case 'implicitly-denied':
    case 'looks-granted':
      return isListed && outcome.endsWith('-denied');
    default:
      return isListed;
  }
}

describe(`the cells of the access table (seed ${seed})`, () => {
  it('say in the circumstances of each part what the naive interpreter says', { timeout: 60_000 }, () => {
    const met = new Map<string, number>();
    for (const { attached, table, choices } of drawTables(tableCount)) {
      const asker = table.principal ? { principal: table.principal } : {};
      const all = listParts(table);
      // Wide tables say much the same many times over, and the naive interpreter is slow.
      const some = all.length > 60 ? choices.list(60, 60, () => choices.pick(all)) : all;
      for (const { row, cell, part } of some) {
        const target = targetIn(table, row, cell.sample);
        const facts = { context: part.context, ...asker };
        const outcome = decideOperationNaively(row.operation.id, target, attached, facts);
        met.set(outcome, (met.get(outcome) ?? 0) + 1);
        if (outcome === part.outcome) continue;
        expect({ attached, target, facts, row: row.operation.id, outcome }).toBe(part);
      }
    }
    for (const outcome of ['allowed', 'explicitly-denied', 'implicitly-denied']) {
      expect(met.get(outcome) ?? 0, outcome).toBeGreaterThanOrEqual(leastOf(200));
    }
  });

  it('leave room for whatever comes about, and limits say when it is allowed', { timeout: 60_000 }, () => {
    const met = new Map<string, number>();
    const count = (what: string) => met.set(what, (met.get(what) ?? 0) + 1);
    for (const drawn of drawTables(tableCount)) {
      const { attached, table } = drawn;
      const caller = table.principal ?? {};
      for (let number = 0; number < 40; number += 1) {
        const { row, member, context } = drawCall(drawn, caller);
        const target = targetIn(table, row, member);
        const facts = { context, principal: caller };
        const outcome = decideOperationNaively(row.operation.id, target, attached, facts);
        const cells = findCells(table, row, member);
        const about = () => JSON.stringify({ attached, target, facts, row: row.operation.id, cells });
        expect(cells.some((cell) => admits(cell, outcome)) || `${outcome} ${about()}`).toBe(true);
        const [cell] = cells;
        if (cells.length > 1 || !cell) continue;
        count(cell.standing);
        if (cell.limits === null) continue;
        count('limits');
        const isAllowed = cell.limits.some((limit) => isMet(limit, context, caller));
        expect(isAllowed || about()).toBe(outcome === 'allowed' || about());
      }
    }
    for (const what of [
      'allowed',
      'explicitly-denied',
      'implicitly-denied',
      'looks-granted',
      'uncertain',
      'conditional',
      'limits',
    ]) {
      expect(met.get(what) ?? 0, what).toBeGreaterThanOrEqual(leastOf(40));
    }
  });

  it('name every way in which a call can stand, with its statements', { timeout: 60_000 }, () => {
    let count = 0;
    for (const drawn of drawTables(tableCount)) {
      const { attached, table } = drawn;
      // Then some ways are missing, and the table says so.
      if (table.open.some((point) => point !== 'variables')) continue;
      const policies = compilePolicies(attached);
      for (let number = 0; number < 25; number += 1) {
        const { row, member, context } = drawCall(drawn, table.principal ?? {});
        const expansion = expandOperation(row.operation.id, targetIn(table, row, member));
        if (!expansion.ok) throw new Error(row.operation.id);
        const known = { context, trace: false, ...(table.principal ? { principal: table.principal } : {}) };
        const { standing, outcome, decidedBy } = createOperationDecider(policies, known)(expansion);
        const cells = findCells(table, row, member);
        const way = JSON.stringify({ standing, outcome, decidedBy });
        const ways = cells.flatMap(({ parts }) =>
          parts.map((part) =>
            JSON.stringify({ standing: part.standing, outcome: part.outcome, decidedBy: part.decidedBy }),
          ),
        );
        count += 1;
        if (ways.includes(way)) continue;
        expect({ attached, row: row.operation.id, member, context, way }).toBe(ways);
      }
    }
    expect(count).toBeGreaterThanOrEqual(leastOf(1500));
  });

  it('hold for every caller whom no policy mentions, where variables stand in them', {
    timeout: 60_000,
  }, () => {
    let [open, closed] = [0, 0];
    for (const drawn of drawTables(tableCount)) {
      const { attached, table } = drawn;
      const caller = replaceStandIns(drawn);
      const isOpen = table.open.includes('variables');
      for (let number = 0; number < 20; number += 1) {
        const { row, member, context } = drawCall(drawn, caller);
        const target = targetIn(table, row, member);
        const facts = { context, principal: caller };
        const outcome = decideOperationNaively(row.operation.id, target, attached, facts);
        const cells = findCells(table, row, member, caller);
        const about = () => JSON.stringify({ attached, target, facts, row: row.operation.id, cells });
        expect(cells.some((cell) => admits(cell, outcome)) || `${outcome} ${about()}`).toBe(true);
        if (isOpen) open += 1;
        else closed += 1;
      }
    }
    expect(Math.min(open, closed)).toBeGreaterThanOrEqual(leastOf(500));
  });
});
