import { describe, expect, it } from 'vitest';
import { type Expectation, type ExpectationSuite, emptySuite } from '../core';
import { addTests, joinSuites } from './expectations';

const pull: Expectation = { operation: 'pull', target: 'team-01/web', expect: 'allowed' };

describe('adding expectations', () => {
  it('adds what is new, in its order, and nothing twice', () => {
    const suite: ExpectationSuite = { ...emptySuite, tests: [pull] };
    const push: Expectation = { ...pull, operation: 'push' };
    expect(addTests(suite, [push, pull, push]).tests).toEqual([pull, push]);
  });

  it('leaves the suite as it is where nothing is new; a note makes no other test', () => {
    const suite: ExpectationSuite = { ...emptySuite, tests: [pull] };
    expect(addTests(suite, [{ ...pull, note: 'for the cluster' }])).toBe(suite);
  });

  it('keeps the opposite expectation, so that the contradiction shows', () => {
    const suite: ExpectationSuite = { ...emptySuite, tests: [pull] };
    expect(addTests(suite, [{ ...pull, expect: 'not-allowed' }]).tests).toHaveLength(2);
  });

  it('joins guards by what they say', () => {
    const guard = { claim: 'never', what: 'delete', scope: '*' } as const;
    const joined = joinSuites(
      { ...emptySuite, guards: [guard] },
      {
        version: 1,
        tests: [pull],
        guards: [
          { ...guard, note: 'x' },
          { ...guard, scope: 'team-01' },
          { ...guard, scope: 'team-01', note: 'once more' },
        ],
      },
    );
    expect(joined.tests).toEqual([pull]);
    expect(joined.guards.map(({ scope }) => scope)).toEqual(['*', 'team-01']);
  });
});
