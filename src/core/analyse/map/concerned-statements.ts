import type { Operation } from '../../catalogue';
import {
  type CompiledPolicies,
  type CompiledStatement,
  matchesAction,
  matchResources,
  narrowPolicies,
  toPolicies,
  toPolicySet,
} from '../../evaluate';
import { type PreparedRequest, settledReading, withResource } from '../../matching';
import type { SpaceStatement } from '../space/statements';

/** The statements that speak of some actions. */
export interface Concerned {
  /** By number. */
  readonly statements: ReadonlySet<number>;
  /** By reach: what was found of targets by these statements; kept for all operations that they alone concern. */
  readonly signatures: Map<number, number>;
}

/** Knows which statements have a say in what an operation asks, without explaining any. */
export class ConcernedStatements {
  /** Statements that list the same actions, which are asked once. */
  private readonly groups: readonly (readonly SpaceStatement[])[];
  private readonly byOperation = new Map<string, Concerned>();
  private readonly byNumbers = new Map<string, Concerned>();
  private readonly byAction = new Map<string, ConcernedByAction>();

  /** @param prepare reads a request of an action that names no resource, as the caller makes it. */
  constructor(
    private readonly statements: readonly SpaceStatement[],
    private readonly prepare: (action: string) => PreparedRequest,
  ) {
    const groups = new Map<string, SpaceStatement[]>();
    for (const statement of statements) {
      // With the lengths, no two lists of actions give the same key.
      const key = statement.compiled.actions.map(({ text }) => `${text.length}:${text}`).join('');
      const group = groups.get(key);
      if (group) group.push(statement);
      else groups.set(key, [statement]);
    }
    this.groups = [...groups.values()];
  }

  /** No other statement has a say in the operation, in any reading; the old spelling apart, which has actions of its own. */
  by({ id, checks }: Operation): Concerned {
    const known = this.byOperation.get(id);
    if (known !== undefined) return known;
    const listed = new Set(checks.flatMap(({ action }) => this.speakingOf(action).statements));
    const numbers = this.statements.flatMap((statement) => (listed.has(statement) ? [statement.number] : []));
    const key = numbers.join();
    const found = this.byNumbers.get(key) ?? { statements: new Set(numbers), signatures: new Map() };
    this.byNumbers.set(key, found);
    this.byOperation.set(id, found);
    return found;
  }

  /** Numbers of the conditions of all statements that a request may meet, whatever its context. */
  listConditions(action: string, resource: string): readonly number[] {
    const { request, conditioned, policies, conditions } = this.speakingOf(action);
    const known = conditions.get(resource);
    if (known !== undefined) return known;
    const found: number[] = [];
    if (resource === '*') {
      // A call that names no resource may turn out to name any; the caveat then looks at all of them.
      for (const numbers of conditioned.values()) found.push(...numbers);
    } else if (conditioned.size > 0) {
      const prepared = withResource(request, resource);
      for (const { statements } of narrowPolicies(policies, prepared).sets) {
        for (const compiled of statements) {
          if (matchResources(compiled, prepared, settledReading) === 'differs') continue;
          found.push(...(conditioned.get(compiled) ?? []));
        }
      }
    }
    conditions.set(resource, found);
    return found;
  }

  private speakingOf(action: string): ConcernedByAction {
    const known = this.byAction.get(action);
    if (known !== undefined) return known;
    const request = this.prepare(action);
    const statements = this.groups.flatMap((group) => {
      const [first] = group;
      return first && matchesAction(first.compiled, request, settledReading) ? group : [];
    });
    const conditioned = new Map<CompiledStatement, readonly number[]>();
    for (const { compiled, conditions } of statements) {
      if (conditions.length > 0) conditioned.set(compiled, conditions);
    }
    // Of which set they are does not matter to what they ask.
    const policies = toPolicies([toPolicySet('identity', [...conditioned.keys()])]);
    const found = { request, statements, conditioned, policies, conditions: new Map() };
    this.byAction.set(action, found);
    return found;
  }
}

interface ConcernedByAction {
  readonly request: PreparedRequest;
  /** In no order that says anything. */
  readonly statements: readonly SpaceStatement[];
  /** Those with conditions, and their numbers. */
  readonly conditioned: ReadonlyMap<CompiledStatement, readonly number[]>;
  /** Made of these alone. */
  readonly policies: CompiledPolicies;
  /** By resource: the conditions that a request may meet. */
  readonly conditions: Map<string, readonly number[]>;
}
