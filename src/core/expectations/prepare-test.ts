import { decideOperation, type OperationDecision } from '../analyse';
import { expandOperation, type OperationError, type OperationExpansion } from '../catalogue';
import { type CompiledPolicies, type Decision, evaluateCompiled } from '../evaluate';
import type { RequestContext, RequestPrincipal } from '../model';
import { type Expectation, type ExpectedContext, isOperationRequest } from './suite';

/** A test that is read once and run against many policies. */
export interface PreparedTest {
  readonly test: Expectation;
  readonly asked:
    | { readonly kind: 'operation'; readonly expansion: Extract<OperationExpansion, { ok: true }> }
    | { readonly kind: 'call'; readonly action: string; readonly resource: string }
    | { readonly kind: 'unaskable'; readonly error: OperationError };
  readonly context: RequestContext;
  /** The keys that the test speaks of; all others are not known. */
  readonly toldKeys: ReadonlySet<string>;
  readonly principal: RequestPrincipal | null;
}

export function prepareTest(test: Expectation): PreparedTest {
  return {
    test,
    asked: readAsked(test),
    context: listGiven(test.context ?? {}),
    toldKeys: new Set(Object.keys(test.context ?? {})),
    principal: test.account === undefined ? null : { type: 'user', ownerUin: test.account },
  };
}

export type TestDecision =
  | { readonly kind: 'operation'; readonly decision: OperationDecision }
  | { readonly kind: 'call'; readonly decision: Decision };

/**
 * Decides what a test asks for, without saying of every statement why. `null` where it cannot be asked.
 *
 * @param mentionedKeys the condition keys of the policies, which count as not known where the test is silent
 */
export function decideTest(
  { test, asked, context, toldKeys, principal }: PreparedTest,
  policies: CompiledPolicies,
  mentionedKeys: readonly string[],
): TestDecision | null {
  if (asked.kind === 'unaskable') return null;
  const unknownKeys = mentionedKeys.filter((key) => !toldKeys.has(key));
  const ownerUin = test.account === undefined ? {} : { ownerUin: test.account };
  const circumstances = { context, unknownKeys, ...(principal === null ? {} : { principal }) };
  if (asked.kind === 'operation') {
    const options = { ...circumstances, ...ownerUin, trace: false };
    return { kind: 'operation', decision: decideOperation(asked.expansion, policies, options) };
  }
  const { action, resource } = asked;
  const request = { action, resource, ...circumstances };
  const decision = evaluateCompiled(request, policies, { ...ownerUin, trace: false, caveats: false });
  return { kind: 'call', decision };
}

/** The condition keys that any statement mentions, each once. */
export function listMentionedKeys({ sets }: CompiledPolicies): readonly string[] {
  const keys = sets.flatMap(({ statements }) =>
    statements.flatMap(({ conditions }) => conditions.map(({ written }) => written.key)),
  );
  return [...new Set(keys)];
}

/** The requests that an allowed test needs: those of the operation that are always made, or the call itself. */
export function requiredChecks({ asked }: PreparedTest): readonly {
  readonly action: string;
  readonly resource: string;
}[] {
  if (asked.kind === 'unaskable') return [];
  if (asked.kind === 'call') return [{ action: asked.action, resource: asked.resource }];
  return asked.expansion.checks.filter(({ need }) => need === 'always').map(({ request }) => request);
}

function readAsked(test: Expectation): PreparedTest['asked'] {
  if (!isOperationRequest(test)) return { kind: 'call', action: test.action, resource: test.resource };
  const expansion = expandOperation(test.operation, test.target);
  if (!expansion.ok) return { kind: 'unaskable', error: expansion.error };
  if (test.account === undefined) return { kind: 'operation', expansion };
  const placed = expandOperation(test.operation, { ...expansion.target, account: test.account });
  return placed.ok ? { kind: 'operation', expansion: placed } : { kind: 'unaskable', error: placed.error };
}

function listGiven(context: ExpectedContext): RequestContext {
  const given = Object.entries(context).flatMap(([key, value]) =>
    value === null ? [] : [[key, value] as const],
  );
  return Object.fromEntries(given);
}
