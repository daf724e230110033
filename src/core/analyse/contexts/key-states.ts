import { type CompiledCondition, matchCondition, type PreparedRequest, settledReading } from '../../matching';
import type { ConditionValue } from '../../model';
import { type Budget, spend } from '../automaton/budget';
import { listCandidates } from './candidate-values';

/** One way in which a request can stand to all conditions on a key. */
export interface KeyState {
  /** What the request carries; `undefined` where the key is absent. */
  readonly value: ConditionValue | readonly ConditionValue[] | undefined;
  /** By condition: whether it holds. */
  readonly truths: readonly boolean[];
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
 */
export function listKeyStates(
  key: string,
  conditions: readonly CompiledCondition[],
  request: PreparedRequest,
  budget: Budget,
): KeyStates {
  const { values, isComplete, mayBeSet } = listCandidates(key, conditions, request, budget);
  const states = new Map<string, KeyState>();
  const add = (state: KeyState): boolean => {
    const signature = state.truths.map((truth) => (truth ? '1' : '0')).join('');
    if (states.has(signature)) return false;
    states.set(signature, state);
    return true;
  };
  const holdAll = (context: PreparedRequest['context']): readonly boolean[] =>
    conditions.map(
      (condition) =>
        matchCondition(condition, { ...request, context, unknownKeys: [] }, settledReading).verdict ===
        'matches',
    );
  for (const value of values) add({ value, truths: holdAll({ [key]: value }) });
  const singles = [...states.values()];
  add({ value: undefined, truths: holdAll({}) });
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

/** As the matcher combines the values of a request. */
function needsAllValues({ qualifier, operator }: CompiledCondition): boolean {
  return qualifier === null ? operator?.isNegated === true : qualifier === 'all';
}

function unite(set: KeyState, single: KeyState, asksAll: readonly boolean[]): KeyState {
  return {
    value: [...listValues(set.value), ...listValues(single.value)],
    truths: set.truths.map((truth, index) => {
      const other = single.truths[index] ?? false;
      return asksAll[index] ? truth && other : truth || other;
    }),
  };
}

function listValues(value: KeyState['value']): readonly ConditionValue[] {
  if (value === undefined) return [];
  return typeof value === 'object' ? value : [value];
}
