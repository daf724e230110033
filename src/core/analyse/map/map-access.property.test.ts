import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { built } from '../../../testing/choices';
import { decideNaively } from '../../../testing/naive-interpreter';
import { buildAttached, buildRequest } from '../../../testing/policy-arbitraries';
import { leastOf, shareOf } from '../../../testing/run-share';
import { evaluateRequest } from '../../evaluate';
import { listWitnesses, mapAccess } from './map-access';

const seed = Number(process.env.FAST_CHECK_SEED ?? 20261124);

describe(`mapAccess (seed ${seed})`, () => {
  it('decides every part of every cell as evaluator and naive interpreter do', { timeout: 120_000 }, () => {
    let count = 0;
    const outcomes = new Set<string>();
    const encounters = built(150, (choices) => {
      const request = buildRequest(choices);
      return { request, attached: buildAttached(choices, request) };
    });
    fc.assert(
      fc.property(encounters, ({ request: { principal }, attached }) => {
        const map = mapAccess(attached, principal === undefined ? {} : { principal });
        for (const { request, part } of listWitnesses(map)) {
          count += 1;
          outcomes.add(part.outcome);
          const decision = evaluateRequest(request, attached, { trace: false, caveats: false });
          expect(`${decision.outcome} ${JSON.stringify(request)}`).toBe(
            `${part.outcome} ${JSON.stringify(request)}`,
          );
          expect(decision.decidedBy).toEqual(part.decidedBy);
          // The naive interpreter is slow.
          if (count % 7 === 0) expect(decideNaively(request, attached)).toBe(part.outcome);
        }
      }),
      { seed, numRuns: shareOf(600) },
    );
    expect(count).toBeGreaterThanOrEqual(leastOf(20_000));
    expect(outcomes.size).toBe(3);
  });
});
