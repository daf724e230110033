import type { CompiledCondition, PreparedRequest, Reading } from '../../matching';
import type { RequestContext } from '../../model';
import { type Budget, spend } from '../automaton/budget';
import { type KeyState, listKeyStates, writeTruths } from './key-states';

/** What a request carries, as far as the conditions at hand can tell. */
export interface Circumstance {
  readonly context: RequestContext;
  readonly holds: (condition: number) => boolean;
}

/**
 * The circumstances under which conditions differ. Conditions on different keys are independent, so each key
 * is worked out once and only the keys that a question touches are combined.
 */
export class Circumstances {
  isWithinBudget = true;
  private readonly incompleteKeys = new Set<string>();
  private readonly statesByKey = new Map<string, readonly KeyState[]>();
  private readonly numbersByKey = new Map<string, readonly number[]>();

  constructor(
    private readonly conditions: readonly CompiledCondition[],
    private readonly request: PreparedRequest,
    private readonly budget: Budget,
    /** Circumstances that one of these readings tells apart are given too, where the settled one does not. */
    private readonly otherReadings: readonly Reading[] = [],
  ) {
    const byKey = new Map<string, number[]>();
    for (const [number, { key }] of conditions.entries()) {
      const list = byKey.get(key);
      if (list) list.push(number);
      else byKey.set(key, [number]);
    }
    this.numbersByKey = byKey;
  }

  /** Whether all that `visit` gave so far is all there is, as far as the keys of these conditions go; of any, unless told. */
  isCompleteFor(conditions: readonly number[] = this.conditions.map((_, number) => number)): boolean {
    return !conditions.some((number) => this.incompleteKeys.has(this.conditions[number]?.key ?? ''));
  }

  /**
   * Gives every combination of truths of the conditions, each with a context that brings it about; ordinary
   * contexts first. Stops early where `visit` returns true, or where the budget runs out.
   */
  visit(wanted: readonly number[], visit: (circumstance: Circumstance) => boolean): void {
    const keys = [...new Set(wanted.map((number) => this.conditions[number]?.key ?? ''))];
    const columns = keys.map((key) => this.statesFor(key, wanted));
    const choice = columns.map(() => 0);
    for (;;) {
      // Each key has to be set and each of its conditions looked up.
      if (!spend(this.budget, 1 + wanted.length)) {
        this.isWithinBudget = false;
        return;
      }
      const chosen = columns.map((states, column) => states[choice[column] ?? 0]);
      if (visit(this.toCircumstance(keys, chosen))) return;
      let column = 0;
      for (; column < columns.length; column += 1) {
        const next = (choice[column] ?? 0) + 1;
        if (next < (columns[column]?.length ?? 0)) {
          choice[column] = next;
          break;
        }
        choice[column] = 0;
      }
      if (column === columns.length) return;
    }
  }

  private toCircumstance(keys: readonly string[], chosen: readonly (KeyState | undefined)[]): Circumstance {
    const truths = new Map<number, boolean>();
    const context: Record<string, NonNullable<KeyState['value']>> = {};
    for (const [column, key] of keys.entries()) {
      const state = chosen[column];
      for (const [index, number] of (this.numbersByKey.get(key) ?? []).entries()) {
        truths.set(number, state?.truths[index] ?? false);
      }
      // `__proto__` as a key would set no own property.
      if (state?.value !== undefined) {
        Object.defineProperty(context, key, {
          value: state.value,
          enumerable: true,
          configurable: true,
          writable: true,
        });
      }
    }
    return { context, holds: (condition) => truths.get(condition) ?? false };
  }

  /** The states of a key that differ in what is wanted; the first of each kind. */
  private statesFor(key: string, wanted: readonly number[]): readonly KeyState[] {
    const numbers = this.numbersByKey.get(key) ?? [];
    const kept = numbers.flatMap((number, index) => (wanted.includes(number) ? [index] : []));
    const seen = new Set<string>();
    return this.allStates(key, numbers).filter((state) => {
      const signature = writeTruths(state, kept);
      if (seen.has(signature)) return false;
      seen.add(signature);
      return true;
    });
  }

  private allStates(key: string, numbers: readonly number[]): readonly KeyState[] {
    const known = this.statesByKey.get(key);
    if (known) return known;
    const conditions = numbers.flatMap((number) => this.conditions[number] ?? []);
    const { states, isComplete } = listKeyStates(
      key,
      conditions,
      this.request,
      this.budget,
      this.otherReadings,
    );
    if (!isComplete) this.incompleteKeys.add(key);
    this.statesByKey.set(key, states);
    return states;
  }
}
