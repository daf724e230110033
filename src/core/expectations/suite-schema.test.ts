import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { JsonValue } from '../foundation';
import { readData } from '../parse';
import { readSuite } from './read-suite';
import { writeSuiteSchema } from './suite-schema';
import { readSuiteText } from './suite-text';

const file = new URL('../../../public/schema/policy-tests.schema.json', import.meta.url);
const page = new URL('../../../public/tests/index.html', import.meta.url);
const schema = z.fromJSONSchema(writeSuiteSchema() as Parameters<typeof z.fromJSONSchema>[0]);

const test = { operation: 'pull', target: 'team-01/web', expect: 'allowed' };
const call = { action: 'tcr:PullRepositoryPersonal', resource: '*', expect: 'not-allowed' };
const guard = { claim: 'never', what: 'delete', scope: '*' };

describe('the JSON Schema of tests and guards', () => {
  it('agrees with the file in public/; UPDATE=1 writes it anew', () => {
    const text = `${JSON.stringify(writeSuiteSchema(), null, 2)}\n`;
    if (process.env.UPDATE === '1') {
      mkdirSync(new URL('.', file), { recursive: true });
      writeFileSync(file, text);
    }
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  it.each<[string, JsonValue]>([
    ['nothing but the version', { version: 1 }],
    ['both kinds of tests', { version: 1, tests: [test, call] }],
    [
      'what is known of a call',
      { version: 1, tests: [{ ...call, context: { 'qcs:ip': null, k: ['a', 1] }, account: 7 }] },
    ],
    [
      'guards',
      {
        version: 1,
        guards: [
          { ...guard, note: 'x' },
          { ...guard, what: 'delete-namespace' },
        ],
      },
    ],
    ['another version', { version: 2 }],
    ['no list', { version: 1, tests: {} }],
    ['a field too many', { version: 1, tests: [{ ...test, when: 'now' }] }],
    ['two requests in one', { version: 1, tests: [{ ...test, ...call }] }],
    ['an outcome of its own', { version: 1, tests: [{ ...test, expect: 'denied' }] }],
    ['no outcome', { version: 1, tests: [{ operation: 'pull', target: 'team-01/web' }] }],
    ['an operation that nobody knows', { version: 1, tests: [{ ...test, operation: 'fetch' }] }],
    ['a pattern of actions', { version: 1, tests: [{ ...call, action: 'tcr:*' }] }],
    ['an object for a value', { version: 1, tests: [{ ...call, context: { k: {} } }] }],
    ['a guard about everything', { version: 1, guards: [{ ...guard, what: 'everything' }] }],
    ['a guard of another claim', { version: 1, guards: [{ ...guard, claim: 'mostly' }] }],
  ])('says the same as the reader of %s', (_, value) => {
    expect(schema.safeParse(value).success).toBe(readSuite(value).problems.length === 0);
  });

  it('and the page about it show examples that can be read', () => {
    const html = readFileSync(page, 'utf8');
    const examples = [...html.matchAll(/<pre[^>]*>([^<]+)<\/pre>/g)].map(([, text = '']) => text);
    expect(examples.length).toBeGreaterThanOrEqual(2);
    for (const example of examples) {
      const { problems, diagnostics, suite } = readSuiteText(example.replaceAll('&quot;', '"'));
      expect([...problems, ...diagnostics]).toEqual([]);
      expect(suite.tests.length + suite.guards.length).toBeGreaterThan(0);
      expect(schema.safeParse(readData(example.replaceAll('&quot;', '"')).value).success).toBe(true);
    }
  });
});
