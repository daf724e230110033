import {
  type AccessDifference,
  comparePolicies,
  narrowToReal,
  type QuestionOptions,
  toAttached,
} from '../analyse';
import { type CompiledPolicies, compilePolicies } from '../evaluate';
import { editValue, type JsonValue } from '../foundation';
import type { PolicyDocument } from '../model';
import { judgeGuard } from './guards';
import { listMutants, type Mutant } from './list-mutants';
import { prepareTest } from './prepare-test';
import { runTests } from './run-tests';
import { suggestTest } from './suggest-test';
import type { Expectation, ExpectationSuite, GuardExpectation } from './suite';

/**
 * Whether anybody would notice a change.
 *
 * - `noticed`: a test or guard that holds would no longer.
 * - `equivalent`: proved to allow exactly what the policy allows, so there is nothing to notice.
 * - `remote`: it changes what is decided only for requests that no known call makes.
 * - `undecided`: nobody notices it, and whether it changes anything could not be worked out.
 */
export interface MutantResult {
  readonly mutant: Mutant;
  readonly verdict: 'noticed' | 'unnoticed' | 'equivalent' | 'remote' | 'undecided';
  /** For `unnoticed`: a test that would notice it; `null` where every difference hangs on who calls. */
  readonly suggestion: Expectation | null;
  /** For `unnoticed`: what the change would newly allow, or no longer. */
  readonly difference: { readonly side: 'gained' | 'lost'; readonly entry: AccessDifference } | null;
}

/** So many changes are looked at; a policy that fits the service has fewer, unless it lists hundreds of names. */
export const mutantLimit = 400;

/**
 * Tries the small changes to a policy one by one, so that a worker can stop between them.
 *
 * Only tests and guards that hold now can notice anything. Never throws, but with `replay` for our own bugs.
 */
export function* mutatePolicy(
  policy: PolicyDocument,
  suite: ExpectationSuite,
  { replay = false }: Pick<QuestionOptions, 'replay'> = {},
): Generator<MutantResult> {
  const watch = new Watch(policy, suite, replay);
  for (const mutant of listMutants(policy).slice(0, mutantLimit)) yield watch.judge(mutant);
}

/** Differences looked through for one change; policies that fit the service rarely have half as many. */
const differenceLimit = 300;

class Watch {
  private readonly compiled: CompiledPolicies;
  private readonly tests: ReturnType<typeof prepareTest>[];
  private readonly guards: readonly GuardExpectation[];

  constructor(
    private readonly policy: PolicyDocument,
    { tests, guards }: ExpectationSuite,
    private readonly replay: boolean,
  ) {
    this.compiled = compilePolicies(toAttached(policy));
    const prepared = tests.map(prepareTest);
    const results = runTests(prepared, this.compiled);
    this.tests = prepared.filter((_, index) => results[index]?.verdict === 'holds');
    this.guards = guards.filter((guard) => judgeGuard(policy, guard).verdict === 'holds');
  }

  judge(mutant: Mutant): MutantResult {
    const changed = editValue(this.policy as unknown as JsonValue, mutant.edits) as unknown as PolicyDocument;
    const compiled = compilePolicies(toAttached(changed));
    const nothing = { mutant, suggestion: null, difference: null };
    if (this.notice(changed, compiled)) return { ...nothing, verdict: 'noticed' };
    const comparison = comparePolicies(this.policy, changed, { differenceLimit, replay: this.replay });
    const { verdict, gained, lost, open } = comparison;
    if (verdict === 'equal') return { ...nothing, verdict: 'equivalent' };
    const [real] = [
      ...gained.map((entry) => ({ side: 'gained' as const, entry: narrowToReal(entry) })),
      ...lost.map((entry) => ({ side: 'lost' as const, entry: narrowToReal(entry) })),
    ].flatMap(({ side, entry }) => (entry === null ? [] : [{ side, entry }]));
    const isListed = comparison.gainedCount <= differenceLimit && comparison.lostCount <= differenceLimit;
    if (real === undefined && (open.length > 0 || !isListed)) {
      return { ...nothing, verdict: 'undecided' };
    }
    if (real === undefined) return { ...nothing, verdict: 'remote' };
    return {
      mutant,
      verdict: 'unnoticed',
      suggestion: suggestTest(comparison, this.compiled, compiled),
      difference: real,
    };
  }

  private notice(changed: PolicyDocument, compiled: CompiledPolicies): boolean {
    if (runTests(this.tests, compiled).some(({ verdict }) => verdict !== 'holds')) return true;
    return this.guards.some((guard) => judgeGuard(changed, guard).verdict === 'broken');
  }
}

/** How many changes somebody would notice; those that change nothing that is ever asked do not count. */
export interface NoticeTally {
  readonly noticed: number;
  readonly total: number;
}

export function tally(results: readonly MutantResult[], kinds?: readonly Mutant['kind'][]): NoticeTally {
  const counted = results.filter(
    ({ mutant, verdict }) =>
      (verdict === 'noticed' || verdict === 'unnoticed') && (kinds?.includes(mutant.kind) ?? true),
  );
  return {
    noticed: counted.filter(({ verdict }) => verdict === 'noticed').length,
    total: counted.length,
  };
}
