import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildPolicy, buildStatement } from '../../../testing/build-policy';
import { built } from '../../../testing/choices';
import { buildNearPolicy, buildRequest } from '../../../testing/policy-arbitraries';
import { leastOf, shareOf } from '../../../testing/run-share';
import { listOfficialScenarios } from '../../catalogue';
import { evaluateRequest } from '../../evaluate';
import type { PolicyDocument, Statement } from '../../model';
import { comparePolicies } from '../compare/compare-policies';
import { minimisePolicy } from './minimise-policy';

const pull = 'tcr:PullRepositoryPersonal';
const team = 'qcs::tcr:::repo/team/*';

describe('minimisePolicy', () => {
  it('drops what another entry covers and merges what differs in one list', () => {
    const { policy, steps } = minimisePolicy(
      buildPolicy(
        buildStatement('allow', [pull, 'tcr:Pull*'], [team, 'qcs::tcr:::repo/team/web']),
        buildStatement('allow', ['tcr:Pull*'], ['qcs::tcr:::repo/other/*']),
      ),
    );
    expect(policy.statement).toEqual([
      buildStatement('allow', ['tcr:Pull*'], [team, 'qcs::tcr:::repo/other/*']),
    ]);
    expect(steps.map(({ kind }) => kind)).toEqual(['drop-entry', 'drop-entry', 'merge-statements']);
  });

  it('keeps one of two that cover each other', () => {
    const { policy } = minimisePolicy(buildPolicy(buildStatement('allow', pull, [team, team])));
    expect(policy.statement).toEqual([buildStatement('allow', pull, [team])]);
  });

  it('keeps a deny that denies what nobody here allows, since another policy may', () => {
    const policy = buildPolicy(
      buildStatement('allow', pull, team),
      buildStatement('deny', 'tcr:Delete*', team),
    );
    expect(minimisePolicy(policy).policy).toBe(policy);
  });

  it('leaves the official scenarios but for what they say twice', () => {
    for (const { policy } of listOfficialScenarios()) {
      const { policy: shorter } = minimisePolicy(policy);
      expect(comparePolicies(policy, shorter).verdict).toBe('equal');
    }
  });

  it('makes one of three that differ in one list', () => {
    const policy = buildPolicy(
      ...['a', 'b', 'c'].map((name) => buildStatement('allow', pull, `qcs::tcr:::repo/${name}/*`)),
    );
    const { policy: shorter, steps, lengthBefore, lengthAfter } = minimisePolicy(policy);
    expect(shorter).toEqual(
      buildPolicy(
        buildStatement('allow', pull, ['qcs::tcr:::repo/a/*', 'qcs::tcr:::repo/b/*', 'qcs::tcr:::repo/c/*']),
      ),
    );
    expect(steps).toEqual([
      { kind: 'merge-statements', statement: 0, other: 1 },
      { kind: 'merge-statements', statement: 0, other: 2 },
    ]);
    expect([lengthBefore, lengthAfter]).toEqual([
      JSON.stringify(policy).length,
      JSON.stringify(shorter).length,
    ]);
  });

  it.each<[string, Statement]>([
    ['allows', buildStatement('allow', pull, team)],
    // Nobody here allows a deletion, but a deny is there for what other policies allow.
    ['denies of what nobody here allows', buildStatement('deny', 'tcr:Delete*', team)],
    ['denies of what is allowed', buildStatement('deny', pull, team)],
  ])('keeps one of two equal %s', (_, statement) => {
    const first = buildStatement('allow', 'tcr:P*', 'qcs::tcr:::repo/team/web');
    const { policy, steps } = minimisePolicy(buildPolicy(first, statement, statement));
    expect(policy).toEqual(buildPolicy(first, statement));
    expect(steps).toEqual([{ kind: 'drop-statement', statement: 2 }]);
  });

  it('keeps one of three entries that cover each other, and drops what it covers', () => {
    const all = 'qcs::tcr:::repo/*';
    const { policy, steps } = minimisePolicy(
      buildPolicy(buildStatement('allow', [pull, 'tcr:Push*'], [team, all, all])),
    );
    expect(policy).toEqual(buildPolicy(buildStatement('allow', [pull, 'tcr:Push*'], [all])));
    expect(steps).toEqual([
      { kind: 'drop-entry', statement: 0, element: 'resource', text: all },
      { kind: 'drop-entry', statement: 0, element: 'resource', text: team },
    ]);
  });

  it('gives the document itself back where nothing can go', () => {
    const policy = buildPolicy(buildStatement('allow', [pull, 'tcr:Push*'], [team]));
    const length = JSON.stringify(policy).length;
    expect(minimisePolicy(policy)).toEqual({ policy, steps: [], lengthBefore: length, lengthAfter: length });
    expect(minimisePolicy(policy).policy).toBe(policy);
  });

  it.each([[undefined], [null], [7], [{ statement: [] }], [{ statement: [null] }], [{ statement: 'x' }]])(
    'gives %j back',
    (value) => {
      const { policy, steps, lengthAfter } = minimisePolicy(value as unknown as PolicyDocument);
      expect([policy, steps, lengthAfter]).toEqual([
        value,
        [],
        value === undefined ? 0 : JSON.stringify(value).length,
      ]);
    },
  );

  it.each<[string, object]>([
    ['an effect in other letter case', { effect: 'Deny' }],
    ['an action that is no text', { action: [7] }],
    ['no resource', { resource: undefined }],
    ['a condition that is no block', { condition: 'never' }],
    ['an element that only NotAction can mean', { notAction: pull }],
  ])('touches nothing beside a statement that cannot be read: %s', (_, change) => {
    const allow = buildStatement('allow', pull, team);
    const broken = { ...buildStatement('deny', 'tcr:Push*', team), ...change } as Statement;
    const policy = buildPolicy(allow, allow, broken);
    expect(minimisePolicy(policy).policy).toBe(policy);
  });

  it('never changes a decision, alone or beside another policy', { timeout: 120_000 }, () => {
    let shortened = 0;
    const cases = built(200, (choices) => {
      const request = buildRequest(choices);
      return {
        request,
        policy: buildNearPolicy(choices, request),
        beside: buildNearPolicy(choices, request),
      };
    });
    fc.assert(
      fc.property(cases, ({ request, policy, beside }) => {
        const service = request.resource.split(':')[2];
        // An action of the registry is never checked on another product's resource.
        fc.pre(service === undefined || service === 'tcr' || service === 'ccr');
        const { policy: shorter, lengthBefore, lengthAfter } = minimisePolicy(policy);
        expect(lengthAfter).toBeLessThanOrEqual(lengthBefore);
        if (lengthAfter < lengthBefore) shortened += 1;
        const { context = {} } = request;
        // Under what the request carries, which its policy was grown out of, and under nothing at all.
        const known = [context, {}].map((given) => ({ ...request, unknownKeys: [], context: given }));
        for (const [more, asked] of [[], [beside]].flatMap((more) =>
          known.map((asked) => [more, asked] as const),
        )) {
          const decide = (own: PolicyDocument) =>
            evaluateRequest(asked, { identity: [own, ...more] }, { trace: false, caveats: false }).outcome ===
            'allowed';
          expect(decide(shorter)).toBe(decide(policy));
        }
      }),
      { seed: Number(process.env.FAST_CHECK_SEED ?? 20261124), numRuns: shareOf(250) },
    );
    expect(shortened).toBeGreaterThanOrEqual(leastOf(50));
  });
});
