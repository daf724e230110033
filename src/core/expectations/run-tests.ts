import type { Doubt, Illusion, Standing } from '../analyse';
import type { CompiledPolicies, DecisionOutcome, StatementReference } from '../evaluate';
import { decideTest, listMentionedKeys, type PreparedTest, type TestDecision } from './prepare-test';

/**
 * What became of a test. Where sources leave open how a call is checked (`doubts`), the catalogue's own reading
 * decides, as everywhere on the page: a test watches the policy, and that does not change by what is published.
 *
 * - `undetermined`: the outcome hangs on what the test does not say (`missing`), the policy has no say in it, or
 *   the test cannot be asked.
 */
export interface TestResult {
  readonly verdict: 'holds' | 'broken' | 'undetermined';
  readonly reason: TestReason;
  /** The statements behind the outcome; empty where nothing allows the request. */
  readonly decidedBy: readonly StatementReference[];
  /** The first required call that is not allowed; `null` where all are. */
  readonly deniedAction: string | null;
  readonly missing: readonly string[];
  readonly doubts: readonly Doubt[];
  readonly illusions: readonly Illusion[];
}

/** `nothing-required`: no check decides the operation, so no policy can. */
export type TestReason = Standing | 'nothing-required' | 'unaskable';

/** Runs tests against policies, in their order. A bare call is decided as it is given, on the resource it names. */
export function runTests(tests: readonly PreparedTest[], policies: CompiledPolicies): readonly TestResult[] {
  const keys = listMentionedKeys(policies);
  return tests.map((test) => runTest(test, policies, keys));
}

export function runTest(
  prepared: PreparedTest,
  policies: CompiledPolicies,
  mentionedKeys: readonly string[] = listMentionedKeys(policies),
): TestResult {
  const decided = decideTest(prepared, policies, mentionedKeys);
  if (decided === null) return { ...nothingTold, verdict: 'undetermined', reason: 'unaskable' };
  const found = describe(decided, prepared);
  const isOpen = found.reason === 'nothing-required' || found.reason === 'conditional';
  return { ...found, verdict: isOpen ? 'undetermined' : judge(decided.decision.outcome, prepared) };
}

const nothingTold = { decidedBy: [], deniedAction: null, missing: [], doubts: [], illusions: [] } as const;

function judge(outcome: DecisionOutcome, { test }: PreparedTest): TestResult['verdict'] {
  if (outcome === 'undetermined') return 'undetermined';
  return (outcome === 'allowed') === (test.expect === 'allowed') ? 'holds' : 'broken';
}

function describe(decided: TestDecision, { asked }: PreparedTest): Omit<TestResult, 'verdict'> {
  if (decided.kind === 'call') {
    const { outcome, decidedBy, missing } = decided.decision;
    const action = asked.kind === 'call' ? asked.action : '';
    return {
      ...nothingTold,
      reason: toStanding(outcome),
      decidedBy,
      missing,
      deniedAction: deniedIn(outcome, action),
    };
  }
  const { decision } = decided;
  const { decidedBy, missing, doubts, illusions } = decision;
  const denied = decision.checks.find(
    ({ check, decision: own }) => check.need === 'always' && deniedIn(own.outcome, '') !== null,
  );
  return {
    reason: decision.notes.includes('nothing-required') ? 'nothing-required' : decision.standing,
    decidedBy,
    deniedAction: denied?.check.request.action ?? null,
    missing,
    doubts,
    illusions,
  };
}

function toStanding(outcome: DecisionOutcome): Standing {
  return outcome === 'undetermined' ? 'conditional' : outcome;
}

function deniedIn(outcome: DecisionOutcome, action: string): string | null {
  return outcome === 'explicitly-denied' || outcome === 'implicitly-denied' ? action : null;
}
