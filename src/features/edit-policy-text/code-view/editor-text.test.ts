import { describe, expect, it } from 'vitest';
import { toEditorText, toRawOffset, toShownOffset } from './editor-text';

describe('toEditorText', () => {
  it.each([
    { name: 'line feeds stay', raw: 'a\nb', shown: 'a\nb', lineBreak: '\n' },
    { name: 'pairs become one line feed', raw: 'a\r\nb\r\n', shown: 'a\nb\n', lineBreak: '\r\n' },
    { name: 'a single carriage return ends a line too', raw: 'a\rb', shown: 'a\nb', lineBreak: '\n' },
    {
      name: 'mixed endings are written back as pairs',
      raw: 'a\nb\r\nc',
      shown: 'a\nb\nc',
      lineBreak: '\r\n',
    },
    { name: 'an empty text', raw: '', shown: '', lineBreak: '\n' },
  ])('$name', ({ raw, shown, lineBreak }) => {
    expect(toEditorText(raw)).toMatchObject({ raw, shown, lineBreak });
  });
});

describe('offsets', () => {
  const text = toEditorText('ab\r\ncd\ne\r\nf');

  it.each([
    { place: 'the beginning', raw: 0, shown: 0 },
    { place: 'the end of the first line', raw: 2, shown: 2 },
    { place: 'the beginning of the second line', raw: 4, shown: 3 },
    { place: 'after a single line feed', raw: 7, shown: 6 },
    { place: 'after the second pair', raw: 10, shown: 8 },
    { place: 'the end', raw: 11, shown: 9 },
  ])('$place is $raw as written and $shown as shown', ({ raw, shown }) => {
    expect(toShownOffset(text, raw)).toBe(shown);
    expect(toRawOffset(text, shown)).toBe(raw);
  });

  it('counts the place between the two characters of a pair to the next line', () => {
    expect(toShownOffset(text, 3)).toBe(2);
  });
});
