import {
  type Contradiction,
  compilePolicies,
  type ExpectationSuite,
  findContradictions,
  type GuardResult,
  judgeGuard,
  type MutantResult,
  mutatePolicy,
  type PolicyDocument,
  prepareTest,
  runTests,
  type TestResult,
} from '../../../core';

/**
 * `tests`: what comes of every test. `guards`: what is proved of the guards, and which expectations contradict each
 * other. `changes`: which changes to the policy would go unnoticed.
 */
export interface ExpectationQuestion {
  readonly serial: number;
  readonly kind: 'tests' | 'guards' | 'changes';
  readonly policy: PolicyDocument;
  readonly suite: ExpectationSuite;
}

export interface GuardAnswer {
  readonly guards: readonly GuardResult[];
  readonly contradictions: readonly Contradiction[];
}

export interface ChangeAnswer {
  readonly results: readonly MutantResult[];
  /** `false` for what has been tried so far. */
  readonly isDone: boolean;
}

export type ExpectationAnswer = { readonly serial: number } & (
  | { readonly kind: 'tests'; readonly tests: readonly TestResult[] }
  | ({ readonly kind: 'guards' } & GuardAnswer)
  | ({ readonly kind: 'changes' } & ChangeAnswer)
);

/** Development builds decide every witness by the evaluator too, and stop where it disagrees. */
const replay = import.meta.env.DEV;

/** So many tests are run before a newer question may step in. */
const testsAtOnce = 50;

/** So many changes are tried before what was found so far is told. */
const changesAtOnce = 24;

/**
 * Answers a question bit by bit: `null` marks a place where a newer question may step in. The last answer is
 * whole.
 */
export function* answerExpectations(question: ExpectationQuestion): Generator<ExpectationAnswer | null> {
  const { serial, kind, policy, suite } = question;
  yield null;
  if (kind === 'tests') {
    const compiled = compilePolicies({ identity: [policy] });
    const tests: TestResult[] = [];
    while (tests.length < suite.tests.length) {
      const next = suite.tests.slice(tests.length, tests.length + testsAtOnce);
      tests.push(...runTests(next.map(prepareTest), compiled));
      yield null;
    }
    yield { serial, kind, tests };
    return;
  }
  if (kind === 'guards') {
    const guards: GuardResult[] = [];
    for (const guard of suite.guards) {
      guards.push(judgeGuard(policy, guard, { replay }));
      yield null;
    }
    const contradictions = findContradictions(suite.tests.map(prepareTest), suite.guards);
    yield { serial, kind, guards, contradictions };
    return;
  }
  const results: MutantResult[] = [];
  for (const result of mutatePolicy(policy, suite, { replay })) {
    results.push(result);
    const isTold = results.length % changesAtOnce === 0;
    yield isTold ? { serial, kind, results: [...results], isDone: false } : null;
  }
  yield { serial, kind, results, isDone: true };
}

/** The whole answer, for the page itself where the browser gives no worker. */
export async function answerWhole(question: ExpectationQuestion): Promise<ExpectationAnswer> {
  let last: ExpectationAnswer | null = null;
  for (const answer of answerExpectations(question)) {
    if (answer) last = answer;
    await pause();
  }
  if (!last) throw new Error('every question has an answer');
  return last;
}

/** Lets messages and, on the page, key strokes through. */
export function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
