import { describe, expect, it } from 'vitest';
import { decideNaively } from '../../testing/naive-interpreter';
import { buildAttached, buildRequest } from '../../testing/policy-arbitraries';
import { shareOf } from '../../testing/run-share';
import { choicesOf } from '../../testing/seeded-choices';
import type { Request } from '../model';
import { compilePolicies, decideCompiled, evaluateCompiled } from './index';

/**
 * Policies are grown from one request and held against several: the one that they are near to, and
 * neighbours that share its words. Each request counts as one pair.
 */
const pairCount = shareOf(250_000);
const requestsPerPolicy = 4;
/** Printed with the result; another one is taken from the environment: `SEED=7 npx vitest run …`. */
const seed = Number(process.env.SEED ?? 20261124);

describe('evaluateCompiled', () => {
  it(`agrees with the naive interpreter on ${pairCount} pairs (SEED=${seed})`, { timeout: 600_000 }, () => {
    const outcomes: Record<string, number> = {};
    for (let pair = 0; pair < pairCount; ) {
      const choices = choicesOf(seed * 1_000_003 + pair, 160);
      const request = buildRequest(choices);
      const attached = buildAttached(choices, request);
      const policies = compilePolicies(attached);
      const requests = [request];
      while (requests.length < requestsPerPolicy)
        requests.push(buildNeighbour(request, buildRequest(choices)));
      for (const asked of requests) {
        const { outcome } = evaluateCompiled(asked, policies, { trace: false, caveats: false });
        const expected = decideNaively(asked, attached);
        // `expect` a million times would take longer than the rest together.
        const alone = decideCompiled(asked, policies);
        if (outcome !== expected || alone !== expected) {
          expect({ seed, pair, request: asked, attached, outcome, alone }).toEqual({ outcome: expected });
        }
        outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
        pair += 1;
      }
    }
    console.log(`SEED=${seed}: ${JSON.stringify(outcomes)}`);
    // A generator whose policies miss their requests would prove nothing.
    for (const [outcome, share] of Object.entries(leastShares)) {
      expect((outcomes[outcome] ?? 0) / pairCount, outcome).toBeGreaterThan(share);
    }
  });
});

const leastShares = { allowed: 0.2, 'explicitly-denied': 0.1, 'implicitly-denied': 0.2, undetermined: 0.01 };

/** The same call with the circumstances of another one. */
function buildNeighbour(request: Request, other: Request): Request {
  return { ...other, action: request.action, resource: request.resource };
}
