import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { type Expectation, type ExpectationSuite, emptySuite } from '../core';

/** The tests and guards that are kept with the policy. They stay when another text is opened: see DECISIONS. */
export interface ExpectationsControl {
  /** `null` until those of an earlier visit have been read. */
  readonly suite: ExpectationSuite | null;
  /** What the last change replaced, so that it can be taken back; `null` before any. */
  readonly former: ExpectationSuite | null;
  readonly change: (update: (suite: ExpectationSuite) => ExpectationSuite) => void;
  /** Adds one test at the end, unless the very same is there. */
  readonly keepTest: (test: Expectation) => void;
  /** Brings back what the last change replaced. */
  readonly takeBack: () => void;
}

const ExpectationsContext = createContext<ExpectationsControl | null>(null);

interface State {
  readonly suite: ExpectationSuite | null;
  readonly former: ExpectationSuite | null;
}

interface ExpectationsProviderProps {
  /** As the browser's storage holds it, whatever that is. */
  readonly stored: unknown;
  readonly children: ReactNode;
}

/** Holds the tests and guards. What checks stored ones is no part of the first load. */
export function ExpectationsProvider({ stored, children }: ExpectationsProviderProps) {
  const [state, setState] = useState<State>({
    suite: stored === null ? emptySuite : null,
    former: null,
  });
  const firstStored = useRef(stored);
  useEffect(() => {
    if (firstStored.current === null) return;
    let isCurrent = true;
    void import('./read-stored-suite').then(({ readStoredSuite }) => {
      if (!isCurrent) return;
      const read = readStoredSuite(firstStored.current);
      // A test that was added in the meantime stays.
      setState(({ suite, former }) => ({ suite: suite === null ? read : joinSuites(read, suite), former }));
    });
    return () => {
      isCurrent = false;
    };
  }, []);
  const control = useMemo<ExpectationsControl>(() => {
    const change: ExpectationsControl['change'] = (update) =>
      setState(({ suite }) => ({ suite: update(suite ?? emptySuite), former: suite }));
    return {
      ...state,
      change,
      keepTest: (test) => change((suite) => addTests(suite, [test])),
      takeBack: () => setState(({ suite, former }) => ({ suite: former ?? suite, former: null })),
    };
  }, [state]);
  return <ExpectationsContext value={control}>{children}</ExpectationsContext>;
}

export function useExpectations(): ExpectationsControl {
  const control = useContext(ExpectationsContext);
  if (!control) throw new Error('useExpectations needs an ExpectationsProvider above it');
  return control;
}

/** Adds tests that are not there yet, in their order. */
export function addTests(suite: ExpectationSuite, tests: readonly Expectation[]): ExpectationSuite {
  const known = new Set(suite.tests.map(identify));
  const fresh = tests.filter((test) => {
    const isNew = !known.has(identify(test));
    known.add(identify(test));
    return isNew;
  });
  return fresh.length === 0 ? suite : { ...suite, tests: [...suite.tests, ...fresh] };
}

/** Adds everything of another suite that is not there yet. */
export function joinSuites(suite: ExpectationSuite, other: ExpectationSuite): ExpectationSuite {
  const known = new Set(suite.guards.map(identifyGuard));
  const guards = other.guards.filter((guard) => {
    const isNew = !known.has(identifyGuard(guard));
    known.add(identifyGuard(guard));
    return isNew;
  });
  return { ...addTests(suite, other.tests), guards: [...suite.guards, ...guards] };
}

/** What is claimed of what; a note makes no other guard. */
function identifyGuard({ claim, what, scope }: ExpectationSuite['guards'][number]): string {
  return JSON.stringify([claim, what, scope]);
}

/** The same request with the same expectation; a note makes no other test of it. */
function identify({ note: _, ...test }: Expectation): string {
  return JSON.stringify(Object.entries(test).toSorted(([one], [other]) => (one < other ? -1 : 1)));
}
