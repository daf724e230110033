import { useState } from 'react';
import type { Expectation } from '../core';
import { addTests, useExpectations } from './expectations';

/** For what can be kept as a test with one click: keeps it, and tells what became of the last one. */
export function useKeepTest(): {
  /** @returns `known` where the very same test is there already. */
  readonly keep: (test: Expectation) => 'kept' | 'known';
  readonly outcomeOf: (test: Expectation) => 'kept' | 'known' | null;
} {
  const { suite, keepTest } = useExpectations();
  const [last, setLast] = useState<{ readonly test: string; readonly outcome: 'kept' | 'known' } | null>(
    null,
  );
  return {
    keep: (test) => {
      const outcome = suite !== null && addTests(suite, [test]) === suite ? 'known' : 'kept';
      if (outcome === 'kept') keepTest(test);
      setLast({ test: JSON.stringify(test), outcome });
      return outcome;
    },
    outcomeOf: (test) => (last?.test === JSON.stringify(test) ? last.outcome : null),
  };
}
