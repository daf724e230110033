import { describe, expect, it } from 'vitest';
import type { Choices } from '../../../testing/choices';
import { decideNaively } from '../../../testing/naive-interpreter';
import { glob } from '../../../testing/naive-terms';
import { leastOf, shareOf } from '../../../testing/run-share';
import { choicesOf } from '../../../testing/seeded-choices';
import { listActions } from '../../catalogue';
import {
  accountActions,
  actionsOfLevel,
  composeGrant,
  composePolicy,
  type Grant,
  noLimits,
  type PresetLevel,
  type Scope,
  scopedActions,
} from '../../compose';
import { evaluateRequest } from '../../evaluate';
import type { Request } from '../../model';
import type { AccessExample } from './examples';
import { synthesisePolicy } from './synthesise-policy';

const seed = Number(process.env.FAST_CHECK_SEED ?? 20261124);

const actions = [
  'tcr:PullRepositoryPersonal',
  'tcr:PushRepositoryPersonal',
  'tcr:DeleteRepositoryPersonal',
  'tcr:DescribeRepositoryPersonal',
  'tcr:SomethingNew',
  'tcr:CreateApplicationTokenPersonal',
];
const names = ['repo/a', 'repo/b', 'repo/a/x', 'repo/a/y', 'repo/b/x', 'repo/a/x/v1', 'repo/*'];

function buildExamples(choices: Choices, most: number): readonly { readonly request: Request }[] {
  return choices.list(0, most, () => {
    const action = choices.pick(actions);
    const resource = choices.rarely(8) || action === actions[5] ? '*' : `qcs::tcr:::${choices.pick(names)}`;
    return { request: { action, resource } };
  });
}

/** Every grant of the wizard over the names of the examples, the hand-picked lists with some of the actions above. */
function listGrants(examples: readonly { readonly request: Request }[]): readonly Grant[] {
  const named = examples.map(({ request }) => `${request.resource}/`);
  const isNamed = (name: string) => named.some((text) => text.includes(`repo/${name}/`));
  const scopes: Scope[] = [
    { kind: 'all' },
    ...subsets(['a', 'b'].filter(isNamed)).map((namespaces): Scope => ({ kind: 'namespaces', namespaces })),
    ...subsets(['a/x', 'a/y', 'b/x'].filter(isNamed)).map(
      (repositories): Scope => ({ kind: 'repositories', repositories }),
    ),
  ];
  const levels: readonly PresetLevel[] = ['pull-only', 'read-only', 'pull-push', 'full'];
  const lists = subsets(actions.filter((action) => scopedActions.includes(action)));
  const account = subsets(actions.filter((action) => accountActions.includes(action)));
  return [
    ...scopes.flatMap((scope): readonly Grant[] => {
      const place = { scope, region: '', account: '', limits: noLimits };
      return [
        ...levels.map((level): Grant => ({ ...place, level })),
        ...lists.map((list): Grant => ({ ...place, level: 'custom', actions: list })),
      ];
    }),
    ...account.flatMap((list) =>
      [false, true].map(
        (console): Grant => ({ scope: { kind: 'account' }, console, actions: list, limits: noLimits }),
      ),
    ),
  ];
}

/** As the documentation of `aim` has it: actions everywhere, in namespaces, in repositories, characters. */
function weigh(grant: Grant): readonly number[] {
  const { action } = composeGrant(grant);
  const patterns = [action].flat();
  const known = [...listActions().map((entry) => entry.action), 'tcr:SomeNewAction'];
  const isPreset = 'level' in grant && grant.level !== 'custom';
  // Listed actions count as they stand; a preset counts what its patterns take in.
  const count = isPreset
    ? known.filter((name) => actionsOfLevel(grant.level, grant.scope.kind).some((one) => glob(one, name)))
        .length
    : patterns.length;
  const { scope } = grant;
  const length = JSON.stringify(composeGrant(grant)).length + 1;
  if (scope.kind === 'namespaces') return [0, count * scope.namespaces.length, 0, length];
  if (scope.kind === 'repositories') return [0, 0, count * scope.repositories.length, length];
  return [count, 0, 0, length];
}

function subsets<Value>(values: readonly Value[]): readonly (readonly Value[])[] {
  const all: (readonly Value[])[] = [[]];
  for (const value of values) all.push(...all.map((one) => [...one, value]));
  return all.slice(1);
}

describe(`synthesisePolicy (seed ${seed})`, () => {
  it('decides every example as told, or tells why it cannot', { timeout: 120_000 }, () => {
    const seen = { found: 0, impossible: 0, undecided: 0 };
    for (let round = 0; round < shareOf(600); round += 1) {
      const choices = choicesOf(seed + round, 40);
      const [mustAllow, mustDeny] = [buildExamples(choices, 5), buildExamples(choices, 4)];
      const aim = choices.pick(['least-access', 'fewest-characters'] as const);
      const found = synthesisePolicy(mustAllow, mustDeny, { aim });
      seen[found.verdict] += 1;
      if (found.verdict === 'impossible') {
        // Each conflict stands by itself: the examples it names are impossible without the others.
        for (const conflict of found.conflicts) {
          if (conflict.kind !== 'inseparable' && conflict.kind !== 'contradictory') continue;
          const again = synthesisePolicy(
            [mustAllow[conflict.mustAllow]].flatMap((one) => one ?? []),
            conflict.mustDeny.flatMap((index): AccessExample[] =>
              [mustDeny[index]].flatMap((one) => one ?? []),
            ),
          );
          const needsOthers = mustAllow.some(
            ({ request }) => request.action === 'tcr:DeleteRepositoryPersonal',
          );
          if (!needsOthers) expect(again.verdict).toBe('impossible');
        }
        continue;
      }
      if (found.verdict !== 'found') continue;
      const attached = { identity: [found.policy] };
      for (const { request } of mustAllow) {
        expect(evaluateRequest(request, attached).outcome).toBe('allowed');
        expect(decideNaively(request, attached)).toBe('allowed');
      }
      for (const { request } of mustDeny) {
        expect(evaluateRequest(request, attached).outcome).not.toBe('allowed');
        expect(decideNaively(request, attached)).not.toBe('allowed');
      }
    }
    expect(seen.undecided).toBe(0);
    expect(seen.found).toBeGreaterThanOrEqual(leastOf(150));
    expect(seen.impossible).toBeGreaterThanOrEqual(leastOf(150));
  });

  it('finds nothing larger than trying every three grants finds', { timeout: 240_000 }, () => {
    const guard = JSON.stringify(composePolicy({ grants: [], denyDeletion: true }).statement[0]).length + 1;
    let compared = 0;
    for (let round = 0; round < shareOf(60); round += 1) {
      const choices = choicesOf(seed + 7_000 + round, 30);
      const [mustAllow, mustDeny] = [buildExamples(choices, 3), buildExamples(choices, 3)];
      const grants = listGrants(mustAllow).map((grant) => ({ grant, cost: weigh(grant) }));
      for (const aim of ['least-access', 'fewest-characters'] as const) {
        const order = aim === 'least-access' ? [0, 1, 2, 3] : [3, 0, 1, 2];
        const compare = (one: readonly number[], other: readonly number[]) =>
          order.map((at) => (one[at] ?? 0) - (other[at] ?? 0)).find((difference) => difference !== 0) ?? 0;
        let best: readonly number[] | null = null;
        for (const denyDeletion of [false, true]) {
          const usable = grants.flatMap(({ grant, cost }) => {
            const policy = composePolicy({ grants: [grant], denyDeletion });
            const allows = ({ request }: { request: Request }) =>
              decideNaively(request, { identity: [policy] }) === 'allowed';
            return mustDeny.some(allows) ? [] : [{ covered: mustAllow.map(allows), cost }];
          });
          const start = [0, 0, 0, denyDeletion ? guard : 0];
          const every = mustAllow.map(() => false);
          // A fourth grant never helps: each has to allow one of at most three examples.
          const visit = (
            covered: readonly boolean[],
            cost: readonly number[],
            from: number,
            left: number,
          ) => {
            if (best !== null && compare(cost, best) >= 0) return;
            if (covered.every(Boolean)) best = cost;
            else if (left > 0) {
              for (let at = from; at < usable.length; at += 1) {
                const next = usable[at];
                if (next === undefined || !next.covered.some((one, index) => one && !covered[index]))
                  continue;
                visit(
                  covered.map((one, index) => one || next.covered[index] === true),
                  cost.map((one, index) => one + (next.cost[index] ?? 0)),
                  at + 1,
                  left - 1,
                );
              }
            }
          };
          visit(every, start, 0, 3);
        }
        const found = synthesisePolicy(mustAllow, mustDeny, { aim });
        const place = `${aim} ${JSON.stringify([mustAllow, mustDeny])}`;
        expect(`${found.verdict} ${place}`).toBe(`${best === null ? 'impossible' : 'found'} ${place}`);
        if (found.verdict !== 'found' || best === null) continue;
        expect(found.isSmallest).toBe(true);
        const cost = found.intent.grants
          .map(weigh)
          .reduce(
            (sum, one) => sum.map((value, index) => value + (one[index] ?? 0)),
            [0, 0, 0, found.intent.denyDeletion ? guard : 0],
          );
        expect(`${cost} ${place}`).toBe(`${best} ${place}`);
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThanOrEqual(leastOf(30));
  });
});
