import { describe, expect, it } from 'vitest';
import { classifyResources, compilePolicies, type PolicyDocument } from '../../../core';
import { buildPolicy, buildStatement } from '../../../testing/build-policy';
import {
  findAccountProblem,
  findPrincipalNeeds,
  findValueProblem,
  type KeyKnowledge,
  listKeys,
  noCircumstances,
  toCircumstances,
} from './circumstances';

const given = (text: string): KeyKnowledge => ({ state: 'given', text });
const compile = (policy: PolicyDocument) => compilePolicies({ identity: [policy] });
const withConditions = (...keys: readonly string[]) =>
  compile(
    buildPolicy(
      ...keys.map((key) =>
        buildStatement('allow', 'tcr:*', '*', { condition: { string_equal: { [key]: 'x' } } }),
      ),
    ),
  );

describe('listKeys', () => {
  it('lists each key once in the order of the document, then what the person added', () => {
    const keys = listKeys(withConditions('qcs:uin', 'qcs:ip', 'qcs:uin'), ['qcs:current_time', 'qcs:ip']);
    expect(keys.map(({ key, type, isMentioned }) => [key, type, isMentioned])).toEqual([
      ['qcs:uin', 'string', true],
      ['qcs:ip', 'ip', true],
      ['qcs:current_time', 'date', false],
    ]);
  });
});

describe('toCircumstances', () => {
  const policies = withConditions('qcs:ip', 'qcs:uin', 'qcs:resource_tag');

  it('names every key that nothing is known of: a key left out would count as absent', () => {
    expect(toCircumstances(noCircumstances, listKeys(policies, []))).toEqual({
      context: {},
      unknownKeys: ['qcs:ip', 'qcs:uin', 'qcs:resource_tag'],
    });
  });

  it('keeps the three states apart', () => {
    const keys = new Map<string, KeyKnowledge>([
      ['qcs:ip', given(' 10.0.0.1 ')],
      ['qcs:uin', { state: 'absent', text: '100' }],
      ['qcs:resource_tag', given('env&prod\n\n team&a ')],
    ]);
    expect(toCircumstances({ ...noCircumstances, keys }, listKeys(policies, []))).toEqual({
      context: { 'qcs:ip': '10.0.0.1', 'qcs:resource_tag': ['env&prod', 'team&a'] },
      unknownKeys: [],
    });
  });

  it('counts a value with a problem as unknown, never as a mismatch', () => {
    const keys = new Map([['qcs:ip', given('10.0.0')]]);
    expect(toCircumstances({ ...noCircumstances, keys }, listKeys(policies, [])).unknownKeys).toContain(
      'qcs:ip',
    );
  });

  it('says who calls only where it is known', () => {
    const fields = { ...noCircumstances, uin: '100', ownerUin: ' 200 ', appId: 'no digits' };
    expect(toCircumstances(fields, [])).toEqual({
      context: {},
      unknownKeys: [],
      ownerUin: '200',
      principal: { type: 'user', uin: '100', ownerUin: '200' },
    });
  });

  it('takes a key called __proto__ for the plain name that it is', () => {
    const hostile: PolicyDocument = JSON.parse(
      '{"version":"2.0","statement":[{"effect":"allow","action":"*","resource":"*","condition":{"string_equal":{"__proto__":"x"}}}]}',
    );
    const keys = listKeys(compile(hostile), []);
    const { context } = toCircumstances(
      { ...noCircumstances, keys: new Map([['__proto__', given('x')]]) },
      keys,
    );
    expect(Object.entries(context ?? {})).toEqual([['__proto__', 'x']]);
  });
});

describe('findPrincipalNeeds', () => {
  it.each([
    ['nothing of the kind', 'qcs::tcr:::repo/team-01/*', { ownerUin: false, uin: false, appId: false }],
    ['an account segment', 'qcs::tcr::uin/100001234567:repo/*', { ownerUin: true, uin: false, appId: false }],
    [
      'the variable of the caller',
      'qcs::tcr:::repo/u-${uin}/*',
      { ownerUin: false, uin: true, appId: false },
    ],
    [
      'the variable of the owner',
      'qcs::tcr:::repo/${owner_uin}/*',
      { ownerUin: true, uin: false, appId: false },
    ],
    [
      'the variable of the APPID',
      'qcs::tcr:::repo/${app_id}/*',
      { ownerUin: false, uin: false, appId: true },
    ],
  ])('asks for what the policy can use: %s', (_, resource, expected) => {
    const policies = compile(buildPolicy(buildStatement('allow', 'tcr:*', resource)));
    expect(findPrincipalNeeds(policies, classifyResources(policies))).toEqual(expected);
  });
});

describe('problems of values', () => {
  it.each([
    ['an IPv4 address', 'ip', '203.0.113.10', null],
    ['an address between blanks', 'ip', ' 203.0.113.10\t', null],
    ['a range where one address is meant', 'ip', '10.0.0.0/8', 'not-an-address'],
    ['a day that no calendar has', 'date', '2026-02-30T00:00:00Z', 'not-an-instant'],
    ['nothing yet', 'string', '', 'value-missing'],
    ['a blank, which is a value of a text', 'string', ' ', null],
    ['blank lines of a set', 'string-set', '\n \n', 'value-missing'],
  ] as const)('%s', (_, type, text, problem) => {
    expect(findValueProblem(type, given(text))).toBe(problem);
  });

  it('finds nothing wrong with text that does not count at the moment', () => {
    expect(findValueProblem('ip', { state: 'unknown', text: 'no address' })).toBeNull();
  });

  it.each([
    ['digits', '100001234567', null],
    ['nothing', '', null],
    ['the written form of a resource', 'uin/100', 'not-digits'],
    ['more digits than any account has', '123456789012345678901', 'not-digits'],
  ])('reads account IDs: %s', (_, text, problem) => {
    expect(findAccountProblem(text)).toBe(problem);
  });
});
