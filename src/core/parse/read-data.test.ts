import { describe, expect, it } from 'vitest';
import { findPlace } from '../foundation';
import { readData } from './read-data';

describe('readData', () => {
  it.each([
    ['JSON', 'json', '{"a": [1, null]}'],
    ['YAML', 'yaml', 'a:\n  - 1\n  - ~\n'],
  ])('reads %s with the place of every value', (_, form, text) => {
    const reading = readData(text);
    expect(reading).toMatchObject({ form, value: { a: [1, null] }, diagnostics: [] });
    const place = findPlace(reading.sourceMap, ['a', 0])?.value;
    expect(text.slice(place?.start, place?.end)).toBe('1');
  });

  it.each([
    ['text that breaks off', '{"a": [1', 'syntax/unclosed-array'],
    ['a name that stands twice', '{"a": 1, "a": 2}', 'structure/duplicate-key'],
    ['an alias', 'a: *b', 'carrier/yaml-not-read'],
    ['more than is ever read', `"${'x'.repeat(262_144)}"`, 'syntax/too-large'],
  ])('gives no value of %s, and says why', (_, text, code) => {
    const { value, diagnostics } = readData(text);
    expect(value).toBeNull();
    expect(diagnostics.map((diagnostic) => diagnostic.code)).toContain(code);
  });
});
