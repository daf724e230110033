import type { Decision, PolicySource, StatementReference, StatementTrace } from '../../evaluate';
import type { DocumentEdit, DocumentPath, JsonValue } from '../../foundation';
import { isOperationLevel, prepareRequest, settledReading } from '../../matching';
import { listStatements, type Request, type TextEntry, viewStatement } from '../../model';

/**
 * What a remedy changes.
 *
 * - `add-action`, `add-resource`: one entry more in a statement that misses the request by that alone.
 * - `remove-condition`: one condition less.
 * - `add-statement`: a statement of its own for exactly this request.
 * - `remove-deny-action`, `remove-deny-resource`, `remove-deny`: a deny that bites loses an entry, or goes.
 */
export type RemedyKind =
  | 'add-action'
  | 'add-resource'
  | 'remove-condition'
  | 'add-statement'
  | 'remove-deny-action'
  | 'remove-deny-resource'
  | 'remove-deny';

/** One change to one document, addressed as in `StatementReference`. */
export interface RemedyStep {
  readonly kind: RemedyKind;
  readonly source: PolicySource;
  readonly policy: number;
  /** The statement it changes; absent for `add-statement`. */
  readonly statement?: number;
  readonly edits: readonly DocumentEdit[];
}

/** Ways to make one policy set allow the request, the nearest first. */
export function listAllowSteps(
  request: Request,
  decision: Decision,
  source: PolicySource,
  documents: readonly unknown[],
): readonly RemedyStep[] {
  const steps: RemedyStep[] = [];
  for (const trace of decision.trace) {
    if (trace.source !== source || trace.effect !== 'allow' || trace.unusable !== null) continue;
    const step = toAllowStep(request, trace, documents[trace.policy]);
    if (step !== null) steps.push(step);
  }
  const policy = documents.findIndex(hasStatementList);
  if (policy >= 0) {
    steps.push({
      kind: 'add-statement',
      source,
      policy,
      edits: [
        {
          kind: 'insert',
          path: ['statement', listStatements(documents[policy]).length],
          value: { action: [request.action], resource: [neededResource(request)], effect: 'allow' },
        },
      ],
    });
  }
  return steps;
}

/** How many of action, resource and conditions keep a statement from matching. */
export function countMissed({ action, resource, conditions }: StatementTrace): number {
  return [action, resource, ...conditions].filter(({ verdict }) => verdict !== 'matches').length;
}

/** Ways to keep one deny from biting. */
export function listDenySteps(
  decision: Decision,
  { source, policy, statement }: StatementReference,
  document: unknown,
): readonly RemedyStep[] {
  const trace = decision.trace.find(
    (one) => one.source === source && one.policy === policy && one.statement === statement,
  );
  const view = viewStatement(listStatements(document)[statement]);
  const steps: RemedyStep[] = [];
  const place = { source, policy, statement };
  for (const [kind, element, entries] of [
    ['remove-deny-action', 'action', view.actions],
    ['remove-deny-resource', 'resource', view.resources],
  ] as const) {
    const part = trace?.[element];
    // Where the list has no other entry, taking it out would leave an empty list: then the statement goes.
    if (entries === null || entries.length < 2 || part?.verdict !== 'matches' || part.index === null)
      continue;
    const edits: readonly DocumentEdit[] = [
      { kind: 'remove', path: ['statement', statement, element, part.index] },
    ];
    steps.push({ kind, ...place, edits });
  }
  steps.push({ kind: 'remove-deny', ...place, edits: [{ kind: 'remove', path: ['statement', statement] }] });
  return steps;
}

/** The step for a statement that misses the request in one part; `null` where it misses in several. */
function toAllowStep(request: Request, trace: StatementTrace, document: unknown): RemedyStep | null {
  const { source, policy, statement } = trace;
  const written = listStatements(document)[statement];
  const view = viewStatement(written);
  if (countMissed(trace) !== 1) return null;
  const place = { source, policy, statement };
  const path: DocumentPath = ['statement', statement];
  if (trace.action.verdict !== 'matches') {
    return {
      kind: 'add-action',
      ...place,
      edits: addEntry([...path, 'action'], view.actions, request.action),
    };
  }
  if (trace.resource.verdict !== 'matches') {
    return {
      kind: 'add-resource',
      ...place,
      edits: addEntry([...path, 'resource'], view.resources, neededResource(request)),
    };
  }
  const condition = trace.conditions.find(({ verdict }) => verdict !== 'matches');
  if (condition === undefined) return null;
  return { kind: 'remove-condition', ...place, edits: [removeCondition(path, written, condition)] };
}

/** A call that only the star authorises needs the star, whatever resource it names. */
function neededResource(request: Request): string {
  return isOperationLevel(prepareRequest(request), settledReading) ? '*' : request.resource;
}

function addEntry(
  path: DocumentPath,
  entries: readonly TextEntry[] | null,
  text: string,
): readonly DocumentEdit[] {
  const first = entries?.[0];
  if (first !== undefined && first.index === null) {
    return [{ kind: 'set', path, value: [first.text, text] }];
  }
  return [{ kind: 'insert', path: [...path, entries?.length ?? 0], value: text }];
}

/** The innermost thing that holds nothing else: the key, its operator, or the whole condition. */
function removeCondition(
  path: DocumentPath,
  statement: unknown,
  { operator, key }: { readonly operator: string; readonly key: string },
): DocumentEdit {
  const { condition: block } = statement as Conditioned;
  if (Object.keys(block[operator] ?? {}).length > 1) {
    return { kind: 'remove', path: [...path, 'condition', operator, key] };
  }
  if (Object.keys(block).length > 1) return { kind: 'remove', path: [...path, 'condition', operator] };
  return { kind: 'remove', path: [...path, 'condition'] };
}

/** A statement of which some condition was read. */
interface Conditioned {
  readonly condition: Readonly<Record<string, Readonly<Record<string, JsonValue>>>>;
}

function hasStatementList(document: unknown): boolean {
  return Array.isArray((document as { readonly statement?: unknown } | null)?.statement);
}
