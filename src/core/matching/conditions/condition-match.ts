import { type ConditionOperator, findConditionOperator } from '../../catalogue';
import type { ConditionEntry } from '../../model';
import { type CannotTell, cannotTell, type Differs, differs } from '../outcome';
import { fillGlob, fillText, splitVariables, type TextPart } from '../policy-variables';
import type { PreparedRequest } from '../prepared-request';
import type { Reading } from '../reading';
import { agree, type Operand, readPolicyOperand, readRequestOperand } from './operand';

export type ConditionReason =
  /** The element's shape cannot be read. */
  | 'unreadable'
  | 'unknown-operator'
  /** The request lacks the key, and without `_if_exist` every operator is then false, negated ones too. */
  | 'key-absent'
  /** `null_equal` asks for a request without the key. */
  | 'key-present'
  /** The condition lists no value at all. */
  | 'no-values'
  | 'unreadable-value'
  | 'unreadable-request-value'
  | 'unknown-variable'
  | 'value';

export type ConditionOutcome =
  | {
      readonly verdict: 'matches';
      /** `absent`: the key is absent and the operator says that this is well. */
      readonly via: 'value' | 'absent';
    }
  | Differs<ConditionReason>
  | CannotTell;

/** One operator with one key. */
export interface CompiledCondition {
  /** `null` where the operator is none of the documented ones; the statement can then never match. */
  readonly operator: ConditionOperator | null;
  readonly qualifier: 'any' | 'all' | null;
  readonly ifExists: boolean;
  readonly key: string;
  readonly values: readonly WantedValue[];
}

export type WantedValue =
  | { readonly state: 'ready'; readonly operand: Operand }
  | { readonly state: 'unreadable' }
  | { readonly state: 'variables'; readonly parts: readonly TextPart[] };

/** @see domain facts, sections 4.2 "Operators" and 4.3 "Modifiers" */
export function compileCondition({ operator: written, key, values }: ConditionEntry): CompiledCondition {
  const found = findConditionOperator(written);
  const isUsable = found !== undefined && (found.base.supportsIfExist || !found.ifExists);
  const operator = isUsable ? found.base : null;
  return {
    operator,
    qualifier: found?.qualifier ?? null,
    ifExists: found?.ifExists ?? false,
    key,
    values: operator === null ? [] : values.map((value) => compileValue(operator, value)),
  };
}

/**
 * Holds one condition against the request's context.
 *
 * INVARIANT (unread values never decide): a statement matches only on values that were read. A positive
 * operator passes over an unreadable value of the policy; a negated one, which has to differ from all of
 * them, cannot be satisfied beside one. For an allow this is the closed side. For a deny it means that a
 * broken deny is reported as not biting, which is what its author has to hear: the server refuses such a
 * document, or reads it in a way that nobody here knows, and "denied" would promise a protection that may
 * not be there.
 *
 * @see domain facts, sections 4.1 "Combination" to 4.5 "Key absent from the request"
 */
export function matchCondition(
  condition: CompiledCondition,
  request: PreparedRequest,
  reading: Reading,
): ConditionOutcome {
  const { operator, key } = condition;
  if (operator === null) return differs('unknown-operator');
  if (reading.listExceptions && isInexact(operator)) return byValue;
  const given = lookUp(request, key, reading);
  if (given === 'unknown') return cannotTell([key]);
  if (operator.comparison === 'absent') return matchAbsence(condition.values, given.length === 0);
  if (given.length === 0) {
    const holds = condition.ifExists || (condition.qualifier === 'all' && reading.emptySetHolds);
    return holds ? byAbsence : differs('key-absent');
  }
  if (condition.values.length === 0) return differs('no-values');
  // Without a qualifier one equal value is enough, so a negated operator asks it of every value.
  const needsAll = condition.qualifier === null ? operator.isNegated : condition.qualifier === 'all';
  return combine(given, needsAll, (value) =>
    matchOneValue(operator, value, condition.values, request, reading),
  );
}

/** Operators that a list query is documented to pass over. */
export function isInexact(operator: ConditionOperator): boolean {
  return operator.comparison === 'like' || (operator.isNegated && operator.kind !== 'ip');
}

function compileValue(operator: ConditionOperator, value: string | number | boolean): WantedValue {
  const parts = typeof value === 'string' ? splitVariables(value) : null;
  if (parts !== null) return { state: 'variables', parts };
  const operand = readPolicyOperand(operator, value);
  return operand === null ? { state: 'unreadable' } : { state: 'ready', operand };
}

/** The values of a key; an empty list where the request lacks it. An empty set counts as absent. */
function lookUp(request: PreparedRequest, key: string, reading: Reading): readonly unknown[] | 'unknown' {
  if (reading.absentKeys.includes(key)) return [];
  request.notedKeys?.push(key);
  if (request.context === undefined || request.unknownKeys.includes(key)) return 'unknown';
  if (!Object.hasOwn(request.context, key)) return [];
  const value = request.context[key];
  return Array.isArray(value) ? value : [value];
}

/** `null_equal` with `true` asks that the key be absent, with `false` that it be there. */
function matchAbsence(wanted: readonly WantedValue[], isAbsent: boolean): ConditionOutcome {
  let sawFlag = false;
  for (const value of wanted) {
    if (value.state !== 'ready' || value.operand.kind !== 'flag') continue;
    if (value.operand.value === isAbsent) return isAbsent ? byAbsence : byValue;
    sawFlag = true;
  }
  if (!sawFlag) return differs(wanted.length === 0 ? 'no-values' : 'unreadable-value');
  return differs(isAbsent ? 'key-absent' : 'key-present');
}

function combine(
  values: readonly unknown[],
  needsAll: boolean,
  matchOne: (value: unknown) => ConditionOutcome,
): ConditionOutcome {
  const decisive = needsAll ? 'differs' : 'matches';
  let last: ConditionOutcome = differs('value');
  let missing: CannotTell | null = null;
  for (const value of values) {
    last = matchOne(value);
    if (last.verdict === decisive) return last;
    if (last.verdict === 'cannot-tell') missing ??= last;
  }
  return missing ?? last;
}

/** One value of the request against all values of the policy. */
function matchOneValue(
  operator: ConditionOperator,
  value: unknown,
  wantedValues: readonly WantedValue[],
  request: PreparedRequest,
  reading: Reading,
): ConditionOutcome {
  const given = readRequestOperand(operator, value);
  if (given === null) return differs('unreadable-request-value');
  const tally = { agreeing: 0, differing: 0, problem: null as ConditionReason | null };
  const missing: string[] = [];
  for (const wanted of wantedValues) {
    const filled = fillValue(operator, wanted, request);
    if (filled.state === 'missing') missing.push(...filled.missing);
    else if (filled.state !== 'ready') tally.problem ??= filled.reason;
    else if (agree(operator, given, filled.operand, reading)) tally.agreeing += 1;
    else tally.differing += 1;
  }
  if (!operator.isNegated) {
    if (tally.agreeing > 0) return byValue;
    if (missing.length > 0) return cannotTell(missing);
    return differs(tally.differing > 0 ? 'value' : (tally.problem ?? 'value'));
  }
  if (reading.negatedValues === 'differs-from-any' && tally.differing > 0) return byValue;
  if (tally.problem !== null) return differs(tally.problem);
  if (tally.agreeing > 0) return differs('value');
  return missing.length > 0 ? cannotTell(missing) : byValue;
}

type FilledValue =
  | { readonly state: 'ready'; readonly operand: Operand }
  | { readonly state: 'unusable'; readonly reason: 'unreadable-value' | 'unknown-variable' }
  | { readonly state: 'missing'; readonly missing: readonly string[] };

function fillValue(operator: ConditionOperator, wanted: WantedValue, request: PreparedRequest): FilledValue {
  if (wanted.state === 'ready') return wanted;
  if (wanted.state === 'unreadable') return unreadable;
  if (operator.comparison === 'like') {
    const filled = fillGlob(wanted.parts, request.variables);
    if (filled.state === 'unknown-variable') return unknownVariable;
    if (filled.state === 'missing') return { state: 'missing', missing: filled.missing };
    return { state: 'ready', operand: { kind: 'pattern', glob: filled.value } };
  }
  const filled = fillText(wanted.parts, request.variables);
  if (filled.state === 'unknown-variable') return unknownVariable;
  if (filled.state === 'missing') return { state: 'missing', missing: filled.missing };
  const operand = readPolicyOperand(operator, filled.value);
  return operand === null ? unreadable : { state: 'ready', operand };
}

const unreadable: FilledValue = { state: 'unusable', reason: 'unreadable-value' };
const unknownVariable: FilledValue = { state: 'unusable', reason: 'unknown-variable' };
const byValue: ConditionOutcome = { verdict: 'matches', via: 'value' };
const byAbsence: ConditionOutcome = { verdict: 'matches', via: 'absent' };
