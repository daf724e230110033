import { useDeferredValue, useMemo } from 'react';
import {
  compilePolicies,
  type Expectation,
  emptySuite,
  type PolicyDocument,
  type PreparedTest,
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
  const rows = useMemo(() => {
    const results = policy === null ? [] : runOnce(policy, tests);
    return tests.map((test, index) => ({ test, index, result: results[index] ?? null }));
  }, [policy, tests]);
  return { policy, isCurrent: usable?.isCurrent ?? false, rows };
}

/** The name of the tab and its panel ask for the same; tests are read, and run on a policy, once. */
function runOnce(policy: PolicyDocument, tests: readonly Expectation[]): readonly TestResult[] {
  const known = runs.get(policy);
  if (known?.tests === tests) return known.results;
  const prepared = preparedTests.get(tests) ?? tests.map(prepareTest);
  preparedTests.set(tests, prepared);
  const results = runTests(prepared, compilePolicies({ identity: [policy] }));
  runs.set(policy, { tests, results });
  return results;
}

interface KnownRun {
  readonly tests: readonly Expectation[];
  readonly results: readonly TestResult[];
}

const runs = new WeakMap<PolicyDocument, KnownRun>();
const preparedTests = new WeakMap<readonly Expectation[], readonly PreparedTest[]>();
