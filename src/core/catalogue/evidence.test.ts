import { describe, expect, it } from 'vitest';
import {
  findActionEvidence,
  findHostNote,
  findOperationEvidence,
  findSource,
  listExcludedNames,
} from './evidence-index';
import { findAction } from './index';

describe('evidence', () => {
  it.each([
    ['a page', 'tcr-39861', 'https://www.tencentcloud.com/document/product/1051/39861'],
    [
      'a file at a commit, its path encoded',
      'cli-api',
      'https://github.com/TencentCloud/tencentcloud-cli/blob/6e53beb521ad49d551683fc7b1439a8543f7ea68/tccli/services/tcr/v20190924/api.json',
    ],
    ['a file without a commit, which may have changed since', 'go-errors', null],
    ['a source without an address', 'field-cloudbase', null],
  ])('finds %s', (_, id, href) => {
    expect(findSource(id)?.href).toBe(href);
  });

  it('encodes Chinese paths', () => {
    expect(findSource('gh-overview')?.href).toMatch(/^https:\/\/github\.com\/[\w./%-]+$/);
  });

  it('resolves what an action cites', () => {
    for (const id of findAction('tcr:PullRepositoryPersonal')?.sources ?? []) {
      expect(findSource(id)?.description).toBeTruthy();
    }
  });

  it('has the titles that the first door lacks', () => {
    expect(findActionEvidence('CreateInstanceToken')?.title).toEqual({
      en: 'Create instance login token',
      'zh-CN': '创建实例访问凭证',
    });
    expect(findAction('tcr:CreateInstanceToken')?.title.en).toBe('CreateInstanceToken');
  });

  it('has remarks, failures and excluded names', () => {
    expect(findActionEvidence('CreateApplicationTriggerPersonal')?.note).toContain('Operation level');
    expect(findOperationEvidence('pull')?.failures).toHaveLength(2);
    expect(findHostNote('ccr.ccs.tencentyun.com')).toContain('Guangzhou');
    expect(listExcludedNames().map((entry) => entry.name)).toContain('ForwardRequest');
  });

  it.each(['constructor', '__proto__', ''])('%j is nothing', (key) => {
    expect(findSource(key)).toBeUndefined();
    expect(findActionEvidence(key)).toBeUndefined();
    expect(findOperationEvidence(key)).toBeUndefined();
    expect(findHostNote(key)).toBeUndefined();
  });
});
