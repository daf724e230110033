import {
  type ContextValueProblem,
  defaultHost,
  type Expectation,
  type ExpectedContext,
  type ExpectedOutcome,
  expandOperation,
  findConditionKey,
  findContextValueProblem,
  findOperation,
  isAccountId,
  isActionName,
  levelOfOperation,
  type OperationError,
  type OperationLevel,
  parseResourceName,
} from '../../../core';

/** What stands in the form for a new test. */
export interface TestFields {
  readonly mode: 'operation' | 'call';
  readonly operation: string;
  readonly target: string;
  readonly action: string;
  readonly resource: string;
  readonly expect: ExpectedOutcome;
  /** By condition key; an empty text says that nothing is known. */
  readonly context: Readonly<Record<string, KeyText>>;
  readonly account: string;
  readonly note: string;
}

export interface KeyText {
  readonly text: string;
  /** The call carries no such key, whatever the text. */
  readonly isAbsent: boolean;
}

export const firstFields: TestFields = {
  mode: 'operation',
  operation: 'pull',
  target: '',
  action: '',
  resource: '',
  expect: 'allowed',
  context: {},
  account: '',
  note: '',
};

/** What keeps the form from being a test, by field. `i18n` has a sentence for each code. */
export interface FieldProblem {
  readonly field: 'target' | 'action' | 'resource' | 'account' | 'context';
  readonly code:
    | 'repository'
    | 'namespace'
    | 'host'
    | 'action'
    | 'resource'
    | 'account'
    | ContextValueProblem;
  /** For `context`: the condition key that it is about. */
  readonly key: string;
  /** For `host`: the host that was written, and a good one. */
  readonly host: string;
  readonly example: string;
  /** The whole text of the field as it was probably meant. */
  readonly suggestion: string | null;
}

export type TestFormReading =
  | { readonly ok: true; readonly test: Expectation }
  | { readonly ok: false; readonly problem: FieldProblem };

export function readTestForm(fields: TestFields): TestFormReading {
  const account = fields.account.trim();
  if (account !== '' && !isAccountId(account)) return refuse('account', 'account');
  const request = fields.mode === 'operation' ? readOperation(fields) : readCall(fields);
  if ('problem' in request) return request;
  const entries = Object.entries(fields.context).flatMap(readKey);
  for (const [key, value] of entries) {
    const code = findProblem(key, value);
    if (code !== null) return refuse('context', code, { key });
  }
  return {
    ok: true,
    test: {
      ...request,
      ...(entries.length === 0 ? {} : { context: Object.fromEntries(entries) }),
      ...(account === '' ? {} : { account }),
      expect: fields.expect,
      ...(fields.note.trim() === '' ? {} : { note: fields.note.trim() }),
    },
  };
}

export function levelOf(id: string): OperationLevel {
  const operation = findOperation(id);
  return operation ? levelOfOperation(operation) : 'repository';
}

type Refusal = Extract<TestFormReading, { ok: false }>;

function readOperation({ operation, target }: TestFields): Refusal | { operation: string; target: string } {
  const level = levelOf(operation);
  const text = level === 'account' ? '' : target.trim();
  const expansion = expandOperation(operation, text);
  if (!expansion.ok) return describeError(expansion.error, text, level);
  const { repository, namespace } = expansion.target;
  if (level === 'repository' && repository === null) return refuse('target', 'repository');
  if (level === 'namespace' && namespace === null) return refuse('target', 'namespace');
  return { operation, target: text };
}

function readCall({ action, resource }: TestFields): Refusal | { action: string; resource: string } {
  const name = action.trim();
  const place = resource.trim();
  if (!isActionName(name)) return refuse('action', 'action');
  if (place !== '*' && !parseResourceName(place).ok) return refuse('resource', 'resource');
  return { action: name, resource: place };
}

function describeError(error: OperationError, text: string, level: OperationLevel): Refusal {
  const code = level === 'namespace' ? 'namespace' : 'repository';
  if (error.kind === 'unknown-host') return refuse('target', 'host', { host: error.host });
  if (error.kind !== 'invalid-reference') return refuse('target', code);
  const { error: inner } = error;
  const { suggestion } = inner;
  const meant =
    suggestion === undefined
      ? null
      : `${text.slice(0, inner.range.start)}${suggestion}${text.slice(inner.range.end)}`;
  if (inner.kind === 'unknown-host' || inner.kind === 'invalid-host') {
    return refuse('target', 'host', { host: inner.host, suggestion: meant });
  }
  return refuse('target', code, { suggestion: meant });
}

function refuse(
  field: FieldProblem['field'],
  code: FieldProblem['code'],
  details: Partial<FieldProblem> = {},
): Refusal {
  const nothing = { key: '', host: '', example: defaultHost, suggestion: null };
  return { ok: false, problem: { ...nothing, ...details, field, code } };
}

type Entry = readonly [key: string, value: ExpectedContext[string]];

/** Only sets have several values, one a line or separated by commas. */
function readKey([key, { text, isAbsent }]: readonly [string, KeyText]): readonly Entry[] {
  if (isAbsent) return [[key, null]];
  const isSet = findConditionKey(key)?.type === 'string-set';
  const values = (isSet ? text.split(/[\n,]/) : [text]).map((value) => value.trim()).filter(Boolean);
  const [first] = values;
  return first === undefined ? [] : [[key, isSet ? values : first]];
}

function findProblem(key: string, value: ExpectedContext[string]): ContextValueProblem | null {
  const type = findConditionKey(key)?.type ?? 'string';
  return typeof value === 'string' ? findContextValueProblem(type, value) : null;
}
