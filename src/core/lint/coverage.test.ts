import { describe, expect, it } from 'vitest';
import { readText, toPolicyText } from '../../testing/check-lint';
import { readingCodes, readPolicy } from '../parse';
import { lintPolicy } from './lint-policy';
import { lintRules } from './registry';
import type { LintRule } from './rule';

const rules: readonly LintRule[] = lintRules;
const codes = new Set<string>([...rules.map(({ code }) => code), ...Object.keys(readingCodes)]);

/**
 * The service's errors for a document (domain facts, cam-language.md 6.3) that a text can show, each with
 * what predicts it. The other rows of that table need a live account: names in use, quotas, who exists.
 */
const serviceErrors: Readonly<Record<string, readonly string[]>> = {
  PolicyDocumentError: ['syntax/empty', 'structure/not-a-policy'],
  PolicyDocumentLengthOverLimit: ['lint/invalid-document-length'],
  VersionError: ['structure/missing-version', 'structure/invalid-version'],
  StatementError: [
    'structure/missing-statement',
    'structure/statement-not-array',
    'structure/empty-statement',
    'structure/invalid-statement',
  ],
  EffectError: ['structure/missing-effect', 'structure/invalid-effect'],
  ActionError: ['lint/invalid-action-name', 'structure/missing-action', 'structure/invalid-action'],
  ActionMiss: ['lint/unknown-action'],
  ActionNotExist: ['lint/unknown-action'],
  ActionServiceNotExist: ['lint/unknown-service'],
  ResourceError: ['structure/missing-resource', 'structure/invalid-resource', 'structure/empty-resource'],
  ResourceQcsError: ['lint/invalid-resource-name'],
  ResourceProjectError: ['lint/invalid-project-segment'],
  ResourceServiceNotExist: ['lint/missing-resource-service', 'lint/mistyped-resource-service'],
  ResourceRegionError: ['lint/unknown-region'],
  ResourceUinError: [
    'lint/invalid-account',
    'lint/ineffective-foreign-account',
    'lint/mistyped-account-appid',
  ],
  ResourceContentError: ['lint/unknown-resource-type', 'lint/invalid-resource-path'],
  NotSupportProduct: ['lint/unknown-service'],
  ConditionError: ['structure/invalid-condition'],
  ConditionTypeError: ['lint/unknown-condition-operator', 'lint/mistyped-condition-operator'],
  ConditionContentError: ['lint/invalid-ip-range', 'lint/invalid-date', 'lint/invalid-tag-value'],
  PrincipalError: ['structure/principal-not-allowed', 'lint/missing-principal', 'lint/invalid-principal'],
  PrincipalQcsError: ['lint/invalid-principal-name'],
  PrincipalServiceNotExist: ['lint/unknown-principal-service'],
};

describe('errors of the service', () => {
  it.each(Object.entries(serviceErrors))('%s is predicted by what exists', (_, predictors) => {
    expect(predictors.filter((code) => !codes.has(code))).toEqual([]);
    expect(predictors).not.toEqual([]);
  });

  it('are named by the rules as in the table', () => {
    const named = rules.flatMap(({ serviceError }) => serviceError ?? []);
    const unknown = named.filter(
      (error) => !Object.hasOwn(serviceErrors, error.replace('InvalidParameter.', '')),
    );
    expect(unknown).toEqual([]);
  });
});

/**
 * The traps of tcr-catalogue.md that the text of a policy can show: by number, what speaks of it, and a
 * policy that falls into it. Traps 11 and 13 are about logging in; nothing of them stands in a policy.
 */
const traps: readonly (readonly [number, string, string])[] = [
  [
    1,
    'lint/ineffective-specific-resource',
    allow('tcr:CreateApplicationTriggerPersonal', 'repo/team-01/app'),
  ],
  [2, 'lint/missing-bare-resource', allow('tcr:CreateNamespacePersonal', 'repo/team-01/*')],
  [3, 'lint/missing-bare-resource', allow('tcr:PullRepositoryPersonal', 'repo/team-01/app/*')],
  [4, 'lint/missing-list-access', allow('tcr:DescribeRepositoryOwnerPersonal', 'repo/team-01/*')],
  [5, 'lint/missing-batch-form', allow('tcr:BatchDeleteImagePersonal', 'repo/team-01/app')],
  [5, 'lint/ineffective-deletion-deny', deny('tcr:DeleteImagePersonal', 'repo/team-01/*')],
  [6, 'lint/deprecated-ccr', allow('ccr:pull', 'repo/team-01/app')],
  [7, 'lint/unknown-action', allow('tcr:pull', 'repo/team-01/app')],
  [7, 'lint/mistyped-tag-colon', allow('tcr:DeleteImagePersonal', 'repo/team-01/app:v1')],
  [8, 'lint/mistyped-action-edition', allow('tcr:PullRepository', 'repo/team-01/app')],
  [9, 'lint/mistyped-action-edition', allow('tcr:PullRepositoryPersonal', 'repository/tcr-1/team-01/app')],
  [10, 'lint/missing-pull', allow('tcr:PushRepositoryPersonal', 'repo/team-01/*')],
  [12, 'lint/missing-password-setup', allow('tcr:ValidateUserPersonal', null)],
  [14, 'lint/ineffective-region', allow('tcr:PullRepositoryPersonal', 'repo/team-01/*', 'ap-shanghai')],
  [
    15,
    'lint/ineffective-visibility-deny',
    `[${allow('tcr:CreateRepositoryPersonal', 'repo/a/*')}, ${deny('tcr:ModifyRepositoryAccessPersonal', 'repo/a/*')}]`,
  ],
  [
    16,
    'lint/ineffective-creation-deny',
    `[${allow('tcr:PushRepositoryPersonal', 'repo/a/*')}, ${deny('tcr:CreateRepositoryPersonal', 'repo/a/*')}]`,
  ],
  [17, 'lint/overbroad-login-token', allow('tcr:Describe*', null)],
  [18, 'lint/missing-newer-reads', allow('tcr:Describe*', null)],
  [19, 'lint/missing-certificate-resource', allow('tcr:CreateInstanceCustomizedDomain', 'instance/tcr-1')],
  [
    20,
    'lint/ineffective-ip-condition',
    '{ "effect": "allow", "action": "tcr:CreateInstance", "resource": "*", "condition": { "ip_equal": { "qcs:ip": "203.0.113.7" } } }',
  ],
  [21, 'lint/unknown-service', allow('cam:GetRole', null)],
];

describe('traps of the catalogue', () => {
  it.each(traps)('%i: %s', (_, code, fixture) => {
    expect(lintPolicy(readText(toPolicyText(fixture)).policy).map((finding) => finding.code)).toContain(code);
  });

  it('are all there but the two about logging in', () => {
    const numbers = new Set(traps.map(([number]) => number));
    const expected = Array.from({ length: 21 }, (_, index) => index + 1).filter(
      (one) => one !== 11 && one !== 13,
    );
    expect([...numbers]).toEqual(expected);
  });

  it('are policies that the reader takes', () => {
    for (const [, , fixture] of traps) expect(readPolicy(toPolicyText(fixture)).diagnostics).toEqual([]);
  });
});

it('has at least 60 rules', () => {
  expect(rules.length).toBeGreaterThanOrEqual(60);
});

function allow(action: string, resource: string | null, region = ''): string {
  return write('allow', action, resource, region);
}

function deny(action: string, resource: string): string {
  return write('deny', action, resource, '');
}

function write(effect: string, action: string, resource: string | null, region: string): string {
  const named = resource === null ? '*' : `qcs::tcr:${region}::${resource}`;
  return JSON.stringify({ effect, action: [action], resource: [named] });
}
