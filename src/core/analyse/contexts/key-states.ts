import {
  type CompiledCondition,
  matchCondition,
  type PreparedRequest,
  type Reading,
  settledReading,
} from '../../matching';
import type { ConditionValue } from '../../model';
import { type Budget, spend } from '../automaton/budget';
import { listCandidates } from './candidate-values';

/** One way in which a request can stand to all conditions on a key. */
export interface KeyState {
  /** What the request carries; `undefined` where the key is absent. */
  readonly value: ConditionValue | readonly ConditionValue[] | undefined;
  /** By condition: whether it holds. */
  readonly truths: readonly boolean[];
  /** The same under each further reading that was asked for. */
  readonly otherTruths: readonly (readonly boolean[])[];
}

export interface KeyStates {
  /** Every way there is, each once; ordinary ones (a single value) first, absence after them, sets last. */
  readonly states: readonly KeyState[];
  readonly isComplete: boolean;
}

/**
 * Works out every combination of truths that the conditions on one key can take. The matcher itself says what
 * holds of a single value and of an absent key; of a set each condition asks one value or all of them, so the
 * combinations of sets are those that grow out of single ones.
 *
 * @param request whose context does not matter; its variables and options do.
 * @param otherReadings under which combinations are told apart beside the settled one.
 */
export function listKeyStates(
  key: string,
  conditions: readonly CompiledCondition[],
  request: PreparedRequest,
  budget: Budget,
  otherReadings: readonly Reading[] = [],
): KeyStates {
  const { values, isComplete, mayBeSet } = listCandidates(key, conditions, request, budget);
  const states = new Map<string, KeyState>();
  const add = (state: KeyState): boolean => {
    const signature = writeTruths(state);
    if (states.has(signature)) return false;
    states.set(signature, state);
    return true;
  };
  const addHeld = (value: KeyState['value']): void => {
    const context = value === undefined ? {} : { [key]: value };
    const known = { ...request, context, unknownKeys: [] };
    const hold = (reading: Reading): readonly boolean[] =>
      conditions.map((condition) => matchCondition(condition, known, reading).verdict === 'matches');
    add({ value, truths: hold(settledReading), otherTruths: otherReadings.map(hold) });
  };
  for (const value of values) addHeld(value);
  const singles = [...states.values()];
  addHeld(undefined);
  let isExhausted = false;
  if (mayBeSet && singles.length > 1) {
    const asksAll = conditions.map(needsAllValues);
    const agenda = [...singles];
    for (let next = agenda.pop(); next !== undefined && !isExhausted; next = agenda.pop()) {
      for (const single of singles) {
        if (!spend(budget, 1)) isExhausted = true;
        if (isExhausted) break;
        const grown = unite(next, single, asksAll);
        if (add(grown)) agenda.push(grown);
      }
    }
  }
  return { states: [...states.values()], isComplete: isComplete && !isExhausted };
}

/** Equal for states that treat the conditions alike: all of them, or those at the positions given. */
export function writeTruths({ truths, otherTruths }: KeyState, positions?: readonly number[]): string {
  return [truths, ...otherTruths]
    .map((list) => (positions?.map((position) => list[position]) ?? list).map(Number).join(''))
    .join(' ');
}

/** As the matcher combines the values of a request, in every reading. */
function needsAllValues({ qualifier, operator }: CompiledCondition): boolean {
  return qualifier === null ? operator?.isNegated === true : qualifier === 'all';
}

function unite(set: KeyState, single: KeyState, asksAll: readonly boolean[]): KeyState {
  const join = (truths: readonly boolean[], others: readonly boolean[] = []) =>
    truths.map((truth, index) => {
      const other = others[index] ?? false;
      return asksAll[index] ? truth && other : truth || other;
    });
  return {
    value: [...listValues(set.value), ...listValues(single.value)],
    truths: join(set.truths, single.truths),
    otherTruths: set.otherTruths.map((truths, reading) => join(truths, single.otherTruths[reading])),
  };
}

function listValues(value: KeyState['value']): readonly ConditionValue[] {
  if (value === undefined) return [];
  return typeof value === 'object' ? value : [value];
}
