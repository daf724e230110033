import type { ConditionValue, PolicyDocument, RequestContext, Statement } from '../core/model';
import type { Choices } from './choices';
import { buildCondition } from './policy-arbitraries';
import { type ConditionPool, conditionPools } from './policy-words';

/**
 * Policies as they limit people's operations on images: most statements carry conditions, of every operator with every
 * qualifier and suffix, and resources name accounts and variables as well as namespaces and repositories.
 */
export function buildLimitedPolicy(choices: Choices): PolicyDocument {
  const pools = choices.rarely(8) ? [...conditionPools, ...mixedPools] : conditionPools;
  return { version: '2.0', statement: choices.list(1, 4, () => buildLimitedStatement(choices, pools)) };
}

function buildLimitedStatement(choices: Choices, pools: readonly ConditionPool[]): Statement {
  return {
    effect: choices.rarely(3) ? 'deny' : 'allow',
    action: choices.list(1, 2, () => choices.pick(limitedActions)),
    resource: choices.list(1, 2, () => buildResource(choices)),
    ...(choices.rarely(4) ? {} : { condition: buildCondition(choices, {}, pools) }),
  };
}

function buildResource(choices: Choices): string {
  if (choices.rarely(8)) return '*';
  const region = choices.pick(['', '', '', 'gz', 'ap-hongkong']);
  const account = choices.pick(['', '', '', '', 'uin/100000000001', 'uin/5', '*']);
  return `qcs::tcr:${region}:${account}:${choices.pick(limitedNames)}`;
}

const limitedActions = [
  'tcr:*',
  'tcr:PullRepositoryPersonal',
  'tcr:PushRepositoryPersonal',
  'tcr:Delete*',
  'tcr:BatchDeleteImagePersonal',
  'tcr:CreateNamespacePersonal',
  'tcr:Describe*',
  'tcr:CreateApplicationTriggerPersonal',
  '*',
];

const limitedNames = [
  'repo/*',
  'repo/team-01/*',
  'repo/team-01',
  'repo/team-01/repo-demo',
  'repo/team-*',
  'repo/*/app-*',
  `repo/team-01/\${uin}`,
  `repo/team-01/\${uin}/*`,
  `repo/\${owner_uin}/*`,
  `repo/\${uin}*`,
  `repo/*\${app_id}`,
  `repo/\${nobody}/*`,
];

/** Keys on which conditions of several kinds speak; the catalogue knows neither. */
const mixedPools: readonly ConditionPool[] = [
  {
    key: 'vpc:count',
    operators: ['string_not_equal', 'string_like', 'string_equal_ignore_case'],
    values: ['1', '1.0', '1*', 'x'],
  },
  {
    key: 'team:badge',
    operators: ['string_not_equal_ignore_case', 'string_like', 'ip_equal', 'ip_not_equal', 'date_less_than'],
    values: ['10.0.0.0/8', '10.*', '10.0.0.1', '2026-01-01', '\u0130', 'stra\u00dfe'],
  },
];

/**
 * What well-formed requests carry: keys that the catalogue knows have one value of their type, or several where the type
 * is a set; of other keys anything can be. Every key may be absent.
 */
export function buildLimitedContext(choices: Choices, callers: readonly string[] = []): RequestContext {
  const context: Record<string, ConditionValue | readonly ConditionValue[]> = {};
  for (const { key, mayBeSet, values } of carriedValues) {
    if (choices.rarely(4)) continue;
    const all =
      key === 'qcs:resource_tag' ? [...values, ...callers, ...callers.map((one) => `a${one}`)] : values;
    const isSet = mayBeSet && choices.rarely(2);
    context[key] = isSet ? choices.list(0, 3, () => choices.pick(all)) : choices.pick(all);
  }
  return context;
}

/** On both sides of whatever conditions are built of. */
const carriedValues: readonly {
  readonly key: string;
  readonly mayBeSet: boolean;
  readonly values: readonly ConditionValue[];
}[] = [
  {
    key: 'qcs:resource_tag',
    mayBeSet: true,
    values: ['a', 'A', 'a&b', 'ab', 'AB', '*', 'a*', '', '7', 'A*', 'b', `\${uin}`, 'x y'],
  },
  {
    key: 'qcs:ip',
    mayBeSet: false,
    values: ['10.0.0.1', '10.0.1.0', '10.0.1.9', '10.9.9.9', '11.0.0.1', '192.168.0.1', '2001:db8::1', '::1'],
  },
  {
    key: 'qcs:current_time',
    mayBeSet: false,
    values: [
      '2025-12-31T23:59:58Z',
      '2025-12-31T23:59:59Z',
      '2025-12-31T23:59:59.500Z',
      '2026-01-01T00:00:00Z',
      '2026-01-01T00:00:01Z',
      '2027-06-01',
    ],
  },
  {
    key: 'vpc:count',
    mayBeSet: true,
    values: [1, '1', '1.0', '1.00', 2, 1.5, '-3', -4, 0, '01', '001', 'x', true, '10'],
  },
  { key: 'qcs:mfa', mayBeSet: false, values: ['true', 'false', true, false] },
  {
    key: 'team:badge',
    mayBeSet: true,
    values: ['10.0.0.1', '10.1', '2025-01-01', '2027-01-01', 'i\u0307', 'STRASSE', '11.0.0.1', 'x'],
  },
];
