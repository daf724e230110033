import { describe, expect, it } from 'vitest';
import { Choices } from '../../../testing/choices';
import { shareOf } from '../../../testing/run-share';
import { compilePolicies, evaluateCompiled } from '../../evaluate';
import type { PolicyDocument, Statement } from '../../model';
import { comparePolicies } from './compare-policies';

const seed = Number(process.env.FAST_CHECK_SEED ?? 20261124);

/** `c` stands for every letter that no pattern names. */
const steps = ['a', 'b', 'c', 'aa', 'ab', 'ac', 'ba', 'bb', 'bc', 'ca', 'cb', 'cc', 'aba', 'bab', 'aca'];

/** Every name of up to three steps of these, and each literal star. */
const names = [
  'repo/*',
  ...steps.flatMap((namespace) => [
    `repo/${namespace}`,
    `repo/${namespace}/*`,
    ...steps.flatMap((repository) => [
      `repo/${namespace}/${repository}`,
      ...['a', 'b', 'c', 'ab', 'cc'].map((tag) => `repo/${namespace}/${repository}/${tag}`),
      `repo/${namespace}/${repository}:a`,
      `repo/${namespace}/${repository}:cc`,
    ]),
  ]),
  ...['a', 'b', 'c', 'aa', 'ab', 'ba', 'cc', 'a/a', 'a/c', 'a/b', 'b/a', 'c/c', 'rep', 'repo', 'repo:'],
];

/** One action that both patterns below name, one that only the wide one does, and one that none does. */
const actions = ['tcr:PullRepositoryPersonal', 'tcr:PushRepositoryPersonal', 'cvm:DescribeInstances'];
const contexts = [{}, { 'qcs:ip': '10.0.0.1' }, { 'qcs:ip': '10.200.0.1' }, { 'qcs:ip': '192.0.2.1' }];

describe(`comparePolicies beside trying everything (seed ${seed})`, () => {
  it('gives the verdict that all requests over a small alphabet give', { timeout: 120_000 }, () => {
    const requests = actions.flatMap((action) =>
      ['*', ...names.map((name) => `qcs::tcr:::${name}`)].flatMap((resource) =>
        contexts.map((context) => ({ action, resource, context })),
      ),
    );
    const seen = new Map<string, number>();
    let state = seed >>> 0;
    for (let round = 0; round < shareOf(40); round += 1) {
      const numbers = Array.from({ length: 80 }, () => {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        return state >>> 16;
      });
      const choices = new Choices(numbers);
      const before = buildPolicy(choices);
      const after = choices.rarely(2)
        ? buildPolicy(choices)
        : { ...before, statement: [...before.statement, buildOne(choices)] };
      const sides = [before, after].map((policy) => compilePolicies({ identity: [policy] }));
      let isGained = false;
      let isLost = false;
      for (const request of requests) {
        const [first, second] = sides.map(
          (policies) =>
            evaluateCompiled(request, policies, { trace: false, caveats: false }).outcome === 'allowed',
        );
        if (second && !first) isGained = true;
        if (first && !second) isLost = true;
      }
      const tried = isGained ? (isLost ? 'crossing' : 'wider') : isLost ? 'narrower' : 'equal';
      const { verdict } = comparePolicies(before, after, { replay: true });
      expect(`${verdict} ${JSON.stringify([before, after])}`).toBe(
        `${tried} ${JSON.stringify([before, after])}`,
      );
      seen.set(verdict, (seen.get(verdict) ?? 0) + 1);
    }
    if (shareOf(40) === 40)
      expect([...seen.keys()].sort()).toEqual(['crossing', 'equal', 'narrower', 'wider']);
  });
});

function buildPolicy(choices: Choices): PolicyDocument {
  return { version: '2.0', statement: choices.list(1, 3, () => buildOne(choices)) };
}

/** Patterns so short that a difference, if there is one, shows within the alphabet. */
function buildOne(choices: Choices): Statement {
  const pattern = () =>
    `qcs::tcr:::${choices.pick(['repo/', '', 'repo/'])}${choices.pick(['a', '*', 'a*', '*b', 'b'])}${choices.pick(['', '/*', '/a', '/*a', '/b*', '*'])}`;
  const condition = choices.rarely(3)
    ? {
        condition: {
          [choices.pick(['ip_equal', 'ip_not_equal'])]: {
            'qcs:ip': choices.pick(['10.0.0.0/9', '10.0.0.0/8']),
          },
        },
      }
    : {};
  return {
    effect: choices.rarely(3) ? 'deny' : 'allow',
    action: choices.pick(['tcr:PullRepositoryPersonal', 'tcr:Pu*', '*']),
    resource: choices.rarely(8) ? '*' : choices.list(1, 2, pattern),
    ...condition,
  };
}
