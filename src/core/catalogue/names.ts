import type { TextRange } from '../foundation';
import data from './data/names.json';
import { asciiLookAlike, isInvisible } from './look-alikes';

/**
 * What is wrong with a name. An `error` cannot be part of an image name; a `warning` is a length that no
 * public page settles.
 */
export interface NameProblem {
  readonly code: NameProblemCode;
  readonly severity: 'error' | 'warning';
  /** The first stretch of the name that shows the problem. */
  readonly range: TextRange;
  readonly params: NameProblemParams;
  /** A name without any of its errors, where one can be guessed. */
  readonly suggestion?: string;
}

/**
 * - `empty`
 * - `upper-case`: names are lower case; tags may have both.
 * - `slash`: Individual namespaces and repositories have a single level.
 * - `look-alike`: a letter of another script that looks like a plain one.
 * - `space`: white space or an invisible character.
 * - `wildcard`: `*` or `?`, which belong into a policy's resource, not into a name.
 * - `invalid-character`
 * - `separator-position`: `.`, `_`, `__` and dashes stand between letters or digits, one kind at a time.
 * - `too-long`
 */
export type NameProblemCode =
  | 'empty'
  | 'upper-case'
  | 'slash'
  | 'look-alike'
  | 'space'
  | 'wildcard'
  | 'invalid-character'
  | 'separator-position'
  | 'too-long';

export interface NameProblemParams {
  /** The first character at fault; absent for `empty`, `separator-position` and `too-long`. */
  readonly character?: string;
  /** That character's code point, as `U+0430`. */
  readonly codePoint?: string;
  /** For `look-alike`: the plain character it resembles, and the script it belongs to. */
  readonly looksLike?: string;
  readonly script?: string;
  /** For `separator-position`: the separators as written. */
  readonly found?: string;
  /** For `too-long`: code points of the name, and how many are advised. */
  readonly length?: number;
  readonly limit?: number;
}

/**
 * Checks a namespace of the Individual edition. No public page states a rule for these names, but each is
 * a path component of an image name, so the grammar of those is firm and only the length is advice.
 *
 * @returns problems in the order in which the codes are listed, at most one for each code; an empty list
 *   for a good name. Never throws.
 */
export function checkNamespaceName(text: string): readonly NameProblem[] {
  return checkPathComponent(text, data.namespace);
}

/** Checks a repository of the Individual edition, without its namespace; see `checkNamespaceName`. */
export function checkRepositoryName(text: string): readonly NameProblem[] {
  return checkPathComponent(text, data.repository);
}

/**
 * Checks a tag: letters of either case, digits, `_`, `.` and `-`, not starting with the last two, at most
 * 128 characters. Same result as `checkNamespaceName`.
 *
 * @see OCI Distribution Specification
 */
export function checkTag(text: string): readonly NameProblem[] {
  return checkText(text, 'tag', data.tag);
}

/** Tells whether a list of problems holds one that makes the name unusable. */
export function hasNameError(problems: readonly NameProblem[]): boolean {
  return problems.some((problem) => problem.severity === 'error');
}

type NameKind = 'component' | 'tag';

interface LengthAdvice {
  readonly maxLength: number;
  readonly warnAbove?: number;
}

function checkPathComponent(text: string, advice: LengthAdvice): readonly NameProblem[] {
  return checkText(text, 'component', advice);
}

/** Past this many UTF-16 units a text is no name any more, and only its length is worth a word. */
const scanLimit = 4096;

function checkText(text: string, kind: NameKind, advice: LengthAdvice): readonly NameProblem[] {
  if (text.length > scanLimit) {
    const tooLong = checkLength(text, advice);
    return tooLong ? [tooLong] : [];
  }
  const { maxLength, warnAbove = maxLength } = advice;
  if (text.length <= warnAbove && isUsual(text)) return [];
  const problems = findProblems(text, kind, advice);
  if (!hasNameError(problems)) return problems;
  const suggestion = tidyName(text, kind);
  if (suggestion === text || hasNameError(findProblems(suggestion, kind, advice))) return problems;
  return problems.map((problem) => (problem.severity === 'error' ? { ...problem, suggestion } : problem));
}

function findProblems(text: string, kind: NameKind, advice: LengthAdvice): readonly NameProblem[] {
  if (text === '') return [{ code: 'empty', severity: 'error', range: { start: 0, end: 0 }, params: {} }];
  const firstByCode = new Map<NameProblemCode, NameProblem>();
  let offset = 0;
  // Nearly all names are of plain characters, which need no look one by one.
  for (const character of isPlain(text) ? '' : text) {
    const code = classify(character, kind);
    const end = offset + character.length;
    if (code !== null) {
      const known = firstByCode.get(code);
      if (!known) {
        const params = describeCharacter(character, code);
        firstByCode.set(code, { code, severity: 'error', range: { start: offset, end }, params });
      } else if (known.range.end === offset) {
        firstByCode.set(code, { ...known, range: { start: known.range.start, end } });
      }
    }
    offset = end;
  }
  const separators = kind === 'component' ? findMisplacedSeparators(text) : findTagStart(text);
  if (separators) firstByCode.set('separator-position', separators);
  const tooLong = checkLength(text, advice);
  if (tooLong) firstByCode.set('too-long', tooLong);
  if (firstByCode.size === 0) return [];
  return problemOrder.flatMap((code) => firstByCode.get(code) ?? []);
}

const problemOrder: readonly NameProblemCode[] = [
  'upper-case',
  'slash',
  'look-alike',
  'space',
  'wildcard',
  'invalid-character',
  'separator-position',
  'too-long',
];

function classify(character: string, kind: NameKind): NameProblemCode | null {
  if (isPlain(character)) return null;
  if (/^[A-Z]$/.test(character)) return kind === 'tag' ? null : 'upper-case';
  if (character === '/') return 'slash';
  if (character === '*' || character === '?') return 'wildcard';
  if (isInvisible(character)) return 'space';
  return asciiLookAlike(character) === null ? 'invalid-character' : 'look-alike';
}

/** Whether it is a name of any kind, as nearly all are: then there is no problem to be looked for. */
function isUsual(text: string): boolean {
  return /^[a-z0-9]+(?:(?:[.]|__?|-+)[a-z0-9]+)*$/.test(text);
}

/** Whether all characters may stand in a name of any kind. */
function isPlain(text: string): boolean {
  return /^[a-z0-9._-]*$/.test(text);
}

function describeCharacter(character: string, code: NameProblemCode): NameProblemParams {
  const number = character.codePointAt(0) ?? 0;
  const codePoint = `U+${number.toString(16).toUpperCase().padStart(4, '0')}`;
  const lookAlike = code === 'look-alike' ? asciiLookAlike(character) : null;
  return lookAlike
    ? { character, codePoint, looksLike: lookAlike.ascii, script: lookAlike.script }
    : { character, codePoint };
}

/** The first run of separators that stands at an end of the name or is none of `.`, `_`, `__`, `-`, `--`, … */
function findMisplacedSeparators(text: string): NameProblem | null {
  for (const match of text.matchAll(/[._-]+/g)) {
    const found = match[0];
    const range = { start: match.index, end: match.index + found.length };
    const isInside = range.start > 0 && range.end < text.length;
    if (!isInside || !/^(?:\.|_|__|-+)$/.test(found)) {
      return { code: 'separator-position', severity: 'error', range, params: { found } };
    }
  }
  return null;
}

function findTagStart(text: string): NameProblem | null {
  const found = /^[.-]+/.exec(text)?.[0];
  if (found === undefined) return null;
  const range = { start: 0, end: found.length };
  return { code: 'separator-position', severity: 'error', range, params: { found } };
}

function checkLength(text: string, { maxLength, warnAbove = maxLength }: LengthAdvice): NameProblem | null {
  // A character takes one unit or two.
  if (text.length <= warnAbove) return null;
  const characters = Array.from(text);
  const length = characters.length;
  if (length <= warnAbove) return null;
  const limit = length > maxLength ? maxLength : warnAbove;
  const severity = length > maxLength ? 'error' : 'warning';
  const start = characters.slice(0, limit).join('').length;
  return { code: 'too-long', severity, range: { start, end: text.length }, params: { length, limit } };
}

/**
 * Guesses the name that was meant: plain letters for look-alikes, no white space around, a dash for white
 * space inside, lower case, no stray separators at the ends.
 */
function tidyName(text: string, kind: NameKind): string {
  let plain = '';
  for (const character of text) {
    if (isInvisible(character)) plain += /\s/.test(character) ? ' ' : '';
    else plain += asciiLookAlike(character)?.ascii ?? character;
  }
  const joined = plain.trim().replace(/ +/g, '-');
  return kind === 'tag' ? joined.replace(/^[.-]+/, '') : trimSeparators(joined.toLowerCase());
}

/** By hand, since a pattern for the end would look for it from every separator in the middle. */
function trimSeparators(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && '._-'.includes(text.charAt(start))) start += 1;
  while (end > start && '._-'.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}
