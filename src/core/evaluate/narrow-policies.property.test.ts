import { describe, expect, it } from 'vitest';
import { buildAttached, buildNearStatement, buildRequest } from '../../testing/policy-arbitraries';
import { leastOf, shareOf } from '../../testing/run-share';
import { choicesOf } from '../../testing/seeded-choices';
import { prepareRequest, type Reading, settledReading } from '../matching';
import { compilePolicies } from './compile';
import { decide } from './decide';
import { narrowPolicies } from './narrow-policies';
import { matchStatement } from './statement-match';

const seed = Number(process.env.FAST_CHECK_SEED ?? 20261124);

const readings: readonly Reading[] = [
  {},
  { granularity: 'operation' as const },
  { granularity: 'resource' as const },
  { legacySpelling: 'refused' as const },
  { legacySpelling: 'tags-too' as const },
  { absentKeys: ['qcs:ip'] },
  { listExceptions: true },
  { principal: 'refused' as const },
].map((change) => ({ ...settledReading, ...change }));

describe(`narrowed policies (seed ${seed})`, () => {
  it('decide as the whole ones do, and leave out what differs, in every reading', () => {
    let omitted = 0;
    for (let round = 0; round < shareOf(400); round += 1) {
      const choices = choicesOf(seed + round, 900);
      const request = buildRequest(choices);
      const attached = buildAttached(choices, request);
      // Grown out of other requests, so that many are far from this one.
      const far = choices.list(4, 12, () => buildNearStatement(choices, buildRequest(choices)));
      const policies = compilePolicies({
        ...attached,
        identity: [...attached.identity, { version: '2.0', statement: far }],
      });
      const prepared = prepareRequest(request, choices.rarely(3) ? { ownerUin: '5' } : {});
      const met = narrowPolicies(policies, prepared);
      for (const reading of readings) {
        expect(decide(met, prepared, reading)).toBe(decide(policies, prepared, reading));
        for (const [index, { statements }] of policies.sets.entries()) {
          const kept = new Set(met.sets[index]?.statements.map(({ reference }) => reference));
          for (const statement of statements) {
            if (kept.has(statement.reference)) continue;
            omitted += 1;
            const verdict = matchStatement(statement, prepared, reading);
            if (verdict !== 'differs') expect({ request, statement, reading }).toBe(verdict);
          }
        }
      }
    }
    expect(omitted).toBeGreaterThanOrEqual(leastOf(8_000));
  });
});
