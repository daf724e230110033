import { describe, expect, it } from 'vitest';
import { smallestChange } from './smallest-change';

const cases = [
  { name: 'equal texts need no change', before: 'abc', after: 'abc', change: null },
  { name: 'two empty texts need no change', before: '', after: '', change: null },
  { name: 'a first text', before: '', after: 'abc', change: { from: 0, to: 0, insert: 'abc' } },
  { name: 'an emptied text', before: 'abc', after: '', change: { from: 0, to: 3, insert: '' } },
  { name: 'an insertion', before: '[1,3]', after: '[1,2,3]', change: { from: 3, to: 3, insert: '2,' } },
  { name: 'a removal', before: '[1,2,3]', after: '[1,3]', change: { from: 3, to: 5, insert: '' } },
  { name: 'a replacement', before: '{"a": 1}', after: '{"a": 2}', change: { from: 6, to: 7, insert: '2' } },
  // A repeated character belongs to the beginning, so it is not counted a second time from the end.
  { name: 'one more of the same', before: 'aa', after: 'aaa', change: { from: 2, to: 2, insert: 'a' } },
  { name: 'one less of the same', before: 'aaa', after: 'aa', change: { from: 2, to: 3, insert: '' } },
  // U+1F600 and U+1F601 share their first half, U+1F600 and U+2F600 their second.
  {
    name: 'a shared first half stays whole',
    before: '\u{1F600}',
    after: '\u{1F601}',
    change: { from: 0, to: 2, insert: '\u{1F601}' },
  },
  {
    name: 'a shared second half stays whole',
    before: '\u{1F600}',
    after: '\u{2F600}',
    change: { from: 0, to: 2, insert: '\u{2F600}' },
  },
];

describe('smallestChange', () => {
  it.each(cases)('$name', ({ before, after, change }) => {
    expect(smallestChange(before, after)).toEqual(change);
  });
});
