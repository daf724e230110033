import type { ConditionValue, RequestPrincipal } from '../core/model';

/** Documented at resource level and at operation level, inferred, disputed, with old names, and unknown ones. */
export const actions: readonly string[] = [
  'tcr:PullRepositoryPersonal',
  'tcr:PushRepositoryPersonal',
  'tcr:CreateNamespacePersonal',
  'tcr:DeleteImagePersonal',
  'tcr:BatchDeleteImagePersonal',
  'tcr:BatchDeleteRepositoryPersonal',
  'tcr:DescribeRepositoryOwnerPersonal',
  'tcr:DescribeRepositoryPersonal',
  'tcr:DescribeNamespacePersonal',
  'tcr:DescribeImagePersonal',
  'tcr:CreateApplicationTriggerPersonal',
  'tcr:PullRepository',
  'tcr:NobodyKnowsThis',
  'ccr:pull',
  'ccr:DeleteTag',
  'ccr:NobodyKnowsThis',
  'cvm:DescribeInstances',
];

export const otherSpellings: ReadonlyMap<string, string> = new Map([
  ['tcr:PullRepositoryPersonal', 'ccr:pull'],
  ['tcr:PushRepositoryPersonal', 'ccr:push'],
  ['tcr:CreateNamespacePersonal', 'ccr:CreateCCRNamespace'],
  ['tcr:DeleteImagePersonal', 'ccr:DeleteTag'],
  ['tcr:BatchDeleteImagePersonal', 'ccr:BatchDeleteTag'],
  ['ccr:pull', 'tcr:PullRepositoryPersonal'],
  ['ccr:DeleteTag', 'tcr:DeleteImagePersonal'],
]);

export const resourceNames: readonly string[] = [
  'qcs::tcr:::repo/team-01/repo-demo',
  'qcs::tcr:ap-guangzhou::repo/team-01/repo-demo',
  'qcs::tcr::uin/5:repo/team-01/repo-demo',
  'qcs::tcr:gz:uin/100000000001:repo/team-01/repo-demo',
  'qcs::tcr:::repo/team-01',
  'qcs::tcr:::repo/team-01/*',
  'qcs::tcr:::repo/*',
  'qcs::tcr:::repo/team-01/repo-demo/v1',
  'qcs::tcr:::repo/team-01/repo-demo:v1',
  'qcs::tcr:ap-hongkong::repo/team-01/100000000002',
  'qcs::ccr:::repo/team-01/repo-demo',
  'qcs::ccr:::repo/team-01/repo-demo:v1',
  'qcs::ccr:gz::repo/team-01/repo-demo/v1',
  'qcs::tcr:::repository/tcr-x/team-01/repo-demo',
  'qcs:id/0:cvm:gz::instance/ins-1',
  'repo/team-01',
  'qcs::tcr:::',
  '',
];

export const principals: readonly RequestPrincipal[] = [
  { type: 'user', uin: '100000000002', ownerUin: '100000000001', appId: '1250000000' },
  { uin: '100000000002' },
  { ownerUin: '5' },
  { uin: '*', ownerUin: '5', appId: '' },
];

/** A condition key with operators and values that suit it, and a few of each that do not. */
export interface ConditionPool {
  readonly key: string;
  readonly operators: readonly string[];
  readonly values: readonly ConditionValue[];
}

const comparisons = [
  'equal',
  'not_equal',
  'less_than',
  'less_than_equal',
  'greater_than',
  'greater_than_equal',
];

export const conditionPools: readonly ConditionPool[] = [
  {
    key: 'qcs:resource_tag',
    operators: [
      'string_equal',
      'string_not_equal',
      'string_equal_ignore_case',
      'string_not_equal_ignore_case',
      'string_like',
      'string_not_like',
      'binary_equal',
      'string_contains',
      ' string_equal',
    ],
    values: [
      'a',
      'A',
      'a&b',
      'ab',
      '*',
      'a*',
      '',
      '100000000002',
      `\${uin}`,
      `a\${owner_uin}*`,
      `\${nobody}`,
      7,
    ],
  },
  {
    key: 'qcs:ip',
    operators: ['ip_equal', 'ip_not_equal'],
    values: [
      '10.0.0.1',
      '10.0.0.1/8',
      '10.0.1.9/24',
      '10.0.1.0',
      '0.0.0.0/0',
      '192.168.0.1/33',
      'localhost',
      '10.0.0',
      '010.0.0.1',
    ],
  },
  {
    key: 'qcs:current_time',
    operators: comparisons.map((comparison) => `date_${comparison}`),
    values: [
      '2026-01-01T00:00:00Z',
      '2026-01-01 00:00:00',
      '2026-01-01',
      '2025-12-31T 23:59:59Z',
      '2026-13-01',
      'yesterday',
    ],
  },
  {
    key: 'vpc:count',
    operators: comparisons.map((comparison) => `numeric_${comparison}`),
    values: [1, '1', '1.0', 2, '-3', '01', 'x', true],
  },
  {
    key: 'qcs:mfa',
    operators: ['bool_equal', 'null_equal'],
    values: ['true', 'false', true, false, 'yes', 1],
  },
];
