import { describe, expect, it } from 'vitest';
import {
  compilePolicies,
  type Expectation,
  type ExpectationSuite,
  listOfficialScenarios,
  type PolicyDocument,
  prepareTest,
  runTests,
} from '../../../core';
import { answerExpectations, answerWhole, type ExpectationQuestion } from './answer-expectations';

const policy = listOfficialScenarios().find(({ id }) => id === 'namespace-full')?.policy as PolicyDocument;
const tests: readonly Expectation[] = Array.from({ length: 120 }, (_, index) => ({
  operation: index % 2 === 0 ? 'pull' : 'push',
  target: `team-0${index % 3}/app-${index}`,
  expect: 'allowed',
}));
const suite: ExpectationSuite = {
  version: 1,
  tests,
  guards: [{ claim: 'never', what: 'push', scope: 'team-02' }],
};
const ask = (kind: ExpectationQuestion['kind']): ExpectationQuestion => ({ serial: 7, kind, policy, suite });

describe('answerExpectations', () => {
  it('runs all tests, in their order, and lets a newer question in between', async () => {
    const steps = [...answerExpectations(ask('tests'))];
    expect(steps.filter((step) => step === null).length).toBeGreaterThan(2);
    const compiled = compilePolicies({ identity: [policy] });
    expect(await answerWhole(ask('tests'))).toEqual({
      serial: 7,
      kind: 'tests',
      tests: runTests(suite.tests.map(prepareTest), compiled),
    });
  });

  it('proves the guards and finds what contradicts itself', async () => {
    // The policy is for team-01, so nothing is pushed to team-02; every sixth test expects that all the same.
    expect(await answerWhole(ask('guards'))).toMatchObject({
      guards: [{ verdict: 'holds' }],
      contradictions: Array(tests.length / 6).fill({ kind: 'guard', guard: 0 }),
    });
  });

  it('tells changes as far as they have been tried, and at last that all have been', () => {
    const answers = [...answerExpectations(ask('changes'))].flatMap((step) =>
      step?.kind === 'changes' ? [step] : [],
    );
    expect(answers.at(-1)?.isDone).toBe(true);
    expect(answers.slice(0, -1).every(({ isDone }) => !isDone)).toBe(true);
  });
});
