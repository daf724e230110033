import { describe, expect, it } from 'vitest';
import type { Choices } from '../../../testing/choices';
import { leastOf, shareOf } from '../../../testing/run-share';
import { choicesOf } from '../../../testing/seeded-choices';
import { type AttachedPolicies, compilePolicies, evaluateCompiled } from '../../evaluate';
import type { ConditionBlock, ConditionValue, PolicyDocument, Request, Statement } from '../../model';
import { checkGuard, type Guard } from '../guard/check-guard';
import { comparePolicies } from './compare-policies';

const seed = Number(process.env.FAST_CHECK_SEED ?? 20261124);

/** Every value that the conditions below can tell apart, and no value at all. */
const values: Readonly<Record<string, readonly (ConditionValue | readonly ConditionValue[] | undefined)[]>> =
  {
    // Inside the inner network, between it and the outer one, outside both, and of the other family.
    'qcs:ip': [undefined, '10.1.0.1', '10.200.0.1', '192.0.2.1', '2001:db8::1'],
    // Before, on, between, on, after the two instants.
    'qcs:current_time': [
      undefined,
      '2025-12-31T23:59:59Z',
      '2026-01-01T00:00:00Z',
      '2026-02-01T00:00:00Z',
      '2026-06-01T00:00:00Z',
      '2026-06-01T00:00:01Z',
    ],
    // A set, so every selection: the two that are named, one that only the pattern fits, one that nothing fits.
    'qcs:resource_tag': [undefined, ...subsets(['a', 'b', 'ax', 'c'])],
    'qcs:mfa': [undefined, 'true', 'false'],
  };

function subsets(texts: readonly string[]): readonly (readonly string[])[] {
  const all: (readonly string[])[] = [[]];
  for (const text of texts) all.push(...all.map((one) => [...one, text]));
  return all.slice(1);
}

const contexts = Object.entries(values).reduce<readonly NonNullable<Request['context']>[]>(
  (found, [key, list]) =>
    found.flatMap((context) =>
      list.map((value) => (value === undefined ? context : Object.assign({ [key]: value }, context))),
    ),
  [{}],
);

/** One that each pattern below names, one that only the wider two do, one for `tcr:*` alone, and one for the star alone. */
const actions = [
  'tcr:PullRepositoryPersonal',
  'tcr:PushRepositoryPersonal',
  'tcr:DeleteRepositoryPersonal',
  'tcr:CreateApplicationTokenPersonal',
];
/** What the resources below tell apart of the names that exist. */
const resources = ['*', 'qcs::tcr:::repo/a', 'qcs::tcr:::repo/a/x', 'qcs::tcr:::repo/b/x'];

describe(`exact answers beside trying every circumstance (seed ${seed})`, () => {
  it('agree for several policies, a boundary and a session', { timeout: 240_000 }, () => {
    const requests: Request[] = actions.flatMap((action) =>
      resources.flatMap((resource) => contexts.map((context) => ({ action, resource, context }))),
    );
    const seen = new Map<string, number>();
    const count = (name: string) => seen.set(name, (seen.get(name) ?? 0) + 1);
    for (let round = 0; round < shareOf(40); round += 1) {
      const choices = choicesOf(seed + round, 120);
      const before = buildAttached(choices);
      const after = choices.rarely(2) ? buildAttached(choices) : vary(choices, before);
      const guard = buildGuard(choices);
      const scope = { version: '2.0', statement: [{ ...guard, effect: 'allow' as const }] };
      const [allowsBefore, allowsAfter, isMeant] = [before, after, { identity: [scope] }].map((attached) => {
        const policies = compilePolicies(attached);
        return (request: Request) =>
          evaluateCompiled(request, policies, { trace: false, caveats: false }).outcome === 'allowed';
      });
      const tried = { isGained: false, isLost: false, isBroken: false };
      for (const request of requests) {
        const first = allowsBefore?.(request) === true;
        const second = allowsAfter?.(request) === true;
        if (second && !first) tried.isGained = true;
        if (first && !second) tried.isLost = true;
        if (!tried.isBroken && first === (guard.claim === 'never') && isMeant?.(request))
          tried.isBroken = true;
      }
      const expected = tried.isGained
        ? tried.isLost
          ? 'crossing'
          : 'wider'
        : tried.isLost
          ? 'narrower'
          : 'equal';
      const about = JSON.stringify({ before, after, guard });
      const options = { replay: true, stepLimit: 2_000_000 };
      const { verdict } = comparePolicies(before, after, options);
      expect(`${verdict} ${about}`).toBe(`${expected} ${about}`);
      const report = checkGuard(before, guard, options);
      expect(`${report.verdict} ${about}`).toBe(`${tried.isBroken ? 'broken' : 'holds'} ${about}`);
      count(verdict);
      count(report.verdict);
    }
    for (const name of ['equal', 'narrower', 'wider', 'crossing', 'holds', 'broken']) {
      expect(seen.get(name) ?? 0, `${name} among ${JSON.stringify([...seen])}`).toBeGreaterThanOrEqual(
        leastOf(2),
      );
    }
  });
});

function buildAttached(choices: Choices): AttachedPolicies {
  const build = (): PolicyDocument => ({
    version: '2.0',
    statement: choices.list(1, 2, () => buildOne(choices, choices.rarely(4) ? 'deny' : 'allow')),
  });
  return {
    identity: choices.list(1, 2, build),
    ...(choices.rarely(3) ? { boundary: build() } : {}),
    ...(choices.rarely(4) ? { session: build() } : {}),
  };
}

/** The same with a boundary more, or with a statement more in one of its sets. */
function vary(choices: Choices, attached: AttachedPolicies): AttachedPolicies {
  const more: PolicyDocument = {
    version: '2.0',
    statement: [buildOne(choices, choices.pick(['allow', 'deny']))],
  };
  if (choices.rarely(3)) return { ...attached, boundary: more };
  return { ...attached, identity: [...attached.identity, more] };
}

function buildGuard(choices: Choices): Guard {
  const { action, resource, condition } = buildOne(choices, 'allow');
  return {
    claim: choices.pick(['never', 'always']),
    action,
    resource: resource ?? '*',
    ...(condition === undefined ? {} : { condition }),
  };
}

function buildOne(choices: Choices, effect: Statement['effect']): Statement {
  const condition = Object.assign({}, ...choices.list(0, 2, () => buildCondition(choices)));
  return {
    effect,
    action: choices.pick(['tcr:PullRepositoryPersonal', 'tcr:Pu*', 'tcr:*']),
    // No other names than these, so that the four resources above stand for all.
    resource: choices.pick([
      '*',
      'qcs::tcr:::repo/a',
      ['qcs::tcr:::repo/a/*', 'qcs::tcr:::repo/a'],
      'qcs::tcr:::*',
    ]),
    ...(Object.keys(condition).length > 0 ? { condition } : {}),
  };
}

function buildCondition(choices: Choices): ConditionBlock {
  const ifExist = choices.rarely(3) ? '_if_exist' : '';
  const qualifier = choices.pick(['', 'for_any_value:', 'for_all_value:']);
  const instant = choices.pick(['2026-01-01T00:00:00Z', '2026-06-01T00:00:00Z']);
  const comparison = choices.pick(['less_than', 'less_than_equal', 'greater_than', 'equal', 'not_equal']);
  const tag = choices.pick(['a', 'b', ['a', 'b'], 'a*']);
  const tagOperator =
    tag === 'a*'
      ? choices.pick(['string_like', 'string_not_like'])
      : choices.pick(['string_equal', 'string_not_equal']);
  return choices.pick<ConditionBlock>([
    {
      [`${choices.pick(['ip_equal', 'ip_not_equal'])}${ifExist}`]: {
        'qcs:ip': choices.pick(['10.0.0.0/8', '10.0.0.0/9']),
      },
    },
    { [`date_${comparison}${ifExist}`]: { 'qcs:current_time': instant } },
    { [`${qualifier}${tagOperator}${ifExist}`]: { 'qcs:resource_tag': tag } },
    { [`bool_equal${ifExist}`]: { 'qcs:mfa': choices.pick(['true', 'false']) } },
    { null_equal: { 'qcs:mfa': choices.pick(['true', 'false']) } },
  ]);
}
