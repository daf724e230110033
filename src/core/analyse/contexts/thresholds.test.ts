import { describe, expect, it } from 'vitest';
import { compileCondition } from '../../matching';
import { listInstants, listNumbers } from './thresholds';

function wanted(operator: string, ...values: readonly (string | number)[]) {
  return compileCondition({ operator, key: 'k', values }).values;
}

describe('listNumbers', () => {
  it.each<[string, readonly (string | number)[], readonly number[]]>([
    ['below, on and above one threshold', [5], [4, 5, 6]],
    ['room between two', [1, 10], [0, 1, 2, 10, 11]],
    // A step after 1 is 2 already, so the middle is taken.
    ['no whole number between two', [1, 2], [0, 1, 1.5, 2, 3]],
    ['in whatever order', [10, 1], [0, 1, 2, 10, 11]],
    ['each once', [5, '5', 5], [4, 5, 6]],
    ['texts that are numbers, and no others', ['-3', 'x'], [-4, -3, -2]],
    // Beyond it whole numbers cannot be told apart.
    [
      'nothing beyond the safe range',
      [Number.MAX_SAFE_INTEGER],
      [Number.MAX_SAFE_INTEGER - 1, Number.MAX_SAFE_INTEGER],
    ],
  ])('%s', (_, values, expected) => {
    expect(listNumbers(wanted('numeric_equal', ...values))).toEqual(expected);
  });

  it('gives some number where there is no threshold', () => {
    expect(listNumbers([])).toHaveLength(1);
  });

  it('passes over what is no number', () => {
    expect(listNumbers(wanted('string_equal', 'a'))).toEqual(listNumbers([]));
  });
});

describe('listInstants', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    [
      'a second before and after',
      ['2026-01-01T00:00:00Z'],
      ['2025-12-31T23:59:59Z', '2026-01-01T00:00:00Z', '2026-01-01T00:00:01Z'],
    ],
    [
      'half a second between neighbours',
      ['2026-01-01T00:00:00Z', '2026-01-01T00:00:01Z'],
      [
        '2025-12-31T23:59:59Z',
        '2026-01-01T00:00:00Z',
        '2026-01-01T00:00:00.500Z',
        '2026-01-01T00:00:01Z',
        '2026-01-01T00:00:02Z',
      ],
    ],
    ['any where there is none', [], ['2026-01-01T00:00:00Z']],
    // Years are written with four digits, and the language reads none before 100.
    ['only what can be written', ['9999-12-31T23:59:59Z'], ['9999-12-31T23:59:58Z', '9999-12-31T23:59:59Z']],
    ['and read', ['0100-01-01T00:00:00Z'], ['0100-01-01T00:00:00Z', '0100-01-01T00:00:01Z']],
  ])('%s', (_, values, expected) => {
    expect(listInstants(wanted('date_less_than', ...values))).toEqual(expected);
  });
});
