import type { StatementReference } from '../../evaluate';
import type { RequestContext } from '../../model';
import type { RequestSpace, SureOutcome } from '../space/request-space';

/** All circumstances under which a cell has one outcome for the same reason. */
export interface CellPart {
  readonly outcome: SureOutcome;
  /** The statements that allow or deny; none for an implicit denial. */
  readonly decidedBy: readonly StatementReference[];
  /** A context of the part; where a cell has one part, any context will do. */
  readonly context: RequestContext;
}

/**
 * What statements decide that are alive for an action on a resource: one part where no condition makes a
 * difference, else one for each outcome and reason. The first part is that of the most ordinary context.
 */
export class LiveDecisions {
  private readonly known = new Map<string, readonly CellPart[]>();

  constructor(private readonly space: RequestSpace) {}

  /** @param live statement numbers, ascending. */
  partsOf(live: readonly number[]): readonly CellPart[] {
    const key = live.join();
    const known = this.known.get(key);
    if (known) return known;
    const parts = new Map<string, CellPart>();
    this.space.circumstances.visit(this.space.conditionsOf(live), (circumstance) => {
      const outcome = this.space.decide(0, live, circumstance);
      const deciding = live.filter((number) => {
        const statement = this.space.table.statements[number];
        if (statement === undefined || outcome === 'implicitly-denied') return false;
        const effect = outcome === 'allowed' ? 'allow' : 'deny';
        return statement.effect === effect && statement.conditions.every(circumstance.holds);
      });
      const signature = `${outcome} ${deciding.join()}`;
      if (!parts.has(signature)) {
        const decidedBy = deciding.flatMap((number) => this.space.table.statements[number]?.reference ?? []);
        parts.set(signature, { outcome, decidedBy, context: circumstance.context });
      }
      return false;
    });
    const list = [...parts.values()];
    this.known.set(key, list);
    return list;
  }
}
