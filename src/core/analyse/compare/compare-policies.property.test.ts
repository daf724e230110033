import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { built, type Choices } from '../../../testing/choices';
import { decideNaively } from '../../../testing/naive-interpreter';
import { buildAttached, buildNearStatement, buildRequest } from '../../../testing/policy-arbitraries';
import { leastOf, shareOf } from '../../../testing/run-share';
import { findAction } from '../../catalogue';
import { type AttachedPolicies, evaluateRequest } from '../../evaluate';
import { readInstant, readIpAddress } from '../../matching';
import type { Request, Statement } from '../../model';
import { comparePolicies } from './compare-policies';

const seed = Number(process.env.FAST_CHECK_SEED ?? 20261124);

interface Pair {
  readonly request: Request;
  readonly before: AttachedPolicies;
  readonly after: AttachedPolicies;
  readonly statement: Statement;
}

/** Two attached sets that were grown out of one request, so that they agree and differ by a hair. */
function pairs(): fc.Arbitrary<Pair> {
  return built(300, (choices) => {
    const request = toWellFormed(buildRequest(choices));
    const before = buildAttached(choices, request);
    return {
      request,
      before,
      after: choices.rarely(3) ? vary(choices, before, request) : buildAttached(choices, request),
      statement: buildNearStatement(choices, request),
    };
  });
}

/** The same sets with one statement more, which makes near relatives likely. */
function vary(choices: Choices, attached: AttachedPolicies, request: Request): AttachedPolicies {
  return add(attached, buildNearStatement(choices, request));
}

function add(attached: AttachedPolicies, statement: Statement): AttachedPolicies {
  return { ...attached, identity: [...attached.identity, { version: '2.0', statement: [statement] }] };
}

/** Keeps what the language calls a well-formed context: known keys carry one value of their type. */
function toWellFormed({ unknownKeys: _, context = {}, ...request }: Request): Request {
  const kept = Object.entries(context).filter(([key, value]) => {
    if (key === 'qcs:ip') return typeof value === 'string' && readIpAddress(value) !== null;
    if (key === 'qcs:current_time') return typeof value === 'string' && readInstant(value) !== null;
    if (key === 'qcs:mfa') return String(value) === 'true' || String(value) === 'false';
    return true;
  });
  return { ...request, context: Object.fromEntries(kept) };
}

/** An action of the registry is never checked on another product's resource, so no answer speaks of that. */
function isOnOwnProduct({ action, resource }: Request): boolean {
  const service = resource.split(':')[2];
  return service === undefined || service === 'tcr' || service === 'ccr' || !findAction(action);
}

function optionsFor({ principal }: Request) {
  return { replay: true, ...(principal === undefined ? {} : { principal }) };
}

function check<Value>(arbitrary: fc.Arbitrary<Value>, numRuns: number, property: (value: Value) => void) {
  fc.assert(fc.property(arbitrary, property), { seed, numRuns: shareOf(numRuns) });
}

describe(`comparePolicies (seed ${seed})`, () => {
  it('never misses a difference that a request shows', { timeout: 120_000 }, () => {
    const seen = new Map<string, number>();
    check(pairs(), 1_500, ({ request, before, after }) => {
      const comparison = comparePolicies(before, after, optionsFor(request));
      seen.set(comparison.verdict, (seen.get(comparison.verdict) ?? 0) + 1);
      if (!isOnOwnProduct(request)) return;
      const outcomes = [before, after].map((attached) => decideNaively(request, attached));
      if (outcomes.includes('undetermined') || outcomes[0] === outcomes[1]) return;
      if (outcomes[1] === 'allowed') expect(['wider', 'crossing', 'undecided']).toContain(comparison.verdict);
      if (outcomes[0] === 'allowed')
        expect(['narrower', 'crossing', 'undecided']).toContain(comparison.verdict);
    });
    // A generator that always gives the same answer would prove little.
    for (const verdict of ['equal', 'narrower', 'wider', 'crossing']) {
      expect(seen.get(verdict) ?? 0, `${verdict} among ${JSON.stringify([...seen])}`).toBeGreaterThanOrEqual(
        leastOf(25),
      );
    }
    expect(seen.get('undecided') ?? 0).toBeLessThan(shareOf(1_500) / 2);
  });

  it('swaps gained and lost with the sides', { timeout: 60_000 }, () => {
    const turned: Record<string, string> = { narrower: 'wider', wider: 'narrower' };
    check(pairs(), 400, ({ request, before, after }) => {
      const there = comparePolicies(before, after, optionsFor(request));
      const back = comparePolicies(after, before, optionsFor(request));
      expect(back.verdict).toBe(turned[there.verdict] ?? there.verdict);
      expect([back.gainedCount, back.lostCount]).toEqual([there.lostCount, there.gainedCount]);
    });
  });

  it('calls everything equal to itself in any order', { timeout: 60_000 }, () => {
    check(pairs(), 400, ({ request, before }) => {
      const turned = {
        ...before,
        identity: before.identity
          .map((policy) => ({ ...policy, statement: policy.statement.toReversed() }))
          .toReversed(),
      };
      const { verdict, gainedCount, lostCount, open } = comparePolicies(before, turned, optionsFor(request));
      expect(gainedCount + lostCount).toBe(0);
      if (open.length === 0) expect(verdict).toBe('equal');
    });
  });

  it('finds that a deny never widens and an allow never narrows', { timeout: 60_000 }, () => {
    check(pairs(), 400, ({ request, before, statement }) => {
      const denied = comparePolicies(
        before,
        add(before, { ...statement, effect: 'deny' }),
        optionsFor(request),
      );
      expect(denied.gainedCount).toBe(0);
      const allowed = comparePolicies(
        before,
        add(before, { ...statement, effect: 'allow' }),
        optionsFor(request),
      );
      expect(allowed.lostCount).toBe(0);
    });
  });

  it('gives witnesses that the naive interpreter confirms', { timeout: 60_000 }, () => {
    check(pairs(), 400, ({ request, before, after }) => {
      const { gained, lost } = comparePolicies(before, after, optionsFor(request));
      for (const { witness } of gained) {
        expect(decideNaively(witness, after)).toBe('allowed');
        expect(decideNaively(witness, before)).not.toBe('allowed');
      }
      for (const { witness } of lost) expect(evaluateRequest(witness, before).outcome).toBe('allowed');
    });
  });

  it('never says with fewer steps what it would not say with enough', { timeout: 120_000 }, () => {
    const seen = new Map<string, number>();
    check(pairs(), 400, ({ request, before, after }) => {
      const whole = comparePolicies(before, after, optionsFor(request));
      for (const stepLimit of [1, 30, 300]) {
        const part = comparePolicies(before, after, { ...optionsFor(request), stepLimit });
        seen.set(part.verdict, (seen.get(part.verdict) ?? 0) + 1);
        // A witness on each side is all that it takes to say so, whatever else stays open.
        const isSettled = whole.verdict !== 'undecided' || part.verdict !== 'crossing';
        if (isSettled) expect([whole.verdict, 'undecided']).toContain(part.verdict);
        // Where it is not decided, what was found is true all the same: replaying has asked about every witness.
        if (part.verdict === 'undecided') expect(part.open).not.toEqual([]);
        if (whole.verdict === 'equal') expect([part.gainedCount, part.lostCount]).toEqual([0, 0]);
      }
    });
    for (const verdict of ['crossing', 'undecided']) {
      expect(seen.get(verdict) ?? 0, verdict).toBeGreaterThanOrEqual(leastOf(50));
    }
  });
});
