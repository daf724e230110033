import { describe, expect, it } from 'vitest';
import { checkDecision, type DecisionFile } from '../../testing/check-decision';

const files = import.meta.glob<DecisionFile>('./cases/*.json', { eager: true, import: 'default' });

describe.each(Object.entries(files))('%s', (_path, { policies, cases }) => {
  it.each(cases.map((test) => [test.name, test] as const))('%s', (_name, test) => {
    checkDecision(test, policies);
  });

  it('names each case once', () => {
    expect(new Set(cases.map((test) => test.name)).size).toBe(cases.length);
  });
});
