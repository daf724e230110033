import { describe, expect, it } from 'vitest';
import { listOfficialScenarios, listPresetPolicies } from '../catalogue';
import type { PolicyDocument } from '../model';
import { lintPolicy } from './lint-policy';

/**
 * The vendor's own policies, with the documented traps that each falls into (tcr-catalogue.md): operation-level
 * actions behind patterns on named resources (trap 1), the list of repositories that stays closed (trap 4), the
 * login token behind `tcr:Describe*` on everything (trap 17), reading calls that it does not include (trap 18), the
 * console's noise from another service (trap 21).
 */
const traps: Readonly<Record<string, readonly string[]>> = {
  'all-full': ['lint/ineffective-pattern'],
  'all-read-only': ['lint/ineffective-pattern'],
  'namespace-full': ['lint/missing-list-access', 'lint/ineffective-pattern'],
  'repository-read-only': ['lint/missing-list-access', 'lint/ineffective-pattern'],
  QcloudTCRFullAccess: ['lint/unknown-service'],
  QcloudTCRReadOnlyAccess: ['lint/overbroad-login-token', 'lint/missing-newer-reads', 'lint/unknown-service'],
};

const policies: readonly { readonly name: string; readonly policy: PolicyDocument }[] = [
  ...listOfficialScenarios().map(({ id, policy }) => ({ name: id, policy })),
  ...listPresetPolicies().flatMap(({ name, document }) => (document ? [{ name, policy: document }] : [])),
];

describe('policies of the vendor', () => {
  it.each(policies)('$name has its documented traps and nothing else', ({ name, policy }) => {
    expect(
      lintPolicy(policy)
        .map(({ code }) => code)
        .sort(),
    ).toEqual([...(traps[name] ?? [])].sort());
  });

  it('knows of all of them', () => {
    expect(policies.map(({ name }) => name).sort()).toEqual(Object.keys(traps).sort());
  });

  // Earlier generations of the same page, which the vendor corrected; each correction answers one finding.
  it.each([
    [
      'the namespace alone was missing',
      { action: ['tcr:*'], resource: ['qcs::tcr:ap-guangzhou:*:repo/team-01/*'], effect: 'allow' },
      'lint/missing-bare-resource',
    ],
    [
      'the repository alone was missing',
      {
        action: ['tcr:Describe*', 'tcr:PullRepositoryPersonal'],
        resource: ['qcs::tcr:ap-guangzhou:*:repo/team-01/repo-demo/*'],
        effect: 'allow',
      },
      'lint/missing-bare-resource',
    ],
  ] as const)('%s', (_, statement, code) => {
    expect(lintPolicy({ version: '2.0', statement: [statement] }).map((one) => one.code)).toContain(code);
  });
});
