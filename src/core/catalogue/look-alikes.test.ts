import { describe, expect, it } from 'vitest';
import { asciiLookAlike, isInvisible } from './look-alikes';

describe('characters that look like plain ones', () => {
  it.each([
    // Names of the characters as in the Unicode charts.
    ['CYRILLIC SMALL LETTER A', '\u0430', 'a', 'cyrillic'],
    ['CYRILLIC SMALL LETTER PALOCHKA', '\u04cf', 'l', 'cyrillic'],
    ['CYRILLIC CAPITAL LETTER U', '\u0423', 'Y', 'cyrillic'],
    ['GREEK SMALL LETTER NU', '\u03bd', 'v', 'greek'],
    ['GREEK SMALL LETTER OMEGA', '\u03c9', 'w', 'greek'],
    ['GREEK CAPITAL LETTER CHI', '\u03a7', 'X', 'greek'],
    ['FULLWIDTH DIGIT ZERO', '\uff10', '0', 'full-width'],
    ['FULLWIDTH COLON', '\uff1a', ':', 'full-width'],
    ['MATHEMATICAL SANS-SERIF SMALL Z', '\u{1d5d3}', 'z', 'other'],
    ['LATIN SMALL LETTER DOTLESS I', '\u0131', 'i', 'other'],
    ['EN DASH', '\u2013', '-', 'other'],
    ['KATAKANA MIDDLE DOT is no dot of names, IDEOGRAPHIC FULL STOP is', '\u3002', '.', 'other'],
  ])('%s', (_, character, ascii, script) => {
    expect(asciiLookAlike(character)).toEqual({ ascii, script });
  });

  it.each(['a', 'Z', '-', 'é', '团', 'ж', 'λ', '🐳'])('%s resembles no plain character', (character) => {
    expect(asciiLookAlike(character)).toBeNull();
  });

  it('gives exactly one plain character for each foreign letter', () => {
    for (let codePoint = 0x80; codePoint <= 0xffff; codePoint += 1) {
      const ascii = asciiLookAlike(String.fromCodePoint(codePoint))?.ascii;
      if (ascii !== undefined) expect([codePoint, ascii]).toEqual([codePoint, ascii.slice(0, 1)]);
      if (ascii !== undefined) expect(ascii).toMatch(/^[\x21-\x7e]$/);
    }
  });
});

describe('characters that show nothing', () => {
  it.each(['\t', '\n', ' ', '\u00a0', '\u00ad', '\u200b', '\u2060', '\u3000', '\u3164', '\ufe0f', '\ufeff'])(
    '%j',
    (character) => {
      expect(isInvisible(character)).toBe(true);
    },
  );

  it.each(['a', '-', '团', 'а'])('%s shows', (character) => {
    expect(isInvisible(character)).toBe(false);
  });
});
