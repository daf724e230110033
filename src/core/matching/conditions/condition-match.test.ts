import { describe, expect, it } from 'vitest';
import type { ConditionValue, Request } from '../../model';
import { prepareRequest } from '../prepared-request';
import { type Reading, settledReading } from '../reading';
import { compileCondition, matchCondition } from './condition-match';

type Values = ConditionValue | readonly ConditionValue[];

describe('matchCondition', () => {
  describe('operators on one value', () => {
    it.each<[string, Values, Values, boolean]>([
      ['string_equal', 'a', 'a', true],
      ['string_equal', 'a', 'A', false],
      ['string_equal', 'a*', 'ab', false],
      ['string_equal', 1, '1', true],
      ['string_equal', 'true', true, true],
      ['string_equal', ['a', 'b'], 'b', true],
      ['string_not_equal', 'a', 'b', true],
      ['string_not_equal', 'a', 'a', false],
      ['string_not_equal', ['a', 'b'], 'a', false],
      ['string_not_equal', ['a', 'b'], 'c', true],
      ['string_equal_ignore_case', 'Ab', 'aB', true],
      ['string_equal_ignore_case', 'Ab', 'ac', false],
      ['string_not_equal_ignore_case', 'Ab', 'aB', false],
      ['string_like', 'a*', 'abc', true],
      ['string_like', 'a*', 'Abc', false],
      ['string_like', 'a?c', 'abc', false],
      ['string_not_like', ['a*', '*c'], 'xc', false],
      ['string_not_like', ['a*', '*c'], 'xd', true],
      ['numeric_equal', '1.20', 1.2, true],
      ['numeric_equal', 1, 2, false],
      ['numeric_not_equal', 1, 2, true],
      ['numeric_less_than', 2, '1.9', true],
      ['numeric_less_than', 2, 2, false],
      ['numeric_less_than_equal', 2, 2, true],
      ['numeric_less_than_equal', 2, 1, true],
      ['numeric_less_than_equal', 2, 3, false],
      ['numeric_equal', '12.50', '12.5', true],
      ['numeric_equal', '-123456789012345', -123456789012345, true],
      ['numeric_equal', '0012345678901234.5', 12345678901234.5, true],
      ['numeric_equal', Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER, true],
      ['numeric_greater_than', '-1', 0, true],
      ['numeric_greater_than', 0, '0', false],
      ['numeric_greater_than_equal', 0, '0', true],
      ['numeric_greater_than_equal', 0, 1, true],
      ['numeric_greater_than_equal', 0, -1, false],
      ['date_equal', '2026-01-01T08:00:00+08:00', '2026-01-01', true],
      ['date_not_equal', '2026-01-01', '2026-01-01T00:00:00Z', false],
      ['date_less_than', '2026-01-01', '2025-12-31T23:59:59Z', true],
      ['date_less_than', '2026-01-01', '2026-01-01', false],
      ['date_less_than_equal', '2026-01-01', '2026-01-01', true],
      ['date_greater_than', '2026-01-01', '2026-01-01T00:00:01Z', true],
      ['date_greater_than_equal', '2026-01-01', '2025-12-31', false],
      ['bool_equal', 'true', true, true],
      ['bool_equal', false, 'false', true],
      ['bool_equal', 'true', 'false', false],
      ['binary_equal', 'QUJD', 'QUJD', true],
      ['binary_equal', 'QUJD', 'qujd', false],
      ['ip_equal', ['10.0.0.0/8', '192.168.0.0/16'], '192.168.3.4', true],
      ['ip_equal', '10.0.0.0/8', '11.0.0.0', false],
      ['ip_not_equal', ['10.0.0.0/8', '192.168.0.0/16'], '192.168.3.4', false],
      ['ip_not_equal', ['10.0.0.0/8', '192.168.0.0/16'], '8.8.8.8', true],
      ['ip_equal', '2001:db8::/32', '2001:db8::5', true],
    ])('%s %j, given %j: %s', (operator, wanted, given, expected) => {
      expect(match(operator, wanted, { k: given }).verdict).toBe(expected ? 'matches' : 'differs');
    });

    it('reads the same out of an address when it comes again, however many came between', () => {
      const ask = () =>
        Array.from({ length: 600 }, (_, index) =>
          match('ip_equal', '10.0.0.0/16', { k: `10.${index % 2}.${index >> 8}.${index & 255}` }),
        ).filter(({ verdict }) => verdict === 'matches').length;
      // Every second one is in the network.
      expect([ask(), ask()]).toEqual([300, 300]);
      const unreadable = () => match('ip_equal', '0.0.0.0/0', { k: '10.0.0' });
      expect([unreadable(), unreadable()]).toEqual(
        Array.from({ length: 2 }, () => ({ verdict: 'differs', reason: 'unreadable-request-value' })),
      );
      // Longer than any address.
      const long = () => match('ip_equal', '::/0', { k: '0'.repeat(60) });
      expect([long().verdict, long().verdict]).toEqual(['differs', 'differs']);
    });
  });

  describe('a key that the request lacks', () => {
    it.each([
      ['string_equal', 'differs'],
      ['string_not_equal', 'differs'],
      ['ip_not_equal', 'differs'],
      ['for_all_value:string_equal', 'differs'],
      ['string_equal_if_exist', 'matches'],
      ['string_not_equal_if_exist', 'matches'],
      ['for_all_value:string_equal_if_exist', 'matches'],
    ])('%s: %s', (operator, verdict) => {
      expect(match(operator, 'a', {}).verdict).toBe(verdict);
      // An empty set counts as absent.
      expect(match(operator, 'a', { k: [] }).verdict).toBe(verdict);
    });

    it('says so', () => {
      expect(match('string_not_equal', 'a', {})).toEqual({ verdict: 'differs', reason: 'key-absent' });
      expect(match('string_equal_if_exist', 'a', {})).toEqual({ verdict: 'matches', via: 'absent' });
    });

    it('distinguishes keys by letter case', () => {
      expect(match('string_equal', 'a', { K: 'a' }).verdict).toBe('differs');
    });

    it('does not take a member of every object for a key', () => {
      const condition = compileCondition({ operator: 'null_equal', key: 'constructor', values: ['true'] });
      const request = prepareRequest({ action: 'cvm:X', resource: '*', context: {} });
      expect(matchCondition(condition, request, settledReading).verdict).toBe('matches');
    });
  });

  describe('null_equal', () => {
    it.each<[string, Values, Record<string, Values>, string]>([
      ['true asks for absence', 'true', {}, 'matches'],
      ['true refuses presence', 'true', { k: 'a' }, 'differs'],
      ['false asks for presence', false, { k: 'a' }, 'matches'],
      ['false refuses absence', 'false', {}, 'differs'],
      ['an empty set is absent', 'true', { k: [] }, 'matches'],
      ['both values take both', ['true', 'false'], {}, 'matches'],
      ['another value takes neither', 'yes', {}, 'differs'],
    ])('%s', (_sentence, wanted, context, verdict) => {
      expect(match('null_equal', wanted, context).verdict).toBe(verdict);
    });

    it.each<[Values, Record<string, Values>, object]>([
      ['true', {}, { verdict: 'matches', via: 'absent' }],
      ['false', { k: 'a' }, { verdict: 'matches', via: 'value' }],
      ['true', { k: 'a' }, { verdict: 'differs', reason: 'key-present' }],
      ['false', {}, { verdict: 'differs', reason: 'key-absent' }],
      ['yes', {}, { verdict: 'differs', reason: 'unreadable-value' }],
      [['yes', 'false'], {}, { verdict: 'differs', reason: 'key-absent' }],
      [[], {}, { verdict: 'differs', reason: 'no-values' }],
    ])('says why: %j, given %j', (wanted, context, outcome) => {
      expect(match('null_equal', wanted, context)).toEqual(outcome);
    });

    it('has no _if_exist', () => {
      expect(match('null_equal_if_exist', 'true', {})).toEqual({
        verdict: 'differs',
        reason: 'unknown-operator',
      });
    });
  });

  describe('several values in the request', () => {
    it.each<[string, Values, Values, boolean]>([
      ['string_equal', ['a', 'b'], ['x', 'b'], true],
      ['string_not_equal', ['a', 'b'], ['x', 'b'], false],
      ['string_not_equal', ['a', 'b'], ['b', 'x'], false],
      ['string_not_equal', ['a', 'b'], ['x', 'y'], true],
      ['for_any_value:string_equal', ['a', 'b'], ['x', 'b'], true],
      ['for_any_value:string_equal', ['a', 'b'], ['x', 'y'], false],
      ['for_all_value:string_equal', ['a', 'b'], ['a', 'b'], true],
      ['for_all_value:string_equal', ['a', 'b'], ['a', 'c'], false],
      ['for_all_value:string_equal', ['a', 'b'], ['c', 'a'], false],
      ['for_any_value:string_not_equal', ['a', 'b'], ['a', 'c'], true],
      ['for_any_value:string_not_equal', ['a', 'b'], ['a', 'b'], false],
      ['for_all_value:string_not_equal', ['a', 'b'], ['c', 'b'], false],
      ['for_all_value:string_not_equal', ['a', 'b'], ['b', 'c'], false],
      ['for_all_value:string_not_equal', ['a', 'b'], ['c', 'd'], true],
    ])('%s %j, given %j: %s', (operator, wanted, given, expected) => {
      expect(match(operator, wanted, { k: given }).verdict).toBe(expected ? 'matches' : 'differs');
    });
  });

  describe('what is not known', () => {
    it('names the key where nothing is known of the context', () => {
      expect(match('string_equal_if_exist', 'a', undefined)).toEqual({
        verdict: 'cannot-tell',
        missing: ['k'],
      });
      expect(match('null_equal', 'true', undefined).verdict).toBe('cannot-tell');
    });

    it('names a key that is marked unknown, even beside a value', () => {
      expect(match('string_equal', 'a', { k: 'a' }, { unknownKeys: ['k'] }).verdict).toBe('cannot-tell');
      expect(match('string_equal', 'a', { k: 'a' }, { unknownKeys: ['K'] }).verdict).toBe('matches');
    });

    it('names a variable without a value', () => {
      expect(match('string_equal', ['b', `\${uin}`], { k: 'a' })).toEqual({
        verdict: 'cannot-tell',
        missing: [`\${uin}`],
      });
    });

    it('names it too where a pattern holds it', () => {
      expect(match('string_like', `\${uin}*`, { k: 'a' })).toEqual({
        verdict: 'cannot-tell',
        missing: [`\${uin}`],
      });
    });

    it.each([[['b', 'c']], [['c', 'b']]])(
      'names it where one of %j hangs on it and the other differs',
      (given) => {
        expect(match('for_any_value:string_not_equal', ['b', `\${uin}`], { k: given })).toEqual({
          verdict: 'cannot-tell',
          missing: [`\${uin}`],
        });
      },
    );

    it('needs no variable where another value settles it', () => {
      expect(match('string_equal', ['a', `\${uin}`], { k: 'a' }).verdict).toBe('matches');
      expect(match('string_not_equal', ['a', `\${uin}`], { k: 'a' }).verdict).toBe('differs');
      expect(match('string_not_equal', ['b', `\${uin}`], { k: 'a' }).verdict).toBe('cannot-tell');
    });
  });

  describe('policy variables in values', () => {
    const principal = { uin: '7', ownerUin: '1*' };

    it.each<[string, string, string, string]>([
      ['string_equal', `\${uin}`, '7', 'matches'],
      ['string_equal', `u-\${uin}-\${owner_uin}`, 'u-7-1*', 'matches'],
      ['string_like', `\${owner_uin}x*`, '1*xy', 'matches'],
      ['string_like', `\${owner_uin}`, '12', 'differs'],
      ['numeric_equal', `\${uin}`, '7.0', 'matches'],
      ['string_equal', `\${nobody}`, `\${nobody}`, 'differs'],
    ])('%s %s, given %s: %s', (operator, wanted, given, verdict) => {
      expect(match(operator, wanted, { k: given }, { principal }).verdict).toBe(verdict);
    });
  });

  describe('what cannot be read', () => {
    it.each<[string, string, Values, Values, string]>([
      ['an address', 'ip_equal', 'office', '10.0.0.1', 'unreadable-value'],
      ['an address, negated', 'ip_not_equal', 'office', '10.0.0.1', 'unreadable-value'],
      [
        'one of two addresses, negated',
        'ip_not_equal',
        ['office', '10.0.0.0/8'],
        '11.0.0.1',
        'unreadable-value',
      ],
      ['a date', 'date_less_than', 'tomorrow', '2026-01-01', 'unreadable-value'],
      ['a number', 'numeric_equal', 'one', 1, 'unreadable-value'],
      [
        'a number too long to compare exactly',
        'numeric_equal',
        '9007199254740993',
        '9007199254740992',
        'unreadable-request-value',
      ],
      ['an exponent', 'numeric_equal', '1e3', 1000, 'unreadable-value'],
      ['a boolean', 'bool_equal', 'yes', 'true', 'unreadable-value'],
      ['the request’s address', 'ip_equal', '10.0.0.0/8', 'me', 'unreadable-request-value'],
      ['the request’s address, negated', 'ip_not_equal', '10.0.0.0/8', 'me', 'unreadable-request-value'],
      [
        'a block as the request’s address',
        'ip_equal',
        '10.0.0.0/8',
        '10.0.0.0/9',
        'unreadable-request-value',
      ],
      ['the request’s date, negated', 'date_not_equal', '2026-01-01', 'now', 'unreadable-request-value'],
      ['a list without values', 'string_equal', [], 'a', 'no-values'],
      ['a list without values, negated', 'string_not_equal', [], 'a', 'no-values'],
      ['an operator', 'string_contains', 'a', 'a', 'unknown-operator'],
      ['an operator in plural', 'string_equal_if_exists', 'a', 'a', 'unknown-operator'],
      ['an operator with a stray space', 'string_equal ', 'a', 'a', 'unknown-operator'],
      ['an operator in capitals', 'Ip_equal', '10.0.0.0/8', '10.0.0.1', 'unknown-operator'],
      ['a variable', 'string_not_equal', `\${nobody}`, 'a', 'unknown-variable'],
      ['a number as address', 'ip_equal', 5, '10.0.0.1', 'unreadable-value'],
      ['a number as the request’s address', 'ip_equal', '10.0.0.0/8', 5, 'unreadable-request-value'],
      ['a number that is not exact', 'numeric_equal', 2 ** 53, 2 ** 53, 'unreadable-request-value'],
      ['nothing; the value differs', 'string_equal', 'a', 'b', 'value'],
      ['nothing; the value is the one to differ from', 'string_not_equal', 'a', 'a', 'value'],
      ['one of two addresses; the other differs', 'ip_equal', ['office', '10.0.0.0/8'], '11.0.0.1', 'value'],
    ])('%s never lets the condition match', (_sentence, operator, wanted, given, reason) => {
      expect(match(operator, wanted, { k: given })).toEqual({ verdict: 'differs', reason });
    });

    it('is a number that a variable turns out not to be', () => {
      expect(match('numeric_equal', `\${uin}`, { k: 7 }, { principal: { uin: 'seven' } })).toEqual({
        verdict: 'differs',
        reason: 'unreadable-value',
      });
    });

    it('leaves nothing of a condition whose operator nobody knows', () => {
      expect(compileCondition({ operator: 'string_contains', key: 'k', values: ['a'] })).toEqual({
        operator: null,
        qualifier: null,
        ifExists: false,
        key: 'k',
        values: [],
      });
    });

    it('passes over an unreadable value beside one that matches', () => {
      expect(match('ip_equal', ['office', '10.0.0.0/8'], { k: '10.0.0.1' }).verdict).toBe('matches');
    });

    it('does not take an object for a value', () => {
      expect(match('string_equal', '[object Object]', { k: {} as never })).toEqual({
        verdict: 'differs',
        reason: 'unreadable-request-value',
      });
    });
  });

  describe('other readings', () => {
    it.each<[string, Partial<Reading>, string, Values, Record<string, Values>, string]>([
      ['a key is taken to be absent', { absentKeys: ['k'] }, 'string_equal', 'a', { k: 'a' }, 'differs'],
      ['absent wins over unknown', { absentKeys: ['k'] }, 'string_equal_if_exist', 'a', {}, 'matches'],
      [
        'one differing value is enough',
        { negatedValues: 'differs-from-any' },
        'string_not_equal',
        ['a', 'b'],
        { k: 'a' },
        'matches',
      ],
      [
        'but there must be one',
        { negatedValues: 'differs-from-any' },
        'string_not_equal',
        ['a'],
        { k: 'a' },
        'differs',
      ],
      [
        'the empty set holds',
        { emptySetHolds: true },
        'for_all_value:string_equal',
        'a',
        { k: [] },
        'matches',
      ],
      ['for_any does not', { emptySetHolds: true }, 'for_any_value:string_equal', 'a', { k: [] }, 'differs'],
      ['binary in any case', { binaryEqual: 'ignore-case' }, 'binary_equal', 'QQ', { k: 'qq' }, 'matches'],
      [
        'binary in any case, other text',
        { binaryEqual: 'ignore-case' },
        'binary_equal',
        'Q',
        { k: 'z' },
        'differs',
      ],
      ['binary as other numbers', { binaryEqual: 'numeric' }, 'binary_equal', '1', { k: '2' }, 'differs'],
      ['binary as numbers', { binaryEqual: 'numeric' }, 'binary_equal', '1', { k: '1.0' }, 'matches'],
      ['binary as numbers, of texts', { binaryEqual: 'numeric' }, 'binary_equal', 'a', { k: 'a' }, 'differs'],
      [
        'an inexact operator restricts no list',
        { listExceptions: true },
        'string_not_equal',
        'a',
        { k: 'a' },
        'matches',
      ],
      ['nor does a pattern', { listExceptions: true }, 'string_like', 'a*', { k: 'b' }, 'matches'],
      ['an exact one does', { listExceptions: true }, 'string_equal', 'a', { k: 'b' }, 'differs'],
      [
        'ip_not_equal is named among the exact ones',
        { listExceptions: true },
        'ip_not_equal',
        '10.0.0.0/8',
        { k: '10.0.0.1' },
        'differs',
      ],
    ])('%s', (_sentence, reading, operator, wanted, context, verdict) => {
      expect(match(operator, wanted, context, {}, reading).verdict).toBe(verdict);
    });
  });
});

function match(
  operator: string,
  wanted: Values,
  context: Record<string, Values> | undefined,
  request: Partial<Request> = {},
  reading: Partial<Reading> = {},
) {
  const condition = compileCondition({ operator, key: 'k', values: [wanted].flat() as ConditionValue[] });
  const whole = { action: 'cvm:X', resource: '*', ...(context === undefined ? {} : { context }), ...request };
  return matchCondition(condition, prepareRequest(whole), { ...settledReading, ...reading });
}
