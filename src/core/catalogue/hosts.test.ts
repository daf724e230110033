import { describe, expect, it } from 'vitest';
import {
  defaultHost,
  findHost,
  findRegion,
  hostOfRegion,
  isIndividualDomain,
  listIndividualHosts,
  listRegions,
  normaliseRegion,
  suggestHost,
} from './index';

describe('hosts', () => {
  it.each([
    ['the mainland default', 'ccr.ccs.tencentyun.com', 'ap-guangzhou'],
    ['Hong Kong', 'hkccr.ccs.tencentyun.com', 'ap-hongkong'],
    ['any letter case', 'HKCCR.ccs.TencentYun.com', 'ap-hongkong'],
    ['a finance zone', 'szjrccr.ccs.tencentyun.com', 'ap-shenzhen-fsi'],
  ])('%s: %s keeps its data in %s', (_, host, region) => {
    expect(findHost(host)).toEqual({ edition: 'individual', host: host.toLowerCase(), region });
  });

  it.each([
    ['an Enterprise instance', 'demo-1.tencentcloudcr.com', 'demo-1'],
    ['an Enterprise instance in upper case', 'DEMO.tencentcloudcr.com', 'demo'],
  ])('%s: %s', (_, host, instanceName) => {
    expect(findHost(host)).toEqual({ edition: 'enterprise', host: host.toLowerCase(), instanceName });
  });

  it.each([
    'docker.io',
    'evil-ccr.ccs.tencentyun.com',
    'ccr.ccs.tencentyun.com.evil.example',
    'tencentcloudcr.com',
    '.tencentcloudcr.com',
    'a.b.tencentcloudcr.com',
    '-a.tencentcloudcr.com',
    'toString',
    '',
  ])('%j is no host of ours', (host) => {
    expect(findHost(host)).toBeUndefined();
  });

  it('starts with the default host', () => {
    expect(listIndividualHosts()[0]?.host).toBe(defaultHost);
    expect(defaultHost).toBe('ccr.ccs.tencentyun.com');
  });

  it.each([
    // gh-merge-notice: mainland customers are served from Guangzhou.
    ['ap-shanghai', 'ccr.ccs.tencentyun.com'],
    ['ap-guangzhou', 'ccr.ccs.tencentyun.com'],
    ['ap-hongkong', 'hkccr.ccs.tencentyun.com'],
    ['ap-shanghai-fsi', 'shjrccr.ccs.tencentyun.com'],
    ['nowhere', undefined],
  ])('customers of %s use %s', (region, host) => {
    expect(hostOfRegion(region)?.host).toBe(host);
  });

  it.each([
    ['two letters changed places', 'ccr.csc.tencentyun.com', 'ccr.ccs.tencentyun.com'],
    ['a letter too few', 'hkccr.cs.tencentyun.com', 'hkccr.ccs.tencentyun.com'],
    ['upper case and a letter too many', 'CCRR.ccs.tencentyun.com', 'ccr.ccs.tencentyun.com'],
    ['nothing close', 'docker.io', null],
    ['a host that only ends alike', 'registry.ccs.tencentyun.com', null],
    ['no text', '', null],
  ])('%s: %s', (_, written, meant) => {
    expect(suggestHost(written)).toBe(meant);
  });

  it('knows the domain of the Individual edition', () => {
    expect(isIndividualDomain('registry.ccs.tencentyun.com')).toBe(true);
    expect(isIndividualDomain('ccs.tencentyun.com')).toBe(false);
    expect(isIndividualDomain('ccs.tencentyun.com.example')).toBe(false);
  });
});

describe('regions', () => {
  it.each([
    // cam-language.md 1.4 names these eight.
    ['gz', 'ap-guangzhou'],
    ['sh', 'ap-shanghai'],
    ['bj', 'ap-beijing'],
    ['hk', 'ap-hongkong'],
    ['sg', 'ap-singapore'],
    ['ca', 'na-toronto'],
    ['cd', 'ap-chengdu'],
    ['de', 'eu-frankfurt'],
    // Region abbreviations of the vendor's Monitor pages.
    ['kr', 'ap-seoul'],
    ['usw', 'na-siliconvalley'],
    ['szjr', 'ap-shenzhen-fsi'],
    ['ap-guangzhou', 'ap-guangzhou'],
    ['GZ', 'GZ'],
    ['', ''],
    ['*', '*'],
    ['ap-nowhere', 'ap-nowhere'],
    ['constructor', 'constructor'],
  ])('%j means %j', (written, code) => {
    expect(normaliseRegion(written)).toBe(code);
  });

  it('looks up full codes only', () => {
    expect(findRegion('ap-guangzhou')?.name).toEqual({ en: 'Guangzhou', 'zh-CN': '广州' });
    expect(findRegion('gz')).toBeUndefined();
    expect(findRegion('AP-GUANGZHOU')).toBeUndefined();
    expect(findRegion('')).toBeUndefined();
  });

  it.each([
    ['ap-guangzhou', true, true],
    ['ap-hongkong', true, true],
    // Served from Guangzhou.
    ['ap-shanghai', true, false],
    ['ap-nanjing', true, false],
    ['ap-beijing-fsi', false, true],
    ['ap-taipei', false, true],
    ['ap-shenzhen', false, false],
  ])('%s: listed %s, holds Individual data %s', (code, isListed, holdsIndividualData) => {
    expect(findRegion(code)).toMatchObject({ isListed, holdsIndividualData });
  });

  it('says how well a short code is known', () => {
    expect(findRegion('ap-guangzhou')?.shortCode).toEqual({ code: 'gz', confidence: 'documented' });
    expect(findRegion('ap-tokyo')?.shortCode).toEqual({ code: 'jp', confidence: 'inferred' });
    expect(findRegion('eu-moscow')?.shortCode).toBeNull();
    expect(listRegions().filter((region) => region.shortCode?.confidence === 'documented')).toHaveLength(8);
  });
});
