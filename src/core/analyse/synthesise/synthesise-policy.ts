import { composeDeletionGuard, composePolicy, type PolicyIntent } from '../../compose';
import { evaluateRequest } from '../../evaluate';
import { invariant } from '../../foundation';
import { prepareRequest } from '../../matching';
import type { PolicyDocument } from '../../model';
import { openBudget } from '../automaton/budget';
import type { GrantCost } from './candidate-grants';
import { type Cover, findCheapestCover } from './cheapest-cover';
import { listDeniedSets } from './denied-sets';
import { type AccessExample, type ReadExamples, readExamples } from './examples';
import { findConflicts, type SynthesisConflict } from './find-conflicts';
import { GrantReach, readWords, setOf } from './grant-reach';

export interface SynthesiseOptions {
  /**
   * What the smallest policy is. `least-access` (unless told): the one that opens least (fewest actions
   * everywhere, then in whole namespaces, then in single repositories), and among equals the shortest.
   * `fewest-characters`: the shortest, however much it opens beyond the examples.
   */
  readonly aim?: 'least-access' | 'fewest-characters';
  /** Digits of the root account that the policy belongs to. */
  readonly ownerUin?: string;
  /** Ways to try; about a tenth of a second's worth unless told. */
  readonly stepLimit?: number;
}

export type SynthesisedPolicy =
  | {
      readonly verdict: 'found';
      /** In the wizard's words, and as it writes them. */
      readonly intent: PolicyIntent;
      readonly policy: PolicyDocument;
      /** Characters of compact JSON. */
      readonly length: number;
      /** Whether every other policy of the wizard's words was ruled out; false where the budget ran out before. */
      readonly isSmallest: boolean;
    }
  /** The budget ran out before a policy was found, or its absence proved. */
  | { readonly verdict: 'undecided' }
  | { readonly verdict: 'impossible'; readonly conflicts: readonly SynthesisConflict[] };

/**
 * Finds the smallest policy that the wizard can say and that decides all examples as told: those that must be
 * allowed are, those that must be denied are not. It has no limits on address or time, is for all regions, and
 * names no namespace and no repository that the must-allow examples do not name.
 *
 * Accepts any value at run time and never throws. `evaluateRequest` has confirmed every example.
 *
 * @returns `impossible` names the examples that contradict each other or that the wizard has no words for.
 */
export function synthesisePolicy(
  mustAllow: readonly AccessExample[],
  mustDeny: readonly AccessExample[],
  options: SynthesiseOptions = {},
): SynthesisedPolicy {
  const examples = readExamples(mustAllow, mustDeny);
  const { ownerUin, aim = 'least-access' } = options;
  const ownership = ownerUin === undefined ? {} : { ownerUin };
  const reachOf = new GrantReach(examples.requests.map((request) => prepareRequest(request, ownership)));
  const guarded = reachOf.ofStatement(composeDeletionGuard());
  const wanted = [...new Set(examples.needs.flat())].sort((one, other) => one - other);
  const words = examples.requests.map(readWords);
  const isCheaper = aim === 'least-access' ? opensLess : isShorter;
  const budget = openBudget(options.stepLimit ?? usualSteps);

  const mayGuard = (setOf(wanted) & guarded) === 0n;
  const repositories = [...new Set(wanted.flatMap((number) => words[number]?.repository ?? []))];
  const source = { reachOf, repositories };
  const conflicts = findConflicts({ examples, words, source, refused: mayGuard ? guarded : 0n }, budget);
  if (conflicts === null) return { verdict: 'undecided' };
  if (conflicts.length > 0) return { verdict: 'impossible', conflicts };

  let best: (Cover & { readonly denyDeletion: boolean }) | null = null;
  let isProved = true;
  for (const denyDeletion of mayGuard ? [true, false] : [false]) {
    for (const { denied } of listDeniedSets(examples, denyDeletion ? guarded : 0n, budget)) {
      const cover = findCheapestCover({ ...source, words, wanted, denied, isCheaper }, budget);
      if (cover === null) continue;
      isProved &&= cover.isProved;
      const whole = { ...cover, denyDeletion, cost: addGuard(cover.cost, denyDeletion) };
      if (best === null || isCheaper(whole.cost, best.cost)) best = whole;
    }
  }
  // Without a budget left, a way that was there may not have been tried.
  if (best === null) return { verdict: 'undecided' };
  const intent = { grants: best.grants.map(({ grant }) => grant), denyDeletion: best.denyDeletion };
  const policy = composePolicy(intent);
  confirm(policy, examples, ownership);
  return {
    verdict: 'found',
    intent,
    policy,
    length: JSON.stringify(policy).length,
    isSmallest: isProved && budget.stepsLeft >= 0,
  };
}

/** INVARIANT (examples hold): no policy is given that the evaluator does not confirm. */
function confirm(
  policy: PolicyDocument,
  { requests, needs, denials }: ReadExamples,
  ownership: { readonly ownerUin?: string },
): void {
  const outcomes = requests.map(
    (request) =>
      evaluateRequest(request, { identity: [policy] }, { ...ownership, trace: false, caveats: false })
        .outcome,
  );
  const isAllowed = (number: number) => outcomes[number] === 'allowed';
  invariant(
    needs.every((numbers) => numbers.every(isAllowed)),
    'every must-allow example is allowed',
  );
  const isRefused = (number: number) => outcomes[number]?.endsWith('-denied') === true;
  invariant(
    denials.every((numbers) => numbers.some(isRefused)),
    'every must-deny example is refused',
  );
}

function addGuard(
  [everywhere, namespaces, repositories, length]: GrantCost,
  denyDeletion: boolean,
): GrantCost {
  return [everywhere, namespaces, repositories, length + (denyDeletion ? guardLength : 0)];
}

const guardLength = JSON.stringify(composeDeletionGuard()).length + 1;

function opensLess(one: GrantCost, other: GrantCost): boolean {
  for (const [index, value] of one.entries()) {
    const difference = value - (other[index] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}

function isShorter(one: GrantCost, other: GrantCost): boolean {
  return one[3] === other[3] ? opensLess(one, other) : one[3] < other[3];
}

/** A few thousand ways take a tenth of a second. */
const usualSteps = 20_000;
