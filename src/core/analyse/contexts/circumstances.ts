import type { CompiledCondition, PreparedRequest, Reading } from '../../matching';
import type { RequestContext } from '../../model';
import { type Budget, spend } from '../automaton/budget';
import { type KeyState, listKeyStates, writeTruths } from './key-states';

/** What a request carries, as far as the conditions at hand can tell. */
export interface Circumstance {
  readonly context: RequestContext;
  readonly holds: (condition: number) => boolean;
}

/** One of those that make a difference to some conditions. */
export interface DifferingCircumstance extends Circumstance {
  /** Whether each of the conditions holds, in the order in which they were asked about. */
  readonly truths: readonly boolean[];
}

/** The combinations of states of some keys, written down as far as somebody asked. */
interface Combinations {
  readonly wanted: readonly number[];
  readonly keys: readonly string[];
  /** By key: its states that differ. */
  readonly columns: readonly (readonly KeyState[])[];
  /** By key: the state of the combination to be written next. */
  readonly choice: number[];
  readonly known: DifferingCircumstance[];
  isWhole: boolean;
}

/**
 * The circumstances under which conditions differ. Conditions on different keys are independent, so each key
 * is worked out once and only the keys that a question touches are combined.
 */
export class Circumstances {
  isWithinBudget = true;
  private readonly incompleteKeys = new Set<string>();
  private readonly statesByKey = new Map<string, readonly KeyState[]>();
  private readonly combinationsOf = new Map<string, Combinations>();
  private readonly numbersByKey = new Map<string, readonly number[]>();
  /** By condition: its place among those of its key. */
  private readonly places: readonly number[];

  constructor(
    private readonly conditions: readonly CompiledCondition[],
    private readonly request: PreparedRequest,
    private readonly budget: Budget,
    /** Circumstances that one of these readings tells apart are given too, where the settled one does not. */
    private readonly otherReadings: readonly Reading[] = [],
  ) {
    const byKey = new Map<string, number[]>();
    this.places = conditions.map(({ key }, number) => {
      const list = byKey.get(key);
      if (list) return list.push(number) - 1;
      byKey.set(key, [number]);
      return 0;
    });
    this.numbersByKey = byKey;
  }

  /** Whether all that `visit` gave so far is all there is, as far as the keys of these conditions go; of any, unless told. */
  isCompleteFor(conditions: readonly number[] = this.conditions.map((_, number) => number)): boolean {
    return !conditions.some((number) => this.incompleteKeys.has(this.conditions[number]?.key ?? ''));
  }

  /**
   * Gives every combination of truths of the conditions, each with a context that brings it about; ordinary
   * contexts first. Stops early where `visit` returns true, or where the budget runs out. Asked again about the same
   * conditions it gives the same objects.
   */
  visit(wanted: readonly number[], visit: (circumstance: DifferingCircumstance) => boolean): void {
    const key = wanted.join();
    const combinations = this.combinationsOf.get(key) ?? this.openCombinations(wanted);
    this.combinationsOf.set(key, combinations);
    for (let number = 0; ; number += 1) {
      // Each key has to be set and each of its conditions looked up.
      if (!spend(this.budget, 1 + wanted.length)) {
        this.isWithinBudget = false;
        return;
      }
      const circumstance = combinations.known[number] ?? this.writeNext(combinations);
      if (visit(circumstance)) return;
      if (combinations.isWhole && number === combinations.known.length - 1) return;
    }
  }

  private openCombinations(wanted: readonly number[]): Combinations {
    const keys = [...new Set(wanted.map((number) => this.conditions[number]?.key ?? ''))];
    const columns = keys.map((key) => this.statesFor(key, wanted));
    return { wanted, keys, columns, choice: columns.map(() => 0), known: [], isWhole: false };
  }

  /** Writes the combination that is chosen, and chooses the next one. */
  private writeNext(combinations: Combinations): DifferingCircumstance {
    const { wanted, keys, columns, choice, known } = combinations;
    const circumstance = this.toCircumstance(
      wanted,
      keys,
      columns.map((states, column) => states[choice[column] ?? 0]),
    );
    known.push(circumstance);
    let column = 0;
    for (; column < columns.length; column += 1) {
      const next = (choice[column] ?? 0) + 1;
      if (next < (columns[column]?.length ?? 0)) {
        choice[column] = next;
        break;
      }
      choice[column] = 0;
    }
    combinations.isWhole = column === columns.length;
    return circumstance;
  }

  private toCircumstance(
    wanted: readonly number[],
    keys: readonly string[],
    chosen: readonly (KeyState | undefined)[],
  ): DifferingCircumstance {
    const context: Record<string, NonNullable<KeyState['value']>> = {};
    for (const [column, key] of keys.entries()) {
      const state = chosen[column];
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
    const holds = (condition: number) => {
      const column = keys.indexOf(this.conditions[condition]?.key ?? '');
      return chosen[column]?.truths[this.places[condition] ?? 0] ?? false;
    };
    return { context, holds, truths: wanted.map(holds) };
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
