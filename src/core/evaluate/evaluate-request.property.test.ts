import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { built } from '../../testing/choices';
import { decideNaively } from '../../testing/naive-interpreter';
import { encounters, encountersWithStatement } from '../../testing/policy-arbitraries';
import { leastOf, shareOf } from '../../testing/run-share';
import type { PolicyDocument, Request, Statement } from '../model';
import { type AttachedPolicies, type Decision, evaluateRequest } from './index';

const seed = 20261124;

describe('evaluateRequest', () => {
  it('agrees with a naive interpreter written from the domain facts', { timeout: 120_000 }, () => {
    const seen = new Set<string>();
    check(encounters(), 20_000, ({ request, attached }) => {
      const { outcome } = evaluateRequest(request, attached, { trace: false, caveats: false });
      seen.add(outcome);
      expect(outcome).toBe(decideNaively(request, attached));
    });
    // A generator that no longer meets its policies would prove nothing.
    expect([...seen].sort()).toEqual(['allowed', 'explicitly-denied', 'implicitly-denied', 'undetermined']);
  });

  it('agrees with it under a given owner too', { timeout: 60_000 }, () => {
    check(encounters(), 3_000, ({ request, attached }) => {
      const options = { ownerUin: '5', trace: false, caveats: false };
      expect(evaluateRequest(request, attached, options).outcome).toBe(
        decideNaively(request, attached, { ownerUin: '5' }),
      );
    });
  });

  it('does not mind the order of statements and policies', { timeout: 60_000 }, () => {
    check(encounters(), 2_000, ({ request, attached }) => {
      const turned = mapPolicies(attached, (policy) => ({
        ...policy,
        statement: policy.statement.toReversed(),
      }));
      expect(summarise(evaluateRequest(request, turned))).toEqual(
        summarise(evaluateRequest(request, attached)),
      );
    });
  });

  it('never allows more once a deny is added', { timeout: 60_000 }, () => {
    check(encountersWithStatement(), 2_000, ({ request, attached, statement }) => {
      const more = {
        ...attached,
        identity: [...attached.identity, toPolicy({ ...statement, effect: 'deny' })],
      };
      const before = evaluateRequest(request, attached).outcome;
      const after = evaluateRequest(request, more).outcome;
      if (after !== before) expect(`${before} → ${after}`).toMatch(allowsLess);
    });
  });

  it('never allows less once an allow is added', { timeout: 60_000 }, () => {
    check(encountersWithStatement(), 2_000, ({ request, attached, statement }) => {
      const more = {
        ...attached,
        identity: [...attached.identity, toPolicy({ ...statement, effect: 'allow' })],
      };
      const before = evaluateRequest(request, attached).outcome;
      const after = evaluateRequest(request, more).outcome;
      if (after !== before) expect(`${before} → ${after}`).toMatch(allowsMore);
    });
  });

  it('does not count a repeated statement twice', { timeout: 60_000 }, () => {
    check(encounters(), 2_000, ({ request, attached }) => {
      const doubled = mapPolicies(attached, (policy) => ({
        ...policy,
        statement: [...policy.statement, ...policy.statement],
      }));
      expect(summarise(evaluateRequest(request, doubled))).toEqual(
        summarise(evaluateRequest(request, attached)),
      );
    });
  });

  it('reads a text like a list of one', { timeout: 60_000 }, () => {
    check(encounters(), 2_000, ({ request, attached }) => {
      const listed = mapPolicies(attached, (policy) => ({
        ...policy,
        statement: policy.statement.map(toLists),
      }));
      expect(summarise(evaluateRequest(request, listed))).toEqual(
        summarise(evaluateRequest(request, attached)),
      );
    });
  });

  it('gives grounds that its own trace bears out', { timeout: 60_000 }, () => {
    check(encounters(), 3_000, ({ request, attached }) => {
      const decision = evaluateRequest(request, attached);
      const verdict = decision.outcome === 'undetermined' ? 'cannot-tell' : 'matches';
      for (const reference of decision.decidedBy) {
        expect(decision.trace.find((one) => isSame(one, reference))).toMatchObject({ verdict });
      }
      expect(decision.decidedBy.length > 0).toBe(decision.outcome !== 'implicitly-denied');
      expect(decision.silent.length > 0).toBe(decision.outcome === 'implicitly-denied');
      expect(decision.missing.length > 0).toBe(decision.outcome === 'undetermined');
      for (const one of decision.trace) expect(one.verdict).toBe(joinParts(one));
    });
  });

  it('names a resource that bears a granularity caveat out', { timeout: 120_000 }, () => {
    let witnesses = 0;
    check(encounters(), 10_000, ({ request, attached }) => {
      const caveat = evaluateRequest(request, attached, { trace: false }).caveats.find(
        ({ code }) => code === 'granularity-unproven',
      );
      if (caveat === undefined) return;
      if (caveat.witness === undefined) {
        expect(caveat.alternative).toBe(decideNaively(request, attached, { granularity: 'operation' }));
      } else {
        witnesses += 1;
        const onWitness = { ...request, resource: caveat.witness };
        expect(evaluateRequest(onWitness, attached).outcome).toBe(caveat.alternative);
        expect(decideNaively(onWitness, attached)).toBe(caveat.alternative);
      }
    });
    expect(witnesses).toBeGreaterThanOrEqual(leastOf(50));
  });

  it('says what the decision would be without qcs:ip where that is unproven', { timeout: 120_000 }, () => {
    let caveats = 0;
    check(encounters(), 10_000, ({ request, attached }) => {
      if (request.context === undefined) return;
      const { 'qcs:ip': _, ...context } = request.context;
      const unknownKeys = request.unknownKeys?.filter((key) => key !== 'qcs:ip') ?? [];
      const caveat = evaluateRequest(request, attached, { trace: false }).caveats.find(
        ({ code }) => code === 'ip-condition-unproven',
      );
      if (caveat === undefined) return;
      caveats += 1;
      expect(caveat.alternative).toBe(decideNaively({ ...request, context, unknownKeys }, attached));
    });
    expect(caveats).toBeGreaterThanOrEqual(leastOf(20));
  });

  it('gives plain data', () => {
    check(encounters(), 500, ({ request, attached }) => {
      const decision = evaluateRequest(request, attached);
      expect(JSON.parse(JSON.stringify(decision))).toEqual(decision);
    });
  });

  it('never throws, whatever stands in the place of a policy or a request', { timeout: 60_000 }, () => {
    check(
      fc.tuple(hostileValues(), hostileValues(), hostileValues()),
      5_000,
      ([request, policy, boundary]) => {
        const attached = { identity: [policy], boundary } as unknown as AttachedPolicies;
        expect(outcomes).toContain(evaluateRequest(request as Request, attached).outcome);
        expect(outcomes).toContain(
          evaluateRequest(request as Request, policy as unknown as AttachedPolicies).outcome,
        );
      },
    );
  });

  it('grants nothing out of a damaged statement that it did not grant whole', { timeout: 60_000 }, () => {
    check(fc.tuple(encounters(), damages()), 5_000, ([{ request, attached }, damage]) => {
      const damaged = mapPolicies(attached, (policy) => ({
        ...policy,
        statement: policy.statement.map((one) => (one.effect === 'allow' ? damage(one) : one)),
      }));
      const { outcome } = evaluateRequest(request, { ...damaged });
      expect(outcome).not.toBe('allowed');
    });
  });
});

const outcomes = ['allowed', 'explicitly-denied', 'implicitly-denied', 'undetermined'];
const allowsLess =
  /^(allowed → (undetermined|explicitly-denied)|(undetermined|implicitly-denied) → explicitly-denied)$/;
const allowsMore = /^(implicitly-denied → (undetermined|allowed)|undetermined → allowed)$/;

function check<Value>(arbitrary: fc.Arbitrary<Value>, numRuns: number, hold: (value: Value) => void): void {
  fc.assert(fc.property(arbitrary, hold), { numRuns: shareOf(numRuns), seed });
}

/** What must not depend on how a policy is written. */
function summarise({ outcome, missing, silent, caveats }: Decision): unknown {
  return {
    outcome,
    missing: [...missing].sort(),
    silent,
    caveats: caveats.map(({ code, alternative }) => `${code} ${alternative}`),
  };
}

function mapPolicies(
  { identity, boundary, session }: AttachedPolicies,
  change: (policy: PolicyDocument) => PolicyDocument,
): AttachedPolicies {
  return {
    identity: identity.map(change).toReversed(),
    ...(boundary === undefined ? {} : { boundary: change(boundary) }),
    ...(session === undefined ? {} : { session: change(session) }),
  };
}

function toPolicy(statement: Statement): PolicyDocument {
  return { version: '2.0', statement: [statement] };
}

function toLists(statement: Statement): Statement {
  return {
    ...statement,
    action: [statement.action].flat(),
    ...(statement.resource === undefined ? {} : { resource: [statement.resource].flat() }),
  };
}

function isSame(one: Decision['trace'][number], other: Decision['decidedBy'][number]): boolean {
  return one.source === other.source && one.policy === other.policy && one.statement === other.statement;
}

function joinParts({ unusable, action, resource, conditions }: Decision['trace'][number]): string {
  const verdicts = [action, resource, ...conditions].map(({ verdict }) => verdict);
  if (unusable !== null || verdicts.includes('differs')) return 'differs';
  return verdicts.includes('cannot-tell') ? 'cannot-tell' : 'matches';
}

/** JSON of any shape, and JSON that looks like a policy down to some depth. */
function hostileValues(): fc.Arbitrary<unknown> {
  const scraps = [
    null,
    0,
    -1,
    true,
    '',
    '*',
    'qcs::tcr:::repo/*',
    [],
    {},
    [null],
    { statement: {} },
  ] as const;
  const policyLike = built(40, (choices) => {
    const scrap = (plain: unknown) => (choices.rarely(3) ? choices.pick(scraps) : plain);
    const text = (plain: string) => scrap(choices.rarely(2) ? [scrap(plain)] : plain);
    return scrap({
      version: scrap('2.0'),
      action: text('tcr:PullRepositoryPersonal'),
      resource: text('qcs::tcr:::repo/team-01/repo-demo'),
      context: scrap({ 'qcs:ip': text('10.0.0.1'), ['__proto__']: scrap(1) }),
      unknownKeys: scrap(['qcs:ip', null]),
      principal: scrap({ type: scrap('root'), uin: scrap('1') }),
      identity: scrap([scrap({})]),
      statement: scrap([
        scrap({
          effect: scrap('allow'),
          action: text('tcr:*'),
          resource: text('*'),
          condition: scrap({ ip_equal: scrap({ 'qcs:ip': text('10.0.0.0/8') }) }),
        }),
      ]),
    });
  });
  return fc.oneof(fc.jsonValue({ maxDepth: 4 }), policyLike);
}

/** Ways to spoil a statement so that it can no longer be read. */
function damages(): fc.Arbitrary<(statement: Statement) => Statement> {
  const spoil = (element: string, value: unknown) => (statement: Statement) =>
    ({ ...statement, [element]: value }) as Statement;
  return fc.constantFrom(
    spoil('effect', 'Allow'),
    spoil('effect', ['allow']),
    spoil('action', ['*', 1]),
    spoil('action', { 0: '*' }),
    spoil('resource', null),
    spoil('resource', [['*']]),
    spoil('condition', 'none'),
    spoil('condition', { string_equal: ['a'] }),
    spoil('condition', { string_equal: { a: null } }),
    spoil('condition', { string_equals: { a: 'a' } }),
    spoil('notAction', 'tcr:*'),
    spoil('not_resource', []),
    spoil('Resource', '*'),
  );
}
