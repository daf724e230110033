import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { JsonValue } from '../foundation';
import { readPolicy } from '../parse';
import { listOfficialScenarios } from './official-scenarios';
import { writePolicySchema } from './policy-schema';
import { listPresetPolicies } from './preset-policies';

const file = new URL('../../../public/schema/cam-policy.schema.json', import.meta.url);
const schema = z.fromJSONSchema(writePolicySchema() as Parameters<typeof z.fromJSONSchema>[0]);

function accepts(value: unknown): boolean {
  return schema.safeParse(value).success;
}

/** What the reader says of a value: `clean` without any finding, `wrong` with an error of shape. */
function readShape(value: JsonValue): 'clean' | 'untidy' | 'wrong' {
  const { policy, diagnostics } = readPolicy(JSON.stringify(value));
  if (policy === null || diagnostics.some(({ severity }) => severity === 'error')) return 'wrong';
  return diagnostics.length === 0 ? 'clean' : 'untidy';
}

const odd: fc.Arbitrary<JsonValue> = fc.constantFrom<JsonValue[]>(
  null,
  7,
  true,
  '',
  'text',
  [],
  {},
  [1],
  [''],
);
const mostly = (usual: fc.Arbitrary<JsonValue>) =>
  fc.oneof({ weight: 9, arbitrary: usual }, { weight: 1, arbitrary: odd });
const texts = (...list: string[]) =>
  mostly(
    fc.oneof(
      fc.constantFrom<JsonValue[]>(...list),
      fc.array(fc.constantFrom(...list), { minLength: 1, maxLength: 3 }),
    ),
  );
const keys = fc.dictionary(
  fc.constantFrom('qcs:ip', 'qcs:resource_tag', 'my:key'),
  mostly(fc.oneof(fc.constantFrom<JsonValue[]>('10.0.0.0/8', 'a&b', 3, true), fc.constant(['a', 'b']))),
  { minKeys: 1, maxKeys: 2 },
);
const condition = mostly(
  fc.dictionary(
    fc.constantFrom('ip_equal', 'for_any_value:string_equal', 'not_known'),
    mostly(keys as fc.Arbitrary<JsonValue>),
    {
      minKeys: 1,
      maxKeys: 2,
    },
  ) as fc.Arbitrary<JsonValue>,
);
const parts = {
  effect: mostly(fc.constantFrom<JsonValue[]>('allow', 'deny')),
  action: texts('tcr:*', 'tcr:PullRepositoryPersonal'),
  resource: texts('*', 'qcs::tcr:::repo/a/*'),
};
/** Mostly whole statements; now and then one that lacks something or has what the language does not know. */
const statement = mostly(
  fc.oneof(
    { weight: 6, arbitrary: fc.record(parts) },
    { weight: 3, arbitrary: fc.record({ ...parts, condition }) },
    { weight: 1, arbitrary: fc.record({ ...parts, sid: fc.constant('a') }, { requiredKeys: [] }) },
  ) as fc.Arbitrary<JsonValue>,
);
const elements = {
  version: mostly(fc.constantFrom<JsonValue[]>('2.0', '3.0')),
  statement: mostly(fc.array(statement, { minLength: 1, maxLength: 2 }) as fc.Arbitrary<JsonValue>),
};
const document = fc.oneof(
  { weight: 9, arbitrary: fc.record(elements) },
  {
    weight: 1,
    arbitrary: fc.record({ ...elements, principal: fc.constant({ qcs: [] }) }, { requiredKeys: [] }),
  },
) as fc.Arbitrary<JsonValue>;

describe('the JSON Schema of policies', () => {
  it('agrees with the file in public/; UPDATE=1 writes it anew', () => {
    const text = `${JSON.stringify(writePolicySchema(), null, 2)}\n`;
    if (process.env.UPDATE === '1') {
      mkdirSync(new URL('.', file), { recursive: true });
      writeFileSync(file, text);
    }
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  it("accepts the vendor's own policies", () => {
    const policies = [
      ...listOfficialScenarios().map(({ policy }) => policy),
      ...listPresetPolicies().flatMap(({ document }) => document ?? []),
    ];
    for (const policy of policies) {
      expect(schema.safeParse(policy)).toMatchObject({ success: true });
    }
  });

  it('accepts what the reader calls clean and rejects what it calls wrong', () => {
    const seen = { clean: 0, untidy: 0, wrong: 0 };
    fc.assert(
      fc.property(document, (value) => {
        const shape = readShape(value);
        seen[shape] += 1;
        if (shape === 'clean') expect(accepts(value)).toBe(true);
        if (shape === 'wrong') expect(accepts(value)).toBe(false);
      }),
      { numRuns: 3_000 },
    );
    // A generator that gives one kind only would prove little.
    expect(seen.clean).toBeGreaterThan(100);
    expect(seen.wrong).toBeGreaterThan(100);
  });
});
