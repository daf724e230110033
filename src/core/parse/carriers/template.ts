import type { Diagnostic, TextRange } from '../../foundation';
import { escapes } from '../json-escapes';
import {
  collect,
  collectCopy,
  createCollector,
  type MappedText,
  type TextCollector,
  toMappedText,
} from '../mapped-text';
import { excerpt } from '../text-reader';
import { inText } from './layer';

export interface DecodedTemplate {
  readonly content: MappedText;
  readonly diagnostics: readonly Diagnostic[];
}

interface Work {
  readonly text: string;
  readonly end: number;
  readonly collector: TextCollector;
  readonly diagnostics: Diagnostic[];
  copied: number;
  /** Inside a JSON string of the template, and there right after a backslash. */
  isInString: boolean;
  isEscaped: boolean;
}

/**
 * Takes JSON out of a template of Terraform or JavaScript. `$${` stands for `${`; an interpolation stays as
 * the opaque text it is written as, and is reported. Where it stands outside a JSON string it becomes one.
 *
 * @param hasEscapes whether the template is a quoted string, so that backslashes belong to it
 */
export function decodeTemplate(
  text: string,
  start: number,
  end: number,
  hasEscapes: boolean,
): DecodedTemplate {
  const work: Work = {
    text,
    end,
    collector: createCollector(),
    diagnostics: [],
    copied: start,
    isInString: false,
    isEscaped: false,
  };
  for (let at = start; at < end; ) at = decodeNext(work, at, hasEscapes);
  collectCopy(work.collector, text, work.copied, end);
  return { content: toMappedText(work.collector), diagnostics: work.diagnostics };
}

/** Gives the place after what was decoded. */
function decodeNext(work: Work, at: number, hasEscapes: boolean): number {
  const { text, end } = work;
  const letter = text.charAt(at);
  if (letter === '$' || letter === '%') {
    if (text.startsWith(`${letter}{`, at + 1)) return replace(work, at, at + 3, `${letter}{`);
    const close = text.charAt(at + 1) === '{' ? endOfInterpolation(text, at, end) : -1;
    if (close > 0) return keepInterpolation(work, { start: at, end: close });
  }
  const meaning =
    letter === '\\' && hasEscapes && at + 1 < end ? codeEscapes.get(text.charAt(at + 1)) : undefined;
  feed(work, meaning ?? letter);
  return meaning === undefined ? at + 1 : replace(work, at, at + 2, meaning);
}

/** What a backslash means in strings of source code; the rest stays as written. */
export const codeEscapes: ReadonlyMap<string, string> = new Map([
  ...escapes,
  ["'", "'"],
  ['`', '`'],
  ['$', '$'],
  ['\n', ''],
]);

function feed(work: Work, letter: string): void {
  if (letter === '\n') {
    work.isInString = false;
    work.isEscaped = false;
  } else if (work.isEscaped) work.isEscaped = false;
  else if (letter === '\\') work.isEscaped = work.isInString;
  else if (letter === '"') work.isInString = !work.isInString;
}

function replace(work: Work, start: number, end: number, meaning: string): number {
  collectCopy(work.collector, work.text, work.copied, start);
  collect(work.collector, meaning, start, end);
  work.copied = end;
  return end;
}

function keepInterpolation(work: Work, range: TextRange): number {
  const { text, diagnostics, isInString } = work;
  const written = text.slice(range.start, range.end);
  if (diagnostics.length < 50) diagnostics.push(interpolationAt(text, range));
  // Quotes in an interpolation must not end the JSON string around it.
  const quoted = JSON.stringify(written);
  return replace(work, range.start, range.end, isInString ? quoted.slice(1, -1) : quoted);
}

const policyVariables = new Set(['${uin}', '${owner_uin}', '${app_id}', '${qcs:user}']);

/** A variable of the policy language would have to be written in another way to get through. */
export function interpolationAt(text: string, range: TextRange): Diagnostic {
  const written = text.slice(range.start, range.end);
  const code = policyVariables.has(written) ? 'carrier/unescaped-variable' : 'carrier/interpolation';
  return inText(code, 'warning', range, { found: excerpt(text, range.start, range.end) });
}

/** Longer ones are taken for text; so the work for braces that are never closed stays small. */
const longestInterpolation = 300;

/** After the closing brace on the same line; -1 where there is none. */
function endOfInterpolation(text: string, start: number, end: number): number {
  const limit = Math.min(end, start + longestInterpolation);
  let depth = 0;
  for (let at = start + 1; at < limit; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 0x7b) depth += 1;
    else if (unit === 0x7d) {
      depth -= 1;
      if (depth === 0) return at + 1;
    } else if (unit === 0x0a || depth > 20) return -1;
  }
  return -1;
}
