import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listOperations } from '../catalogue';
import { guardGroups } from './guards';
import { readSuite } from './read-suite';
import type { Expectation, ExpectationSuite, GuardExpectation } from './suite';
import { readSuiteText, writeSuiteJson, writeSuiteYaml } from './suite-text';

/** Everything that a text may hold, half of a pair of surrogates left out: no file can keep one. */
const text = fc.string({ unit: 'grapheme', maxLength: 30 });
const value = fc.oneof(text, fc.integer(), fc.boolean());
const circumstances = fc.record(
  {
    context: fc.dictionary(text, fc.oneof(value, fc.array(value, { maxLength: 3 }), fc.constant(null)), {
      maxKeys: 3,
      noNullPrototype: true,
    }),
    account: fc.constantFrom('100001', '007'),
    note: text,
  },
  { requiredKeys: [] },
);
const expected = fc.constantFrom('allowed' as const, 'not-allowed' as const);
const operation = fc.record({
  operation: fc.constantFrom('pull', 'push', 'delete-tag', 'docker-pull'),
  target: fc.constantFrom('team-01/web', 'ccr.ccs.tencentyun.com/a1b2/c:v1', 'team-01/web:latest'),
});
const call = fc.record({
  action: fc.constantFrom('tcr:PullRepositoryPersonal', 'name/cam:GetRole', 'tcr:Unknown'),
  resource: fc.oneof(
    fc.constant('*'),
    text.map((name) => `qcs::tcr:::repo/${name}`),
  ),
});
const test: fc.Arbitrary<Expectation> = fc
  .tuple(fc.oneof(operation, call), circumstances, expected)
  .map(([request, known, expect]) => ({ ...request, ...known, expect }));
const guard: fc.Arbitrary<GuardExpectation> = fc.record(
  {
    claim: fc.constantFrom('never' as const, 'always' as const),
    what: fc.constantFrom(...guardGroups, 'delete-namespace'),
    scope: fc.constantFrom('*', 'team-01', 'team-01/web'),
    note: text,
  },
  { requiredKeys: ['claim', 'what', 'scope'] },
);
const suite: fc.Arbitrary<ExpectationSuite> = fc.record({
  version: fc.constant(1 as const),
  tests: fc.array(test, { maxLength: 4 }),
  guards: fc.array(guard, { maxLength: 3 }),
});

describe('a suite', () => {
  it('comes back from YAML and from JSON as it was', () => {
    fc.assert(
      fc.property(suite, (given) => {
        const whole = { suite: given, diagnostics: [], problems: [] };
        expect(readSuiteText(writeSuiteYaml(given))).toEqual(whole);
        expect(readSuiteText(writeSuiteJson(given))).toEqual(whole);
      }),
      { numRuns: 400 },
    );
  });

  it('is read from any value and any text without a fault of ours', () => {
    fc.assert(
      fc.property(fc.anything(), fc.string(), (odd, words) => {
        expect(readSuite(odd).suite.version).toBe(1);
        expect(readSuite({ version: 1, tests: odd, guards: [odd] }).suite.version).toBe(1);
        expect(readSuiteText(words).suite.version).toBe(1);
      }),
    );
  });

  it('can speak of every operation of the catalogue', () => {
    for (const { id } of listOperations('individual')) {
      const { problems } = readSuite({
        version: 1,
        tests: [{ operation: id, target: 'a1b2/c', expect: 'allowed' }],
      });
      expect(problems.filter(({ code }) => code === 'unknown-operation')).toEqual([]);
    }
  });
});
