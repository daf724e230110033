import type { Request } from '../../model';
import { type Budget, spend } from '../automaton/budget';
import { type CandidateGrant, type CandidateSource, listCandidates } from './candidate-grants';
import { type DeniedSet, listDeniedSets } from './denied-sets';
import type { ReadExamples } from './examples';
import { type RequestSet, type RequestWords, setOf } from './grant-reach';

/**
 * Why no policy of the wizard's words decides all examples as told. Numbers are positions in the lists given.
 *
 * - `unreadable`: no example, or an operation that cannot be done to such a target.
 * - `undeniable`: an operation that asks for nothing, so nothing can refuse it.
 * - `inexpressible`: no grant of the wizard allows `request`.
 * - `contradictory`: the same request has to be allowed and denied.
 * - `inseparable`: whatever grant allows `request` also allows one of `mustDeny`.
 */
export type SynthesisConflict =
  | { readonly kind: 'unreadable'; readonly list: 'mustAllow' | 'mustDeny'; readonly index: number }
  | { readonly kind: 'undeniable'; readonly mustDeny: number }
  | { readonly kind: 'inexpressible'; readonly mustAllow: number; readonly request: Request }
  | {
      readonly kind: 'contradictory' | 'inseparable';
      readonly mustAllow: number;
      readonly mustDeny: readonly number[];
      readonly request: Request;
    };

export interface ConflictTask {
  readonly examples: ReadExamples;
  readonly words: readonly RequestWords[];
  readonly source: Pick<CandidateSource, 'reachOf' | 'repositories'>;
  /** What the guard-rail against deletion refuses, where it may be set; else nothing. */
  readonly refused: RequestSet;
}

/**
 * @returns empty where some policy decides all examples as told; `null` where the budget ran out before one was
 *   found.
 */
export function findConflicts(task: ConflictTask, budget: Budget): readonly SynthesisConflict[] | null {
  const alone = listAlone(task);
  if (alone.length > 0) return alone;
  let fewest: readonly SynthesisConflict[] | null = null;
  // Grants only unite, so each request may have one of its own: it is enough to look at them one by one.
  for (const denied of listDeniedSets(task.examples, task.refused, budget)) {
    const found = listClashes(task, denied);
    if (found.length === 0) return [];
    if (fewest === null || found.length < fewest.length) fewest = found;
    if (!spend(budget, task.examples.requests.length)) return null;
  }
  return budget.stepsLeft > 0 ? fewest : null;
}

/** What is wrong with single examples, whatever the others say. */
function listAlone({ examples, words, source }: ConflictTask): readonly SynthesisConflict[] {
  const { unreadable, denials, needs, requests } = examples;
  const isUnreadable = (index: number) =>
    unreadable.some((one) => one.list === 'mustDeny' && one.index === index);
  return [
    ...unreadable.map((one) => ({ kind: 'unreadable' as const, ...one })),
    ...denials.flatMap((numbers, mustDeny) =>
      numbers.length > 0 || isUnreadable(mustDeny) ? [] : [{ kind: 'undeniable' as const, mustDeny }],
    ),
    ...needs.flatMap((numbers, mustAllow) =>
      numbers.flatMap((number) => {
        const request = requests[number];
        if (request === undefined || listGrantsFor(number, words, source, 0n).length > 0) return [];
        return [{ kind: 'inexpressible' as const, mustAllow, request }];
      }),
    ),
  ];
}

function listClashes(
  { examples: { needs, requests }, words, source }: ConflictTask,
  { denied, chosen }: DeniedSet,
): readonly SynthesisConflict[] {
  return needs.flatMap((numbers, mustAllow) =>
    numbers.flatMap((number): readonly SynthesisConflict[] => {
      const request = requests[number];
      if (request === undefined || listGrantsFor(number, words, source, denied).length > 0) return [];
      const reaches = listGrantsFor(number, words, source, 0n).map(({ reach }) => reach);
      const listHit = (reach: RequestSet) =>
        chosen.flatMap((one, index) => (one !== null && (setOf([one]) & reach) !== 0n ? [index] : []));
      const same = chosen.flatMap((one, index) => (one === number ? [index] : []));
      if (same.length > 0) return [{ kind: 'contradictory', mustAllow, mustDeny: same, request }];
      // Those that every grant runs into say it best; else it takes several together.
      const common = listHit(reaches.reduce((set, reach) => set & reach, -1n));
      const mustDeny = common.length > 0 ? common : listHit(reaches.reduce((set, reach) => set | reach, 0n));
      return [{ kind: 'inseparable', mustAllow, mustDeny, request }];
    }),
  );
}

function listGrantsFor(
  number: number,
  words: readonly RequestWords[],
  source: ConflictTask['source'],
  denied: RequestSet,
): readonly CandidateGrant[] {
  const own = words[number];
  return own === undefined ? [] : listCandidates([own], setOf([number]), { ...source, denied });
}
