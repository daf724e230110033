import { describe, expect, it } from 'vitest';
import { writePlainData } from './write-plain-data';

describe('writePlainData', () => {
  it.each<[string, unknown]>([
    ['a statement', { effect: 'allow', action: ['tcr:*'], resource: '*', condition: { ip_equal: {} } }],
    ['a name that is special in programs', JSON.parse('{"__proto__": ["tcr:*"]}')],
    ['half of a character', ['\ud83d']],
    ['nothing much', null],
  ])('writes %s so that parsing gives an equal value', (_, value) => {
    const text = writePlainData(value);
    expect(JSON.parse(text ?? 'false')).toEqual(value);
  });

  it('tells the order of elements apart', () => {
    expect(writePlainData({ a: 1, b: 2 })).not.toBe(writePlainData({ b: 2, a: 1 }));
  });

  const loop: unknown[] = [];
  loop.push(loop);
  it.each<[string, unknown]>([
    ['what JSON would leave out', { effect: 'allow', action: undefined }],
    ['what JSON would write as null', { condition: { numeric_equal: { key: Number.NaN } } }],
    ['a zero that JSON writes as the other one', [-0]],
    ['a gap in a list', new Array(1)],
    ['a function', { toJSON: () => 'x' }],
    ['an object of a class', new Map([['effect', 'allow']])],
    ['an object without a prototype', Object.create(null)],
    ['a number that JSON cannot write', 5n],
    ['a value that holds itself', loop],
    ['more than a statement holds', new Array(30_000).fill('*')],
  ])('gives nothing for %s', (_, value) => {
    expect(writePlainData(value)).toBeNull();
  });
});
