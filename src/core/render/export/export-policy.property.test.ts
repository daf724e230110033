import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encounters } from '../../../testing/policy-arbitraries';
import type { PolicyDocument } from '../../model';
import { readPolicy } from '../../parse';
import { exportPolicy, exportTargets } from './export-policy';
import { toListForm } from './to-list-form';

/** What quoting and escaping could lose: quotes of every kind, interpolations, line breaks, signs of other scripts. */
const awkwardTexts = [
  `it's "quoted" \\ twice \\\\`,
  '${uin}%{if}$${uin}%25%7B',
  'line\nbreak\ttab\r\n',
  '命名空间/团队 é 😀',
  'EOF',
  '`$(x)` #{y} // z /* a */',
  "');",
  '\u2028\u0000',
];

const policies: fc.Arbitrary<PolicyDocument> = fc
  .tuple(encounters(), fc.array(fc.oneof(fc.constantFrom(...awkwardTexts), fc.string({ unit: 'grapheme' }))))
  .map(([{ attached }, texts]) => {
    const [policy] = attached.identity;
    const condition = { string_equal: { 'tcr:awkward': texts } };
    const statement = { effect: 'allow', action: ['tcr:*'], resource: ['*'], condition };
    const statements = (policy?.statement ?? []).map(({ effect, action, resource, condition: given }) => ({
      effect,
      action,
      resource,
      // Elements in another case are read in lower case, which would be another policy.
      ...(given === undefined ? {} : { condition: given }),
    }));
    return { version: '2.0', statement: [...statements, statement] } as PolicyDocument;
  });

describe('an export', () => {
  it.each(exportTargets)('as %s is read back as the same policy', (target) => {
    fc.assert(
      fc.property(policies, fc.string({ maxLength: 20 }), (policy, name) => {
        const { text, hasNewLists } = exportPolicy(policy, target, { name });
        // Terraform and Pulumi take lists only, which decide the same.
        const expected = hasNewLists ? toListForm(policy).policy : policy;
        const reading = readPolicy(text);
        expect(reading.policy).toEqual(expected);
        expect(reading.others ?? []).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
