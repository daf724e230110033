import { expandOperation, findOperation, listOperations } from '../catalogue';
import type { DocumentPath } from '../foundation';
import { isAccountId, parseResourceName } from '../model';
import { suggestName } from '../parse';
import { guardGroups, isGuardScope, isGuardSubject } from './guards';
import {
  type Expectation,
  type ExpectationSuite,
  type ExpectedContext,
  type ExpectedOutcome,
  emptySuite,
  type GuardExpectation,
  suiteLimit,
} from './suite';

export type SuiteProblemCode =
  | 'not-a-suite'
  | 'unknown-version'
  | 'not-a-list'
  | 'not-an-entry'
  | 'too-many'
  | 'unknown-field'
  | 'missing-field'
  | 'not-a-text'
  | 'no-request'
  | 'mixed-request'
  | 'unknown-operation'
  | 'bad-target'
  | 'bad-action'
  | 'bad-resource'
  | 'bad-expect'
  | 'bad-context'
  | 'bad-account'
  | 'bad-claim'
  | 'bad-what'
  | 'bad-scope';

/** Why a part of a suite could not be read; `i18n` has a sentence for each code. */
export interface SuiteProblem {
  readonly code: SuiteProblemCode;
  readonly path: DocumentPath;
  /** The field or value that it is about, as written. */
  readonly found: string;
  /** What was probably meant, or an empty text. */
  readonly meant: string;
}

export interface SuiteReading {
  /** Everything that could be read; entries with a problem are left out. */
  readonly suite: ExpectationSuite;
  readonly problems: readonly SuiteProblem[];
}

/** Reads a suite from data of any shape, as a file or the browser's storage holds it. Never throws. */
export function readSuite(value: unknown): SuiteReading {
  const problems: SuiteProblem[] = [];
  const root = toRecord(value);
  if (root === null) return { suite: emptySuite, problems: [problem('not-a-suite', [])] };
  reportFields(root, ['version', 'tests', 'guards'], (code, field, found, meant) => {
    problems.push(problem(code, [field], found, meant));
    return null;
  });
  if (root.version !== 1) problems.push(problem('unknown-version', ['version'], root.version));
  return {
    suite: {
      version: 1,
      tests: readList(root.tests, 'tests', problems, readTest),
      guards: readList(root.guards, 'guards', problems, readGuard),
    },
    problems,
  };
}

type EntryReader<Entry> = (
  record: Readonly<Record<string, unknown>>,
  report: (code: SuiteProblemCode, field: string, found?: unknown, meant?: string) => null,
) => Entry | null;

function readList<Entry>(
  value: unknown,
  field: 'tests' | 'guards',
  problems: SuiteProblem[],
  read: EntryReader<Entry>,
): readonly Entry[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) {
    problems.push(problem('not-a-list', [field], field));
    return [];
  }
  if (value.length > suiteLimit) problems.push(problem('too-many', [field, suiteLimit], value.length));
  return value.slice(0, suiteLimit).flatMap((item: unknown, index) => {
    const path = [field, index];
    const record = toRecord(item);
    if (record === null) {
      problems.push(problem('not-an-entry', path));
      return [];
    }
    const report = (code: SuiteProblemCode, name: string, found: unknown = '', meant = '') => {
      problems.push(problem(code, name === '' ? path : [...path, name], found, meant));
      return null;
    };
    const entry = read(record, report);
    return entry === null ? [] : [entry];
  });
}

const readTest: EntryReader<Expectation> = (record, report) => {
  const known = ['operation', 'target', 'action', 'resource', 'context', 'account', 'expect', 'note'];
  reportFields(record, known, report);
  const hasOperation = record.operation !== undefined;
  const hasCall = record.action !== undefined || record.resource !== undefined;
  if (hasOperation && hasCall) return report('mixed-request', '');
  if (!hasOperation && !hasCall) return report('no-request', '');
  const request = hasOperation ? readOperation(record, report) : readCall(record, report);
  if (request === null) return null;
  const { expect, account, note } = record;
  if (expect === undefined) return report('missing-field', '', 'expect');
  if (!isOutcome(expect)) return report('bad-expect', 'expect', expect);
  const context = record.context === undefined ? undefined : readContext(record.context);
  if (context === null) return report('bad-context', 'context');
  const digits = account === undefined ? undefined : String(account);
  if (digits !== undefined && !isAccountId(digits)) return report('bad-account', 'account', account);
  if (note !== undefined && typeof note !== 'string') return report('not-a-text', 'note', 'note');
  return {
    ...request,
    ...(context === undefined ? {} : { context }),
    ...(digits === undefined ? {} : { account: digits }),
    expect,
    ...(note === undefined ? {} : { note }),
  };
};

type Report = Parameters<EntryReader<unknown>>[1];

function readOperation(record: Readonly<Record<string, unknown>>, report: Report) {
  const { operation, target = '' } = record;
  if (typeof operation !== 'string') return report('not-a-text', 'operation', 'operation');
  if (typeof target !== 'string') return report('not-a-text', 'target', 'target');
  if (findOperation(operation) === undefined) {
    const ids = listOperations().map(({ id }) => id);
    return report('unknown-operation', 'operation', operation, suggestName(operation, ids));
  }
  return expandOperation(operation, target).ok
    ? { operation, target }
    : report('bad-target', record.target === undefined ? '' : 'target', target);
}

function readCall(record: Readonly<Record<string, unknown>>, report: Report) {
  const { action, resource } = record;
  if (action === undefined) return report('missing-field', '', 'action');
  if (resource === undefined) return report('missing-field', '', 'resource');
  if (typeof action !== 'string') return report('not-a-text', 'action', 'action');
  if (typeof resource !== 'string') return report('not-a-text', 'resource', 'resource');
  if (!isActionName(action)) return report('bad-action', 'action', action);
  if (resource !== '*' && !parseResourceName(resource).ok)
    return report('bad-resource', 'resource', resource);
  return { action, resource };
}

/** One call: a service and an operation, without a star. */
export function isActionName(action: string): boolean {
  return /^(?:name\/)?[A-Za-z][\w-]*:[A-Za-z]\w*$/.test(action);
}

function readContext(value: unknown): ExpectedContext | null {
  const record = toRecord(value);
  if (record === null) return null;
  const isPlain = (entry: unknown) =>
    typeof entry === 'string' || typeof entry === 'number' || typeof entry === 'boolean';
  const isReadable = Object.values(record).every(
    (entry) => entry === null || isPlain(entry) || (Array.isArray(entry) && entry.every(isPlain)),
  );
  return isReadable ? (record as ExpectedContext) : null;
}

function isOutcome(value: unknown): value is ExpectedOutcome {
  return value === 'allowed' || value === 'not-allowed';
}

const readGuard: EntryReader<GuardExpectation> = (record, report) => {
  reportFields(record, ['claim', 'what', 'scope', 'note'], report);
  const { claim, what, scope, note } = record;
  for (const field of ['claim', 'what', 'scope']) {
    if (record[field] === undefined) return report('missing-field', '', field);
  }
  if (claim !== 'never' && claim !== 'always') return report('bad-claim', 'claim', claim);
  if (typeof what !== 'string' || !isGuardSubject(what)) {
    const ids = listOperations('individual').map(({ id }) => id);
    const meant = typeof what === 'string' ? suggestName(what, [...guardGroups, ...ids]) : undefined;
    return report('bad-what', 'what', what, meant);
  }
  if (typeof scope !== 'string' || !isGuardScope(scope)) return report('bad-scope', 'scope', scope);
  if (note !== undefined && typeof note !== 'string') return report('not-a-text', 'note', 'note');
  return { claim, what, scope, ...(note === undefined ? {} : { note }) };
};

function reportFields(
  record: Readonly<Record<string, unknown>>,
  known: readonly string[],
  report: Report,
): void {
  for (const field of Object.keys(record)) {
    if (!known.includes(field)) report('unknown-field', field, field, suggestName(field, known));
  }
}

function problem(code: SuiteProblemCode, path: DocumentPath, found: unknown = '', meant = ''): SuiteProblem {
  const text = typeof found === 'string' ? found : (JSON.stringify(found) ?? '');
  return { code, path, found: text.length > 80 ? `${text.slice(0, 79)}…` : text, meant };
}

function toRecord(value: unknown): Readonly<Record<string, unknown>> | null {
  const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isRecord ? (value as Readonly<Record<string, unknown>>) : null;
}
