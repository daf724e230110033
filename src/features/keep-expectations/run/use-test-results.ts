import { useMemo } from 'react';
import {
  compilePolicies,
  type Expectation,
  emptySuite,
  type PolicyDocument,
  prepareTest,
  runTests,
  type TestResult,
} from '../../../core';
import { useExpectations, useSettledDocument } from '../../../workspace';
import { useAnswer } from './use-answer';

export interface TestRun {
  /** `null` while no policy can be read. */
  readonly policy: PolicyDocument | null;
  readonly isCurrent: boolean;
  readonly rows: readonly TestRow[];
}

export interface TestRow {
  readonly test: Expectation;
  /** Its place in the suite. */
  readonly index: number;
  /** `null` while no policy can be read, or until the first answer. */
  readonly result: TestResult | null;
}

/** A few dozen tests take a millisecond or two; more of them run beside the page. */
const testsOnPage = 40;

/** Every test with what comes of it, for the text on screen. */
export function useTestResults(): TestRun {
  // Keystrokes are drawn first; results may come a moment later.
  const { usable } = useSettledDocument();
  const suite = useExpectations().suite ?? emptySuite;
  const { tests } = suite;
  const policy = usable?.policy ?? null;
  const isLong = tests.length > testsOnPage;
  const answer = useAnswer('tests', isLong ? policy : null, suite);
  const answered = answer?.suite.tests === tests ? answer.tests : noResults;
  const rows = useMemo(() => {
    const results = policy === null ? noResults : isLong ? answered : runHere(policy, tests);
    return tests.map((test, index) => ({ test, index, result: results[index] ?? null }));
  }, [policy, tests, isLong, answered]);
  return { policy, isCurrent: usable?.isCurrent ?? false, rows };
}

const noResults: readonly TestResult[] = [];

function runHere(policy: PolicyDocument, tests: readonly Expectation[]): readonly TestResult[] {
  return runTests(tests.map(prepareTest), compilePolicies({ identity: [policy] }));
}
