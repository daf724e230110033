import { type ConditionKey, findConditionKey } from '../../catalogue';
import { type CompiledCondition, fillGlob, type PreparedRequest, type WantedValue } from '../../matching';
import type { ConditionValue } from '../../model';
import type { Budget } from '../automaton/budget';
import { anyText } from '../automaton/language';
import type { TextPattern } from '../automaton/pattern-trie';
import { classifyTexts } from '../automaton/text-classes';
import { listAddresses } from './addresses';
import { listInstants, listNumbers } from './thresholds';

export interface CandidateValues {
  /** The most readable first; values that the conditions cannot tell apart may both be there. */
  readonly values: readonly ConditionValue[];
  /** Whether every value that a request may carry is treated like one of the list. */
  readonly isComplete: boolean;
  /** Whether a request may carry several values of the key at once. */
  readonly mayBeSet: boolean;
}

/**
 * Lists single values of a key such that the conditions treat every value of a well-formed request like one
 * of them. Where the catalogue knows the key's type, well-formed values are of that type; else any text is.
 */
export function listCandidates(
  key: string,
  conditions: readonly CompiledCondition[],
  request: PreparedRequest,
  budget: Budget,
): CandidateValues {
  const kinds = new Set(
    conditions.flatMap(({ operator }) =>
      operator === null || operator.kind === 'null' ? [] : [operator.kind],
    ),
  );
  const type = findConditionKey(key)?.type;
  const isOfType = type !== undefined && [...kinds].every((kind) => kindsOfType[type].includes(kind));
  const single = kinds.size === 0 || (isOfType && type !== 'string' && type !== 'string-set');
  const wanted = (kind: string): readonly WantedValue[] =>
    conditions.flatMap(({ operator, values }) => (operator?.kind === kind ? values : []));
  const values: ConditionValue[] = [];
  let isComplete = true;
  if (kinds.has('ip') || (isOfType && type === 'ip')) values.push(...listAddresses(wanted('ip')));
  if (kinds.has('date') || (isOfType && type === 'date')) values.push(...listInstants(wanted('date')));
  if (kinds.has('numeric')) values.push(...listNumbers(wanted('numeric')));
  if (kinds.has('bool') || (isOfType && type === 'bool')) values.push('true', 'false');
  if (!single || values.length === 0) {
    const texts = listTexts(conditions, request, budget);
    values.push(...texts.values);
    // A text that is also a number or an address would have to satisfy both kinds of condition at once.
    isComplete = texts.isComplete && [...kinds].filter((kind) => kind !== 'binary').length < 2;
  }
  return { values, isComplete, mayBeSet: !isOfType || type === 'string-set' };
}

const kindsOfType: Readonly<Record<ConditionKey['type'], readonly string[]>> = {
  string: ['string', 'binary'],
  'string-set': ['string', 'binary'],
  date: ['date'],
  ip: ['ip'],
  bool: ['bool'],
};

/** A text for every class that the string conditions tell apart; variables stand for what the request says. */
function listTexts(
  conditions: readonly CompiledCondition[],
  request: PreparedRequest,
  budget: Budget,
): { readonly values: readonly string[]; readonly isComplete: boolean } {
  const patterns: TextPattern[] = [];
  let isPlain = true;
  for (const { operator, values } of conditions) {
    if (operator === null || (operator.kind !== 'string' && operator.kind !== 'binary')) continue;
    const ignoreCase = operator.comparison === 'equal-ignore-case';
    for (const value of values) {
      const pattern = toPattern(value, operator.comparison === 'like', request);
      if (pattern === null) continue;
      patterns.push({ ...pattern, ignoreCase });
      if (operator.kind === 'binary') patterns.push(...listBinaryTwins(pattern));
      // Outside ASCII, letter case is no matter of single characters (final sigma, dotted capital I).
      if (ignoreCase && !pattern.pieces.every(hasPlainCase)) isPlain = false;
    }
  }
  const { classes, isComplete } = classifyTexts(patterns, anyText, budget);
  return {
    values: [...readable, ...classes.map(({ sample }) => sample)],
    isComplete: isComplete && isPlain,
  };
}

/** Tried first, so that a witness says `other` rather than the empty text. */
const readable = ['other'];

/** What `binary_equal` takes for the same text where it passes over letter case, or compares numbers. */
function listBinaryTwins(pattern: TextPattern): readonly TextPattern[] {
  const [text = ''] = pattern.pieces;
  const isNumber = /^-?\d{1,9}(\.\d{1,3})?$/.test(text);
  const spellings = isNumber
    ? [text.includes('.') ? `${text}0` : `${text}.0`, text.replace(/\d/, '0$&')]
    : [];
  return [{ ...pattern, ignoreCase: true }, ...spellings.map((spelling) => ({ pieces: [spelling] }))];
}

function toPattern(value: WantedValue, isLike: boolean, request: PreparedRequest): TextPattern | null {
  if (value.state === 'unreadable') return null;
  if (value.state === 'variables') {
    const filled = fillGlob(value.parts, request.variables);
    if (filled.state !== 'filled') return null;
    return isLike ? filled.value : { pieces: [filled.value.pieces.join('*')] };
  }
  const { operand } = value;
  if (operand.kind === 'pattern') return operand.glob;
  return operand.kind === 'text' ? { pieces: [operand.text] } : null;
}

/** Whether a text is of ASCII and of the scripts of East Asia, which have no letter case. */
function hasPlainCase(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    const isEastAsian = (unit >= 0x3000 && unit <= 0x9fff) || (unit >= 0xac00 && unit <= 0xd7a3);
    if (unit > 0x7f && !isEastAsian) return false;
  }
  return true;
}
