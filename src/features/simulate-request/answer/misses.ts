import {
  type CompiledPolicies,
  type CompiledStatement,
  type ConditionTrace,
  type Decision,
  type DocumentPath,
  parseResourceName,
  type StatementTrace,
} from '../../../core';
import { entryPath, statementPath } from './paths';

/** Why one statement does not allow a call; `i18n` has a sentence for each code. */
export interface Miss {
  /** Index in the document. */
  readonly statement: number;
  readonly code: MissCode;
  readonly params: MissParams;
  /** The exact entries that the sentence is about. */
  readonly paths: readonly DocumentPath[];
}

type Reasons<Trace> =
  Extract<Trace, { verdict: 'differs' }> extends { reason: infer Reason } ? Reason : never;

export type MissCode =
  /** It lists the action and covers the resource; one of its conditions does not hold. */
  | `condition-${Reasons<ConditionTrace>}`
  /** It lists the action; its resources do not include the one that is asked for. */
  | `resource-${Reasons<StatementTrace['resource']>}`
  /** The call is about all repositories as a whole, and the statement names some of them. */
  | 'resource-whole-list'
  /** It covers the resource; it does not list the action. */
  | `action-${Reasons<StatementTrace['action']>}`
  | 'neither'
  | NonNullable<StatementTrace['unusable']>
  | 'is-deny';

/** Texts for the sentences; empty where a sentence has no use for one. */
export interface MissParams {
  readonly action: string;
  /** The last segment of what is asked for, or `*`. */
  readonly resource: string;
  /** The entry of the statement that came nearest, as written. */
  readonly entry: string;
  /** Region or account of that entry, and of the request. */
  readonly there: string;
  readonly here: string;
  readonly operator: string;
  readonly key: string;
  readonly values: string;
}

/**
 * For a denial that no deny made: why each statement does not allow the call, the nearest miss first. A
 * statement is nearer the less of it would have to change; equals stand in the order of the document.
 */
export function listMisses(
  request: { readonly action: string; readonly resource: string },
  decision: Decision,
  policies: CompiledPolicies,
): readonly Miss[] {
  const statements = policies.sets.flatMap((set) => set.statements);
  const ranked = decision.trace.map((trace, index) => {
    const statement = statements[index];
    const code = findCode(trace, request.resource);
    return { rank: rankOf(trace, code), miss: toMiss(trace, code, request, statement) };
  });
  // Sorting is stable, so equals keep the order of the document.
  return ranked.sort((one, other) => one.rank - other.rank).map(({ miss }) => miss);
}

function findCode(trace: StatementTrace, resource: string): MissCode {
  if (trace.unusable !== null) return trace.unusable;
  if (trace.effect === 'deny') return 'is-deny';
  const { action, resource: covered } = trace;
  if (action.verdict === 'differs') {
    return covered.verdict === 'differs' && action.reason !== 'letter-case'
      ? 'neither'
      : `action-${action.reason}`;
  }
  if (covered.verdict === 'differs') {
    const isWhole = resource.endsWith(':repo/*') && covered.reason === 'name';
    return isWhole ? 'resource-whole-list' : `resource-${covered.reason}`;
  }
  const failing = findFailingCondition(trace);
  return failing ? `condition-${failing.reason}` : 'neither';
}

type FailingCondition = Extract<ConditionTrace, { verdict: 'differs' }>;

function findFailingCondition({ conditions }: StatementTrace): FailingCondition | undefined {
  return conditions.find((condition): condition is FailingCondition => condition.verdict === 'differs');
}

function rankOf({ action, resource }: StatementTrace, code: MissCode): number {
  if (code === 'is-deny') return 7;
  if (code === 'neither') return 6;
  if (code.startsWith('condition-')) return 0;
  if (code === 'resource-name' || code === 'resource-service') return 3;
  if (code.startsWith('resource-')) return 1;
  if (code === 'action-letter-case') return 2;
  if (code.startsWith('action-')) return 4;
  // A statement that cannot be used may still be the one that was meant to grant this.
  return action.verdict === 'matches' && resource.verdict !== 'differs' ? 1 : 5;
}

function toMiss(
  trace: StatementTrace,
  code: MissCode,
  request: { readonly action: string; readonly resource: string },
  statement: CompiledStatement | undefined,
): Miss {
  const params = { ...noParams, action: request.action, resource: toShortResource(request.resource) };
  const own = trace.statement;
  if (code.startsWith('condition-')) {
    const position = trace.conditions.findIndex((condition) => condition.verdict === 'differs');
    const written = statement?.conditions[position]?.written;
    const { operator = '', key = '', values = [] } = written ?? {};
    return {
      statement: own,
      code,
      params: { ...params, operator, key, values: values.map(String).join(', ') },
      paths: [['statement', own, 'condition', operator, key]],
    };
  }
  if (code.startsWith('resource-') && trace.resource.verdict === 'differs') {
    const { index } = trace.resource;
    const entry = statement?.resources.find((candidate) => candidate.index === index)?.text ?? '';
    return {
      statement: own,
      code,
      params: { ...params, entry, ...compareSegments(code, entry, request.resource) },
      // Where nothing came near, the list as a whole is what the sentence is about.
      paths: [isFar(code) ? ['statement', own, 'resource'] : entryPath(own, 'resource', index)],
    };
  }
  if (code.startsWith('action-') && trace.action.verdict === 'differs') {
    const { index } = trace.action;
    const entry = statement?.actions.find((candidate) => candidate.index === index)?.text ?? '';
    const path = code === 'action-name' ? ['statement', own, 'action'] : entryPath(own, 'action', index);
    return { statement: own, code, params: { ...params, entry }, paths: [path] };
  }
  return { statement: own, code, params, paths: [statementPath(own)] };
}

const noParams: MissParams = {
  action: '',
  resource: '',
  entry: '',
  there: '',
  here: '',
  operator: '',
  key: '',
  values: '',
};

function isFar(code: MissCode): boolean {
  return (
    code === 'resource-name' ||
    code === 'resource-whole-list' ||
    code === 'resource-operation-level-needs-star' ||
    code === 'resource-request-names-no-resource'
  );
}

function compareSegments(code: MissCode, entry: string, resource: string): Partial<MissParams> {
  const theirs = parseResourceName(entry);
  const ours = parseResourceName(resource);
  if (!theirs.ok || !ours.ok) return {};
  switch (code) {
    case 'resource-region':
      return { there: theirs.value.region, here: ours.value.region };
    case 'resource-account':
      return { there: theirs.value.account, here: ours.value.account };
    case 'resource-service':
      return { there: theirs.value.service, here: ours.value.service };
    default:
      return {};
  }
}

/** The last segment: what people recognise. A request without a six-segment name stays as it is. */
export function toShortResource(resource: string): string {
  const parsed = parseResourceName(resource);
  return parsed.ok ? parsed.value.resource : resource;
}
