import { describe, expect, it } from 'vitest';
import {
  consoleActions,
  findOperation,
  findPresetPolicy,
  listOfficialScenarios,
  listOperations,
  listPresetPolicies,
  policyLimits,
} from './index';

describe('operations', () => {
  it.each([
    ['pull', 'pull'],
    ['docker-pull', 'pull'],
    ['docker-push', 'push'],
    ['docker-login', 'login'],
    ['enterprise-pull', 'enterprise-pull'],
    ['docker-delete-tag', undefined],
    ['Pull', undefined],
    ['toString', undefined],
    ['', undefined],
  ])('%j means %j', (id, found) => {
    expect(findOperation(id)?.id).toBe(found);
  });

  it('lists 28 operations of the Individual edition and 3 of Enterprise', () => {
    expect(listOperations('individual')).toHaveLength(28);
    expect(listOperations('enterprise')).toHaveLength(3);
    expect(listOperations()).toHaveLength(31);
  });

  it('names what the console calls, in the order of the facts', () => {
    expect(consoleActions()).toEqual([
      'tcr:DescribeRegions',
      'tcr:DescribeInstances',
      'tcr:ValidateUserPersonal',
      'tcr:DescribeUserPersonal',
      'tcr:DescribeUserQuotaPersonal',
      'tcr:DescribeNamespacePersonal',
      'tcr:DescribeRepositoryAllPersonal',
      'tcr:DescribeRepositoryFilterPersonal',
      'tcr:DescribeRepositoryOwnerPersonal',
      'tcr:DescribeRepositoryPersonal',
      'cam:GetRole',
    ]);
  });
});

describe('policies of the vendor', () => {
  it('has the four scenarios in the order of the page', () => {
    expect(listOfficialScenarios().map((scenario) => scenario.id)).toEqual([
      'all-full',
      'all-read-only',
      'namespace-full',
      'repository-read-only',
    ]);
  });

  it('finds presets by name and tells which of them have no known text', () => {
    expect(findPresetPolicy('QcloudTCRReadOnlyAccess')?.document?.statement[0]?.action).toEqual([
      'tcr:Describe*',
      'tcr:PullRepository*',
    ]);
    expect(findPresetPolicy('QcloudTCRPublicReadAccess')).toBeUndefined();
    expect(
      listPresetPolicies()
        .filter((policy) => policy.document)
        .map((policy) => policy.name),
    ).toEqual(['QcloudTCRFullAccess', 'QcloudTCRReadOnlyAccess']);
  });

  it('knows the limits of CAM', () => {
    // cam-language.md 1.5.
    expect(policyLimits).toMatchObject({
      characters: 6144,
      policiesPerAccount: 1500,
      policiesPerPrincipal: 200,
      versionsPerPolicy: 5,
      nameCharacters: 128,
      descriptionBytes: 300,
    });
  });
});
