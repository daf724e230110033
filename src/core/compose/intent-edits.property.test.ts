import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEditsToValue } from '../../testing/apply-edits-to-value';
import { grantArbitrary, intentArbitrary } from '../../testing/intent-arbitraries';
import type { JsonValue } from '../foundation';
import type { PolicyDocument, Statement } from '../model';
import { composePolicy } from './compose-policy';
import { toEdits } from './intent-edits';
import { normaliseIntent } from './normalise-intent';
import { recogniseIntent } from './recognise-intent';

/** Statements that the wizard cannot express; an edit through the wizard has to leave them alone. */
const foreignStatement = fc.constantFrom<Statement>(
  { effect: 'deny', action: ['tcr:Push*'], resource: ['qcs::tcr:::repo/prod/*'] },
  { effect: 'allow', action: '*', resource: '*' },
  { effect: 'allow', action: ['cos:GetObject'], resource: ['qcs::cos:ap-guangzhou:uid/1:bucket/*'] },
  {
    effect: 'allow',
    action: ['tcr:PullRepositoryPersonal'],
    resource: ['*'],
    condition: { string_equal: { 'qcs:resource_tag': 'env&prod' } },
  },
);

/** A policy of the wizard with foreign statements between, and elements CAM does not know. */
const mixedPolicy: fc.Arbitrary<PolicyDocument> = fc
  .tuple(intentArbitrary, fc.array(fc.tuple(fc.nat(5), foreignStatement), { maxLength: 3 }), fc.boolean())
  .map(([intent, foreign, hasExtras]) => {
    const statement: Statement[] = composePolicy(intent).statement.map((own, index) =>
      hasExtras ? { ...own, Sid: `own-${index}` } : own,
    );
    for (const [position, other] of foreign) statement.splice(position, 0, other);
    return hasExtras ? { version: '3.0', note: 'kept', statement } : { version: '2.0', statement };
  });

const isForeign = (policy: PolicyDocument) => (_: Statement, index: number) => {
  const { kept } = recogniseIntent(policy);
  return kept.some((part) => part.path[1] === index);
};

describe('the wizard law', () => {
  it('whatever the wizard can say, recogniseIntent(composePolicy(x)) gives back', () => {
    fc.assert(
      fc.property(intentArbitrary, (intent) => {
        const recognition = recogniseIntent(composePolicy(intent));
        expect(recognition.kept).toEqual([]);
        expect(recognition.intent).toEqual(normaliseIntent(intent));
      }),
      { numRuns: 2000 },
    );
  });

  it('normalising is idempotent and changes no policy', () => {
    fc.assert(
      fc.property(intentArbitrary, (intent) => {
        const normal = normaliseIntent(intent);
        expect(normaliseIntent(normal)).toEqual(normal);
        expect(composePolicy(normal)).toEqual(composePolicy(intent));
      }),
    );
  });

  it('an edit through the wizard makes the policy say the wish, and leaves every unknown part as it was', () => {
    fc.assert(
      fc.property(mixedPolicy, intentArbitrary, (policy, intent) => {
        const edited = applyEditsToValue(
          policy as JsonValue,
          toEdits(policy, intent),
        ) as unknown as PolicyDocument;
        expect(recogniseIntent(edited).expressible).toEqual(normaliseIntent(intent));
        expect(edited.statement.filter(isForeign(edited))).toEqual(
          policy.statement.filter(isForeign(policy)),
        );
        expect(edited.version).toBe(policy.version);
        expect(edited.note).toEqual(policy.note);
      }),
      { numRuns: 2000 },
    );
  });

  it('a change of one grant keeps the unknown elements of every other statement', () => {
    fc.assert(
      fc.property(mixedPolicy, fc.nat(), (policy, pick) => {
        const { expressible, grantStatements } = recogniseIntent(policy);
        const changed = grantStatements.length === 0 ? -1 : pick % grantStatements.length;
        const grants = expressible.grants.map((grant, index) =>
          index === changed ? { ...grant, limits: { sourceIps: ['192.0.2.1'], expiresAt: null } } : grant,
        );
        const edited = applyEditsToValue(
          policy as JsonValue,
          toEdits(policy, { ...expressible, grants }),
        ) as unknown as PolicyDocument;
        expect(edited.statement.map((statement) => statement.Sid)).toEqual(
          policy.statement.map((statement) => statement.Sid),
        );
        for (const [index, statement] of policy.statement.entries()) {
          if (index !== grantStatements[changed]) expect(edited.statement[index]).toEqual(statement);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('a grant added or removed anywhere leaves the others and their order as they were', () => {
    fc.assert(
      fc.property(mixedPolicy, grantArbitrary, fc.nat(), fc.boolean(), (policy, added, pick, isAdding) => {
        const { expressible } = recogniseIntent(policy);
        const grants = [...expressible.grants];
        if (isAdding) grants.splice(pick % (grants.length + 1), 0, added);
        else grants.splice(pick % (grants.length + 1), 1);
        const wish = { ...expressible, grants };
        const edited = applyEditsToValue(
          policy as JsonValue,
          toEdits(policy, wish),
        ) as unknown as PolicyDocument;
        expect(recogniseIntent(edited).expressible).toEqual(normaliseIntent(wish));
        expect(edited.statement.filter(isForeign(edited))).toEqual(
          policy.statement.filter(isForeign(policy)),
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('a wish that the policy already says needs no edit', () => {
    fc.assert(
      fc.property(mixedPolicy, (policy) => {
        expect(toEdits(policy, recogniseIntent(policy).expressible)).toEqual([]);
      }),
    );
  });
});
