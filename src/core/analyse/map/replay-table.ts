import { expandOperation } from '../../catalogue';
import { type AttachedPolicies, type DecisionOutcome, evaluateRequest } from '../../evaluate';
import { invariant } from '../../foundation';
import type { AccessCell, AccessTable } from '../access-table';
import type { Circumstances } from '../decide-operation';
import type { StandingPart } from './decide-cell';

/**
 * Proves every cell of a table by `evaluateRequest`: the checks that its operation always makes on its sample, in each of
 * its circumstances.
 *
 * INVARIANT (cells hold): no cell says of its sample what the evaluator does not say.
 *
 * @throws for our own bugs
 */
export function replayTable(
  table: AccessTable,
  attached: AttachedPolicies,
  { unknownKeys, ownerUin }: Pick<Circumstances, 'unknownKeys' | 'ownerUin'> = {},
): void {
  const { region, account, principal } = table;
  const decide = (cell: AccessCell, operation: string, { context }: StandingPart): DecisionOutcome => {
    const expansion = expandOperation(operation, { region, account, ...(cell.sample ?? {}) });
    invariant(expansion.ok, `${operation} can be asked on what its cell is about`);
    const outcomes = expansion.checks
      .filter(({ need }) => need === 'always')
      .map(({ request: { action, resource } }) => {
        const known = { context, ...(principal && { principal }), ...(unknownKeys && { unknownKeys }) };
        const asked = { ...(ownerUin !== undefined && { ownerUin }), trace: false, caveats: false };
        return evaluateRequest({ action, resource, ...known }, attached, asked).outcome;
      });
    const denial = decisive.find((outcome) => outcomes.includes(outcome));
    return denial ?? 'allowed';
  };
  for (const { operation, whole, cells } of table.rows) {
    for (const cell of [whole, ...cells]) {
      for (const part of cell?.parts ?? []) {
        const outcome = cell && decide(cell, operation.id, part);
        const about = `${operation.id} ${JSON.stringify(cell?.sample)} ${JSON.stringify(part.context)}`;
        invariant(
          outcome === part.outcome,
          `${about} is ${part.outcome} in the table, and ${outcome} when asked`,
        );
      }
    }
  }
}

/** One denied check denies the operation; what is explicit counts first. */
const decisive = ['explicitly-denied', 'implicitly-denied', 'undetermined'] as const;
