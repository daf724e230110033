import { describe, expect, it } from 'vitest';
import { findConditionKey, findConditionOperator, listConditionKeys, listConditionOperators } from './index';

describe('condition operators', () => {
  // cam-language.md 4.2; kind, comparison and negation follow from the names and the semantics column.
  it.each([
    ['string_equal', 'string', 'equal', false],
    ['string_not_equal', 'string', 'equal', true],
    ['string_equal_ignore_case', 'string', 'equal-ignore-case', false],
    ['string_not_equal_ignore_case', 'string', 'equal-ignore-case', true],
    ['string_like', 'string', 'like', false],
    ['string_not_like', 'string', 'like', true],
    ['numeric_equal', 'numeric', 'equal', false],
    ['numeric_not_equal', 'numeric', 'equal', true],
    ['numeric_less_than', 'numeric', 'less-than', false],
    ['numeric_less_than_equal', 'numeric', 'less-than-equal', false],
    ['numeric_greater_than', 'numeric', 'greater-than', false],
    ['numeric_greater_than_equal', 'numeric', 'greater-than-equal', false],
    ['date_equal', 'date', 'equal', false],
    ['date_not_equal', 'date', 'equal', true],
    ['date_less_than', 'date', 'less-than', false],
    ['date_less_than_equal', 'date', 'less-than-equal', false],
    ['date_greater_than', 'date', 'greater-than', false],
    ['date_greater_than_equal', 'date', 'greater-than-equal', false],
    ['bool_equal', 'bool', 'equal', false],
    ['binary_equal', 'binary', 'equal', false],
    ['ip_equal', 'ip', 'in-range', false],
    ['ip_not_equal', 'ip', 'in-range', true],
    ['null_equal', 'null', 'absent', false],
  ])('%s', (name, kind, comparison, isNegated) => {
    expect(findConditionOperator(name)).toMatchObject({
      qualifier: null,
      ifExists: false,
      base: { name, kind, comparison, isNegated, supportsIfExist: kind !== 'null' },
    });
  });

  it('knows no others', () => {
    expect(listConditionOperators()).toHaveLength(23);
  });

  it.each([
    ['string_equal_if_exist', null, 'string_equal', true],
    ['for_any_value:string_equal', 'any', 'string_equal', false],
    ['for_all_value:string_equal_if_exist', 'all', 'string_equal', true],
    // Not allowed there, yet readable; the operator itself says that it takes no suffix.
    ['null_equal_if_exist', null, 'null_equal', true],
  ] as const)('%s is taken apart', (text, qualifier, name, ifExists) => {
    const found = findConditionOperator(text);
    expect([found?.qualifier, found?.base.name, found?.ifExists]).toEqual([qualifier, name, ifExists]);
  });

  it.each([
    'string_equal_if_exists',
    'String_equal',
    ' string_equal',
    'for_any_values:string_equal',
    'for_any_value:for_any_value:string_equal',
    'for_any_value: string_equal',
    'string_contains',
    '_if_exist',
    'for_any_value:',
    'toString',
    '',
  ])('%j is no operator', (text) => {
    expect(findConditionOperator(text)).toBeUndefined();
  });
});

describe('condition keys', () => {
  it('gives type and operators of the four general keys', () => {
    expect(findConditionKey('qcs:ip')).toMatchObject({ type: 'ip', operators: ['ip_equal', 'ip_not_equal'] });
    expect(findConditionKey('qcs:current_time')?.operators).toEqual([
      'date_equal',
      'date_not_equal',
      'date_less_than',
      'date_less_than_equal',
      'date_greater_than',
      'date_greater_than_equal',
    ]);
    const tagOperators = [
      'string_equal',
      'string_not_equal',
      'string_equal_ignore_case',
      'string_not_equal_ignore_case',
      'string_like',
      'string_not_like',
    ];
    expect(findConditionKey('qcs:resource_tag')).toMatchObject({
      type: 'string-set',
      operators: tagOperators,
    });
    expect(findConditionKey('qcs:request_tag')).toMatchObject({
      type: 'string-set',
      operators: tagOperators,
    });
  });

  it('names the current spelling of an older alias', () => {
    expect(findConditionKey('qcs:tag')?.replacement).toBe('qcs:resource_tag');
    expect(findConditionKey('qcs:tag/team')?.replacement).toBe('qcs:resource_tag');
    expect(findConditionKey('qcs:ip')?.replacement).toBeNull();
  });

  it.each([
    ['qcs:resource_tag/team', 'qcs:resource_tag/'],
    ['cos:prefix', 'cos:'],
  ])('%s belongs to the family %s', (key, family) => {
    expect(findConditionKey(key)).toMatchObject({ key: family, isPrefix: true });
  });

  it.each([
    'QCS:ip',
    'qcs:ip ',
    'qcs:resource_tag/',
    'cos:',
    'tcr:namespace',
    'qcs:sourceVpc',
    'valueOf',
    '',
  ])('%j is unknown', (key) => {
    expect(findConditionKey(key)).toBeUndefined();
  });

  it('has no key of the tcr product, since none is published', () => {
    expect(listConditionKeys().filter((entry) => entry.key.startsWith('tcr:'))).toEqual([]);
  });
});
