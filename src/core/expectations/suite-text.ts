import { type Diagnostic, findNearestPlace, type JsonValue } from '../foundation';
import { readData } from '../parse';
import { readSuite, type SuiteProblem } from './read-suite';
import { type Expectation, type ExpectationSuite, emptySuite, type GuardExpectation } from './suite';

export interface SuiteTextReading {
  readonly suite: ExpectationSuite;
  /** What kept the text from being read at all; each has a place in it. */
  readonly diagnostics: readonly (Diagnostic & { readonly line: number })[];
  /** What is wrong with single entries, with the line that each stands on, counted from 1. */
  readonly problems: readonly (SuiteProblem & { readonly line: number })[];
}

/** Reads a suite from the text of a file, JSON or YAML. Never throws. */
export function readSuiteText(text: string): SuiteTextReading {
  const { value, diagnostics, sourceMap } = readData(text);
  const lineOf = (offset: number) => text.slice(0, offset).split('\n').length;
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (value === null) {
    const located = errors.map((diagnostic) => {
      const { location } = diagnostic;
      return { ...diagnostic, line: location.kind === 'text' ? lineOf(location.range.start) : 1 };
    });
    const problems =
      located.length > 0 ? [] : [{ code: 'not-a-suite', path: [], found: '', meant: '', line: 1 } as const];
    return { suite: emptySuite, diagnostics: located, problems };
  }
  const { suite, problems } = readSuite(value);
  const located = problems.map((problem) => {
    const place = findNearestPlace(sourceMap, problem.path);
    return { ...problem, line: lineOf((place?.key ?? place?.value)?.start ?? 0) };
  });
  return { suite, diagnostics: [], problems: located };
}

/** The suite as JSON, as a file holds it. */
export function writeSuiteJson(suite: ExpectationSuite): string {
  return `${JSON.stringify(suite, null, 2)}\n`;
}

/** The suite as YAML that every reader of YAML takes: texts that could mean something else are quoted. */
export function writeSuiteYaml({ version, tests, guards }: ExpectationSuite): string {
  return [`version: ${version}`, ...writeEntries('tests', tests), ...writeEntries('guards', guards), ''].join(
    '\n',
  );
}

function writeEntries(name: string, entries: readonly (Expectation | GuardExpectation)[]): readonly string[] {
  if (entries.length === 0) return [`${name}: []`];
  const lines = entries.flatMap((entry) =>
    Object.entries(entry).map(([key, value], index) => {
      const text = typeof value === 'string' ? writeText(value) : writeFlow(value as JsonValue);
      return `  ${index === 0 ? '-' : ' '} ${key}: ${text}`;
    }),
  );
  return [`${name}:`, ...lines];
}

/** Brackets and braces of YAML hold JSON. */
function writeFlow(value: JsonValue): string {
  return escapeBreaks(JSON.stringify(value));
}

/** A word, or several joined by slashes and dashes, stands as it is; everything else is quoted. */
function writeText(text: string): string {
  const isPlain = /^[A-Za-z][\w./-]*$/.test(text) && !constants.test(text);
  return isPlain ? text : escapeBreaks(JSON.stringify(text));
}

/** What readers of any version of YAML take for a truth value, a number or nothing. */
const constants = /^(?:y|n|yes|no|true|false|on|off|null|nan|inf)$/i;

/** YAML counts these as line breaks or does not take them at all; JSON leaves them as they are. */
function escapeBreaks(json: string): string {
  return json.replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
