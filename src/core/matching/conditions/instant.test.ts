import { describe, expect, it } from 'vitest';
import { readInstant } from './instant';

describe('readInstant', () => {
  const noon = Date.UTC(2016, 5, 1, 12, 0, 0);

  it.each([
    ['the canonical form', '2016-06-01T12:00:00Z', noon],
    ['the vendor’s sample with a space after T', '2016-06-01T 12:00:00Z', noon],
    ['the vendor’s sample without T and zone', '2016-06-01 12:00:00', noon],
    ['no zone is UTC', '2016-06-01T12:00:00', noon],
    ['without seconds', '2016-06-01T12:00Z', noon],
    ['an offset', '2016-06-01T20:00:00+08:00', noon],
    ['an offset without a colon, to the west', '2016-06-01T04:30:00-0730', noon],
    ['a date alone is its first instant', '2016-06-01', noon - 12 * 3_600_000],
    ['fractions', '2016-06-01T12:00:00.250Z', noon + 250],
    ['the greatest offset', '2016-06-02T11:59:00+23:59', noon],
    ['the first year that is read', '0100-01-01', Date.UTC(100, 0, 1)],
    ['a leap day', '2024-02-29', Date.UTC(2024, 1, 29)],
  ])('reads %s', (_sentence, text, instant) => {
    expect(readInstant(text)).toBe(instant);
  });

  it.each([
    '',
    'now',
    '2016-6-1',
    '2016-02-30',
    '2023-02-29',
    '2016-13-01',
    '2016-00-01',
    '2016-06-00',
    '2016-06-01T24:00:00Z',
    '2016-06-01T12:60:00Z',
    '2016-06-01T12:00:60Z',
    '2016-06-01T12',
    '2016-06-01Z',
    ' 2016-06-01',
    '2016-06-01 ',
    '2016/06/01',
    '1464782400',
    '0016-06-01',
    '0099-12-31',
    '2016-06-01T12:00:00+24:00',
    '2016-06-01T12:00:00+08:60',
    '2016-06-01T12:00:00 Z',
    '20160601T120000Z',
    'Wed, 01 Jun 2016 12:00:00 GMT',
  ])('refuses %j', (text) => {
    expect(readInstant(text)).toBeNull();
  });
});
