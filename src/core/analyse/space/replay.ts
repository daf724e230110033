import { type CompiledPolicies, type Decision, type DecisionOutcome, evaluateCompiled } from '../../evaluate';
import { invariant } from '../../foundation';
import type { Request } from '../../model';
import type { QuestionOptions } from './question';

/** Decides a witness as `evaluateRequest` does, without looking for caveats. */
export function decideWitness(
  request: Request,
  policies: CompiledPolicies,
  { ownerUin }: QuestionOptions,
): Decision {
  return evaluateCompiled(request, policies, {
    ...(ownerUin === undefined ? {} : { ownerUin }),
    trace: false,
    caveats: false,
  });
}

/**
 * Proves a witness by the evaluator.
 *
 * INVARIANT (witnesses hold): an answer is never given with a request that decides otherwise.
 */
export function replayWitness(
  request: Request,
  policies: CompiledPolicies,
  isAllowed: boolean,
  options: QuestionOptions,
): void {
  const { outcome } = decideWitness(request, policies, options);
  invariant(
    (outcome === 'allowed') === isAllowed && outcome !== 'undetermined',
    `the witness is ${isAllowed ? '' : 'not '}allowed: ${JSON.stringify(request)} was ${outcome}`,
  );
}

/** Proves a witness by its outcome, where it matters whether a denial is explicit. */
export function replayOutcome(
  request: Request,
  policies: CompiledPolicies,
  expected: DecisionOutcome,
  options: QuestionOptions,
): void {
  const { outcome } = decideWitness(request, policies, options);
  invariant(outcome === expected, `the witness is ${expected}: ${JSON.stringify(request)} was ${outcome}`);
}
