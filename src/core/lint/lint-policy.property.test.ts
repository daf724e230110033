import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyFix, readText } from '../../testing/check-lint';
import { built, type Choices } from '../../testing/choices';
import { buildNearPolicy, buildRequest, encounters } from '../../testing/policy-arbitraries';
import { evaluateRequest } from '../evaluate';
import type { Diagnostic } from '../foundation';
import type { PolicyDocument, Request, Statement } from '../model';
import { lintPolicy } from './lint-policy';
import type { PolicyUse } from './rule';

const seed = 20261124;
const uses: readonly PolicyUse[] = ['identity', 'boundary', 'session', 'role-trust'];

describe('lintPolicy', () => {
  it('takes any value and gives plain data, each code once for a place', () => {
    const anything = fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withNullPrototype: true,
    });
    const entries = fc.oneof(
      fc.string(),
      fc.array(fc.oneof(fc.string(), anything), { maxLength: 4 }),
      anything,
    );
    const statement = fc.record(
      {
        effect: fc.oneof(fc.constantFrom('allow', 'deny'), anything),
        action: entries,
        resource: entries,
        condition: anything,
      },
      { requiredKeys: [] },
    );
    const values = fc.oneof(anything, fc.record({ statement: fc.oneof(fc.array(statement), anything) }));
    const property = fc.property(values, fc.constantFrom(...uses), (value, use) => {
      const findings = lintPolicy(value as unknown as PolicyDocument, { use });
      expect(JSON.parse(JSON.stringify(findings))).toEqual(findings);
      const places = findings.map(({ code, location }) => `${code} ${JSON.stringify(location)}`);
      expect(new Set(places).size).toBe(places.length);
    });
    fc.assert(property, { seed, numRuns: 2_000 });
  });

  it('gives the same findings for the same policy, whatever was linted before', () => {
    check(encounters(), 500, ({ attached }) => {
      const [policy] = attached.identity;
      expect(lintPolicy(policy as PolicyDocument)).toEqual(
        lintPolicy(structuredClone(policy) as PolicyDocument),
      );
    });
  });

  it('offers fixes that can be applied to the text and resolve their finding', { timeout: 60_000 }, () => {
    const fixed = new Set<string>();
    check(policiesWithRepeats(), 1_200, ({ policy }) => {
      const findings = lintPolicy(policy);
      for (const finding of findings.filter(({ fix }) => fix)) {
        const after = lintPolicy(applyFix(JSON.stringify(policy), finding));
        expect(count(after, finding.code)).toBeLessThan(count(findings, finding.code));
        fixed.add(finding.code);
      }
    });
    // A generator that no longer meets the rules would prove nothing.
    expect(fixed.size).toBeGreaterThan(5);
  });

  it('calls a fix safe only where no decision changes, and such a fix brings nothing new', {
    timeout: 60_000,
  }, () => {
    let applied = 0;
    check(policiesWithRepeats(), 1_200, ({ policy, request }) => {
      const findings = lintPolicy(policy);
      for (const finding of findings.filter(({ fix }) => fix?.safety === 'safe')) {
        const after = applyFix(JSON.stringify(policy), finding);
        expect(outcomeOf(request, after)).toBe(outcomeOf(request, policy));
        const brought = lintPolicy(after).filter(({ code }) => count(findings, code) === 0);
        expect(brought).toEqual([]);
        applied += 1;
      }
    });
    expect(applied).toBeGreaterThan(300);
  });
});

function outcomeOf(request: Request, policy: PolicyDocument): string {
  return evaluateRequest(request, { identity: [policy] }, { trace: false, caveats: false }).outcome;
}

/** A policy near a request, in which some entries stand twice. */
function policiesWithRepeats(): fc.Arbitrary<{ readonly policy: PolicyDocument; readonly request: Request }> {
  return built(150, (choices) => {
    const request = buildRequest(choices);
    const policy = buildNearPolicy(choices, request);
    const repeated = { ...policy, statement: policy.statement.map((one) => repeat(choices, one)) };
    // Fixes change a text, so the policy is the one that the reader makes of it.
    return { request, policy: readText(JSON.stringify(repeated)).policy };
  });
}

function repeat(choices: Choices, statement: Statement): Statement {
  const { action, resource } = statement;
  return {
    ...statement,
    ...(typeof action === 'object' ? { action: repeatEntry(choices, action) } : {}),
    ...(typeof resource === 'object' ? { resource: repeatEntry(choices, resource) } : {}),
  };
}

function repeatEntry(choices: Choices, entries: readonly string[]): readonly string[] {
  return choices.rarely(2) && entries.length > 0 ? [...entries, choices.pick(entries)] : entries;
}

function count(findings: readonly Diagnostic[], code: string): number {
  return findings.filter((finding) => finding.code === code).length;
}

function check<Value>(arbitrary: fc.Arbitrary<Value>, numRuns: number, verify: (value: Value) => void): void {
  fc.assert(
    fc.property(arbitrary, (value) => verify(value)),
    { seed, numRuns },
  );
}
