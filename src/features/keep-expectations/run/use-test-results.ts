import { useDeferredValue, useMemo } from 'react';
import {
  compilePolicies,
  type Expectation,
  emptySuite,
  type PolicyDocument,
  prepareTest,
  runTests,
  type TestResult,
} from '../../../core';
import { useDocument, useExpectations } from '../../../workspace';

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
  /** `null` while no policy can be read. */
  readonly result: TestResult | null;
}

/** Every test with what comes of it, for the text on screen. Hundreds of them take milliseconds. */
export function useTestResults(): TestRun {
  const { usable } = useDocument();
  const tests = (useExpectations().suite ?? emptySuite).tests;
  // Keystrokes are drawn first; results may come a moment later.
  const policy = useDeferredValue(usable?.policy ?? null);
  const prepared = useMemo(() => tests.map(prepareTest), [tests]);
  const rows = useMemo(() => {
    const results = policy === null ? [] : runTests(prepared, compilePolicies({ identity: [policy] }));
    return tests.map((test, index) => ({ test, index, result: results[index] ?? null }));
  }, [policy, prepared, tests]);
  return { policy, isCurrent: usable?.isCurrent ?? false, rows };
}
