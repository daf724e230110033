import { describe, expect, it } from 'vitest';
import type { Choices } from '../../../testing/choices';
import { decideNaively } from '../../../testing/naive-interpreter';
import { buildAttached, buildRequest } from '../../../testing/policy-arbitraries';
import { shareOf } from '../../../testing/run-share';
import { choicesOf } from '../../../testing/seeded-choices';
import { compilePolicies, evaluateCompiled } from '../../evaluate';
import type { Request } from '../../model';
import { RequestLocator } from './locate-request';
import { RequestSpace } from './request-space';

const pairCount = shareOf(1_000_000);
/** Printed with the result; another one is taken from the environment: `SEED=7 npx vitest run …`. */
const seed = Number(process.env.SEED ?? 20261124);

/** Of each a policy meets every combination: what takes the time is to divide the requests by the policy. */
const perPolicy = { actions: 5, resources: 5, contexts: 10 };

describe('evaluator, automaton engine and naive interpreter', () => {
  it(`agree on ${pairCount} requests (SEED=${seed})`, { timeout: 600_000 }, () => {
    const outcomes: Record<string, number> = {};
    const outside: Record<string, number> = {};
    let pairs = 0;
    let policies = 0;
    for (; pairs < pairCount; policies += 1) {
      const choices = choicesOf(seed * 1_000_003 + policies, 800);
      const near = { ...buildRequest(choices), principal };
      const attached = buildAttached(choices, near);
      const compiled = compilePolicies(attached);
      const space = new RequestSpace([compiled], { principal, stepLimit: 1_000_000 });
      const locator = new RequestLocator(space, {});
      for (const request of listRequests(choices, near)) {
        const location = locator.locate(request);
        if (!location.inside) {
          outside[location.reason] = (outside[location.reason] ?? 0) + 1;
          continue;
        }
        pairs += 1;
        const { outcome } = evaluateCompiled(request, compiled, { trace: false, caveats: false });
        const naive = decideNaively(request, attached);
        // `expect` a million times would take longer than the rest together.
        if (outcome !== naive || outcome !== location.outcome) {
          const engine = location.outcome;
          expect({ seed, policies, request, attached, outcome, engine }).toEqual({ outcome: naive });
        }
        outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
      }
    }
    console.log(
      `SEED=${seed}, ${policies} policies: ${JSON.stringify(outcomes)}, outside ${JSON.stringify(outside)}`,
    );
    // An engine that answers little would prove little.
    const passedOver = Object.values(outside).reduce((sum, count) => sum + count, 0);
    expect(passedOver).toBeLessThan(pairs / 3);
    expect(Object.keys(outcomes).sort()).toEqual(['allowed', 'explicitly-denied', 'implicitly-denied']);
    for (const [outcome, count] of Object.entries(outcomes)) {
      expect(count, outcome).toBeGreaterThan(pairs / 20);
    }
  });
});

/** Fills every variable, so that the engine need not let stand-ins speak. */
const principal = { uin: '100000000002', ownerUin: '100000000001', appId: '1250000000' };

function* listRequests(choices: Choices, near: Request): Generator<Request> {
  const others = Array.from({ length: perPolicy.contexts - 1 }, () => buildRequest(choices));
  const all = [near, ...others];
  // Nobody knows what an unknown context holds, so the engine does not answer there.
  const contexts = all.map(({ context }) => context ?? {});
  const resources = all.map(({ resource }) => resource).filter(isOfRegistry);
  for (const { action } of all.slice(0, perPolicy.actions)) {
    for (const resource of resources.slice(0, perPolicy.resources)) {
      for (const context of contexts) yield { action, resource, context, principal };
    }
  }
}

/** What the engine speaks of; how the other two treat anything else is held against each other elsewhere. */
function isOfRegistry(resource: string): boolean {
  return resource === '*' || /^qcs::(tcr|ccr):[^:]*:[^:]*:./.test(resource);
}
