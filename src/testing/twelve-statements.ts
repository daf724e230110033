import type { PolicyDocument } from '../core/model';

const named = (...names: readonly string[]) => names.map((name) => `qcs::tcr:::${name}`);

/**
 * Twelve statements as a team that has grown would write them: patterns that overlap, denies with and without
 * conditions, limits in time and by address, and calls that only look granted.
 */
export const twelveStatements: PolicyDocument = {
  version: '2.0',
  statement: [
    {
      effect: 'allow',
      action: ['tcr:PullRepositoryPersonal'],
      resource: named('repo/team-01/*'),
      condition: { date_less_than: { 'qcs:current_time': '2027-01-01T00:00:00Z' } },
    },
    {
      effect: 'allow',
      action: ['tcr:PushRepositoryPersonal', 'tcr:PullRepositoryPersonal'],
      resource: named('repo/team-01/app-*'),
      condition: { ip_equal: { 'qcs:ip': ['10.0.0.0/8', '203.0.113.0/24'] } },
    },
    {
      effect: 'deny',
      action: 'tcr:PushRepositoryPersonal',
      resource: named('repo/*-frozen', 'repo/team-01/app-legacy'),
    },
    { effect: 'allow', action: 'tcr:*', resource: named('repo/sandbox', 'repo/sandbox/*') },
    {
      effect: 'deny',
      action: ['tcr:DeleteRepositoryPersonal', 'tcr:BatchDeleteRepositoryPersonal'],
      resource: '*',
      condition: { date_greater_than: { 'qcs:current_time': '2026-12-20T00:00:00Z' } },
    },
    { effect: 'allow', action: 'tcr:Describe*', resource: named('repo/team-01', 'repo/team-01/*') },
    { effect: 'allow', action: 'tcr:PullRepositoryPersonal', resource: named('repo/base/*') },
    {
      effect: 'deny',
      action: 'tcr:PullRepositoryPersonal',
      resource: named('repo/base/internal'),
      condition: { ip_not_equal: { 'qcs:ip': '10.0.0.0/8' } },
    },
    {
      effect: 'allow',
      action: ['tcr:CreateRepositoryPersonal', 'tcr:CreateNamespacePersonal'],
      resource: named('repo/team-*'),
    },
    { effect: 'allow', action: 'tcr:CreateApplicationTriggerPersonal', resource: named('repo/team-01/*') },
    {
      effect: 'allow',
      action: ['tcr:DeleteImagePersonal', 'tcr:BatchDeleteImagePersonal'],
      resource: named('repo/team-02/web', 'repo/team-02/web/*'),
      condition: { string_equal: { 'qcs:request_tag': 'env&test' } },
    },
    { effect: 'deny', action: 'tcr:DeleteNamespacePersonal', resource: '*' },
  ],
};
