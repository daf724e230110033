import { describe, expect, it } from 'vitest';
import { deletionActions, findAction, isListCall, listActions } from './index';

describe('finding an action', () => {
  it.each([
    ['the plain spelling', 'tcr:PullRepositoryPersonal', 'PullRepositoryPersonal'],
    ['the optional name/ prefix', 'name/tcr:PullRepositoryPersonal', 'PullRepositoryPersonal'],
    ['a legacy spelling', 'ccr:pull', 'PullRepositoryPersonal'],
    ['a legacy spelling that kept nothing of its name', 'ccr:DeleteTag', 'DeleteImagePersonal'],
    [
      'a legacy spelling with the prefix',
      'name/ccr:GetUserRepositoryList',
      'DescribeRepositoryOwnerPersonal',
    ],
    ['another letter case, which is another name', 'tcr:pullRepositoryPersonal', undefined],
    ['the service in upper case', 'TCR:PullRepositoryPersonal', undefined],
    ['the prefix of the legacy service on a new name', 'ccr:PullRepositoryPersonal', undefined],
    ['a name without a service', 'PullRepositoryPersonal', undefined],
    ['the prefix twice', 'name/name/tcr:PullRepositoryPersonal', undefined],
    ['a pattern', 'tcr:Describe*', undefined],
    ['a member of every object', 'constructor', undefined],
    ['nothing', '', undefined],
  ])('%s: %s', (_, written, name) => {
    expect(findAction(written)?.name).toBe(name);
  });

  it('gives what the catalogue says of pull', () => {
    expect(findAction('tcr:PullRepositoryPersonal')).toEqual({
      name: 'PullRepositoryPersonal',
      action: 'tcr:PullRepositoryPersonal',
      edition: 'individual',
      access: 'pull',
      group: 'image',
      title: { en: 'Pull images (docker pull)', 'zh-CN': '拉取镜像' },
      granularity: 'resource',
      confidence: 'documented',
      resourceTemplates: ['qcs::tcr:${region}:${account}:repo/${namespace}/${repository}'],
      ipRestriction: null,
      legacyNames: ['ccr:pull'],
      legacyResourceTemplates: ['qcs::ccr:::repo/${namespace}/${repository}'],
      // The template ends with the repository: no tag.
      hasLegacyTagForm: false,
      apiStatus: 'data-plane',
      sources: ['tcr-39861', 'tcr-39862', 'tcr-37250', 'field-cnb'],
    });
  });
});

describe('listing actions', () => {
  // tcr-catalogue.md, "Counts".
  it.each([
    ['individual', 65],
    ['enterprise', 104],
    ['shared', 2],
    [undefined, 171],
  ] as const)('%s: %i', (edition, count) => {
    expect(listActions(edition)).toHaveLength(count);
  });
});

describe('groups derived from the table', () => {
  it('calls an action a list call when it enumerates or searches', () => {
    expect(isListCall('tcr:DescribeImagePersonal')).toBe(true);
    expect(isListCall('name/ccr:GetUserRepositoryList')).toBe(true);
    expect(isListCall('tcr:DescribeRepositoryPersonal')).toBe(false);
    expect(isListCall('tcr:PullRepositoryPersonal')).toBe(false);
    expect(isListCall('tcr:DescribeNothingKnown')).toBe(false);
  });

  it('names every Individual action by which content disappears', () => {
    expect(deletionActions()).toEqual([
      'tcr:DeleteImagePersonal',
      'tcr:BatchDeleteImagePersonal',
      'tcr:DeleteRepositoryPersonal',
      'tcr:BatchDeleteRepositoryPersonal',
      'tcr:DeleteNamespacePersonal',
      'tcr:CreateImageLifecyclePersonal',
      'tcr:ManageImageLifecycleGlobalPersonal',
    ]);
  });
});
