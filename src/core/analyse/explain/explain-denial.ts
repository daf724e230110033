import {
  type AttachedPolicies,
  type Decision,
  evaluateRequest,
  type PolicySource,
  type StatementTrace,
} from '../../evaluate';
import type { Request } from '../../model';
import { comparePolicies, type PolicyComparison } from '../compare/compare-policies';
import type { ResourceDescription } from '../space/describe';
import type { QuestionOptions } from '../space/question';
import { applySteps } from './apply-steps';
import { countMissed, listAllowSteps, listDenySteps, type RemedyStep } from './denial-remedies';

export interface DenialExplanation {
  readonly decision: Decision;
  /** Statements that decided it: the denies that bite, else the allows that came nearest. */
  readonly nearest: readonly NearStatement[];
  /** Changes that would allow the request, what opens least first; empty where it is allowed already. */
  readonly remedies: readonly DenialRemedy[];
}

export interface NearStatement {
  readonly trace: StatementTrace;
  /** How many of action, resource and conditions stand in the way; 0 for a deny that bites. */
  readonly missedParts: number;
}

/** A smallest set of edits that allows the request, proved by deciding it anew. */
export interface DenialRemedy {
  /** One for each policy set that stands in the way, and one for each deny that bites. */
  readonly steps: readonly RemedyStep[];
  /** Everything else that the edits would change; the request itself is among what is gained. */
  readonly effect: PolicyComparison;
}

/**
 * Explains why a request is not allowed, and what would have to change. Each remedy is a smallest one: an
 * entry, a condition, a statement. What it would open beside the request is worked out for all requests.
 *
 * Accepts any value at run time and never throws.
 *
 * @param options the principal of the request counts where `principal` is not given.
 */
export function explainDenial(
  request: Request,
  given: AttachedPolicies,
  options: QuestionOptions = {},
): DenialExplanation {
  const attached = readAttached(given);
  const evaluateOptions = options.ownerUin === undefined ? {} : { ownerUin: options.ownerUin };
  const decision = evaluateRequest(request, attached, evaluateOptions);
  if (decision.outcome === 'allowed') return { decision, nearest: [], remedies: [] };
  const nearest = findNearest(decision);
  if (!isUsable(request) || decision.outcome === 'undetermined') return { decision, nearest, remedies: [] };

  const allows = (changed: AttachedPolicies) =>
    evaluateRequest(request, changed, { ...evaluateOptions, trace: false, caveats: false }).outcome ===
    'allowed';
  const remedies: DenialRemedy[] = [];
  for (const steps of chooseSteps(request, decision, attached)) {
    const changed = applySteps(attached, steps);
    if (!allows(changed)) continue;
    const { principal } = request;
    const effect = comparePolicies(attached, changed, {
      ...(principal === undefined ? {} : { principal }),
      ...options,
    });
    remedies.push({ steps, effect });
  }
  remedies.sort((one, other) => opening(one) - opening(other));
  return { decision, nearest, remedies };
}

/** How much a remedy opens: a name counts once, what has no end counts as many; a condition halves it. */
function opening({ effect }: DenialRemedy): number {
  let sum = 0;
  for (const { resources, actions, isConditional } of effect.gained) {
    const names = resources.reduce((total, { kind }) => total + (endless.has(kind) ? manyNames : 1), 0);
    sum += (names * Math.max(1, actions.actions.length)) / (isConditional ? 2 : 1);
  }
  return sum;
}

const manyNames = 10;

const endless: ReadonlySet<ResourceDescription['kind']> = new Set([
  'other-in-namespace',
  'other-tags',
  'pattern',
  'everything-else',
]);

/** The most remedies that are tried; further ones would only be longer. */
const remedyLimit = 24;

function chooseSteps(
  request: Request,
  decision: Decision,
  attached: AttachedPolicies,
): readonly (readonly RemedyStep[])[] {
  const documentsOf = (source: PolicySource): readonly unknown[] => {
    return source === 'identity' ? attached.identity : [attached[source]];
  };
  const biting = decision.decidedBy.map((reference) =>
    listDenySteps(decision, reference, documentsOf(reference.source)[reference.policy]),
  );
  // Behind a deny a set may not allow the call either.
  const sources = (['identity', 'boundary', 'session'] as const).filter(
    (source) => attached[source] !== undefined,
  );
  const silent = sources
    .filter((source) => !decision.trace.some((trace) => isAllowing(trace, source)))
    .map((source) => listAllowSteps(request, decision, source, documentsOf(source)));
  let choices: readonly (readonly RemedyStep[])[] = [[]];
  for (const steps of [...biting, ...silent]) {
    choices = choices.flatMap((choice) => steps.map((step) => [...choice, step])).slice(0, remedyLimit);
  }
  return choices;
}

function isAllowing({ source, effect, verdict }: StatementTrace, wanted: PolicySource): boolean {
  return source === wanted && effect === 'allow' && verdict === 'matches';
}

function findNearest(decision: Decision): readonly NearStatement[] {
  const effect = decision.outcome === 'explicitly-denied' ? 'deny' : 'allow';
  const near = decision.trace
    .filter((trace) => trace.effect === effect && trace.unusable === null)
    .map((trace) => ({ trace, missedParts: countMissed(trace) }))
    .filter(({ missedParts }) => effect === 'allow' || missedParts === 0);
  return near.toSorted((one, other) => one.missedParts - other.missedParts).slice(0, 5);
}

/** Whatever was handed in, as the evaluator reads it. */
function readAttached(given: unknown): AttachedPolicies {
  const record = typeof given === 'object' && given !== null ? (given as Partial<AttachedPolicies>) : {};
  const { identity, boundary, session } = record;
  return {
    identity: Array.isArray(identity) ? identity : [],
    ...(boundary == null ? {} : { boundary }),
    ...(session == null ? {} : { session }),
  };
}

function isUsable(request: unknown): boolean {
  if (typeof request !== 'object' || request === null) return false;
  const { action, resource } = request as Partial<Record<'action' | 'resource', unknown>>;
  return typeof action === 'string' && typeof resource === 'string';
}
