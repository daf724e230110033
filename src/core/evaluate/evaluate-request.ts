import { type PreparedRequest, prepareRequest, type RequestOptions, settledReading } from '../matching';
import type { Request } from '../model';
import { findCaveats } from './caveats/find-caveats';
import { type CompiledPolicies, compilePolicies } from './compile';
import { decide, findGrounds } from './decide';
import type { AttachedPolicies, Caveat, Decision, DecisionOutcome } from './decision';
import { narrowPolicies } from './narrow-policies';
import { traceStatements } from './trace';

export interface EvaluateOptions extends RequestOptions {
  /** Whether to say of every statement why it matched or not; on unless switched off. */
  readonly trace?: boolean;
  /** Whether to work out other readings of unsettled facts; on unless switched off. */
  readonly caveats?: boolean;
}

/**
 * Decides one request: deny wins, the default is denial, identity policies unite, boundary and session
 * policy can only take away.
 *
 * Accepts any JSON value for either argument at run time and never throws. The documents are read anew on
 * every call, so changes to them are always seen; for many requests against the same policies, read them
 * once with `compilePolicies` and call `evaluateCompiled`.
 *
 * @see domain facts, section 3 "Evaluation"
 */
export function evaluateRequest(
  request: Request,
  attached: AttachedPolicies,
  options: EvaluateOptions = {},
): Decision {
  return evaluateCompiled(request, compilePolicies(attached), options);
}

/**
 * The outcome alone, without what decided and why: the quickest way to ask many requests. It is the `outcome`
 * that `evaluateCompiled` gives.
 */
export function decideCompiled(
  request: Request,
  policies: CompiledPolicies,
  options: RequestOptions = {},
): DecisionOutcome {
  const prepared = prepareRequest(request, options);
  const binding = isRootOnOwnResource(prepared) ? keepSessionOnly(policies) : policies;
  return decide(narrowPolicies(binding, prepared), prepared, settledReading);
}

/** As `evaluateRequest`, with policies that `compilePolicies` has read. */
export function evaluateCompiled(
  request: Request,
  policies: CompiledPolicies,
  options: EvaluateOptions = {},
): Decision {
  return evaluatePrepared(prepareRequest(request, options), policies, options);
}

/** The same for a request that was read before: of many requests on one action only the resource is read anew. */
export function evaluatePrepared(
  prepared: PreparedRequest,
  policies: CompiledPolicies,
  options: Pick<EvaluateOptions, 'trace' | 'caveats'> = {},
): Decision {
  const isRoot = isRootOnOwnResource(prepared);
  const binding = isRoot ? keepSessionOnly(policies) : policies;
  const met = narrowPolicies(binding, prepared);
  const outcome = decide(met, prepared, settledReading);
  const caveats: Caveat[] = isRoot ? [{ code: 'root-account', params: {} }] : [];
  if (options.caveats !== false) caveats.push(...findCaveats(met, prepared, outcome, binding));
  return {
    outcome,
    ...findGrounds(met, prepared, settledReading, outcome),
    trace: options.trace === false ? [] : traceStatements(policies, prepared, settledReading),
    caveats,
  };
}

/**
 * A root account may do everything with what it owns, and neither a policy nor a boundary can be attached to
 * it. The policy of an STS session still takes away.
 *
 * @see domain facts, section 3.3 "Root account"
 */
function isRootOnOwnResource(request: PreparedRequest): boolean {
  if (!request.isRoot || request.action === null || request.resource.kind === 'malformed') return false;
  if (request.resource.kind === 'none') return true;
  const own = request.variables.owner_uin === undefined ? null : `uin/${request.variables.owner_uin}`;
  // Who does not say which account it is speaks of its own.
  if (own === null) return true;
  return own === (request.resource.account === '' ? request.ownerAccount : request.resource.account);
}

function keepSessionOnly(policies: CompiledPolicies): CompiledPolicies {
  return { ...policies, sets: policies.sets.filter((set) => set.source === 'session') };
}
