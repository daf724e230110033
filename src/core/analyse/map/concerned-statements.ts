import type { Operation } from '../../catalogue';
import { matchesAction, matchResources } from '../../evaluate';
import { type PreparedRequest, settledReading } from '../../matching';
import type { SpaceStatement } from '../space/statements';

/** The statements that speak of some actions. */
export interface Concerned {
  /** By number. */
  readonly statements: ReadonlySet<number>;
  /** What was found of targets by these statements; kept for all operations that they alone concern. */
  readonly signatures: Map<string, string>;
}

/** Knows which statements have a say in what an operation asks, without explaining any. */
export class ConcernedStatements {
  private readonly conditioned: readonly SpaceStatement[];
  private readonly byOperation = new Map<string, Concerned>();
  private readonly byNumbers = new Map<string, Concerned>();
  private readonly conditions = new Map<string, readonly number[]>();

  constructor(
    private readonly statements: readonly SpaceStatement[],
    private readonly prepare: (action: string, resource: string) => PreparedRequest,
  ) {
    this.conditioned = statements.filter(({ conditions }) => conditions.length > 0);
  }

  /** No other statement has a say in the operation, in any reading; the old spelling apart, which has actions of its own. */
  by({ id, checks }: Operation): Concerned {
    const known = this.byOperation.get(id);
    if (known !== undefined) return known;
    const requests = checks.map(({ action }) => this.prepare(action, '*'));
    const numbers = this.statements.flatMap(({ number, compiled }) =>
      requests.some((request) => matchesAction(compiled, request, settledReading)) ? [number] : [],
    );
    const key = numbers.join();
    const found = this.byNumbers.get(key) ?? { statements: new Set(numbers), signatures: new Map() };
    this.byNumbers.set(key, found);
    this.byOperation.set(id, found);
    return found;
  }

  /** Numbers of the conditions of all statements that a request may meet, whatever its context. */
  listConditions(action: string, resource: string): readonly number[] {
    const key = `${action} ${resource}`;
    const known = this.conditions.get(key);
    if (known !== undefined) return known;
    const request = this.prepare(action, resource);
    // A call that names no resource may turn out to name any; the caveat then looks at all of them.
    const mayNameAny = resource === '*';
    const met = this.conditioned.filter(
      ({ compiled }) =>
        matchesAction(compiled, request, settledReading) &&
        (mayNameAny || matchResources(compiled, request, settledReading) !== 'differs'),
    );
    const found = met.flatMap(({ conditions }) => conditions);
    this.conditions.set(key, found);
    return found;
  }
}
