import { describe, expect, it } from 'vitest';
import { readMarks } from '../../testing/marked-text';
import { locate, readDraft } from './read-draft';

describe('readDraft', () => {
  it.each([
    { name: 'a complete policy', text: '{"version":"2.0","statement":[]}', kind: 'policy' },
    {
      name: 'a policy with a wrong value',
      text: '{"version":"2.0","statement":[{"effect":"permit"}]}',
      kind: 'policy',
    },
    { name: 'a policy cut off', text: '{"version":"2.0","statement":[{"effect":"allow"', kind: 'broken' },
    { name: 'something else', text: 'docker pull x', kind: 'nothing' },
    { name: 'JSON that is no policy', text: '{"name":"x"}', kind: 'nothing' },
    { name: '10,000 levels', text: '{"version":'.repeat(10_000), kind: 'nothing' },
    { name: '5 MB', text: 'x'.repeat(5_000_000), kind: 'too-large' },
  ])('takes $name for $kind', ({ text, kind }) => {
    expect(readDraft(text).kind).toBe(kind);
  });
});

describe('locate', () => {
  const place = (marked: string) => {
    const { text, ranges } = readMarks(marked);
    const range = ranges[0] ?? { start: 0, end: 0 };
    const diagnostic = {
      code: 'x',
      severity: 'error',
      location: { kind: 'text', range },
      params: {},
    } as const;
    return locate(text, diagnostic, { places: {} });
  };

  it('counts lines and columns from one', () => {
    expect(place('{\n  "a": «tcr:*»,\n}')).toMatchObject({
      line: 2,
      column: 8,
      excerpt: { before: '"a": ', marked: 'tcr:*', after: ',' },
    });
    expect(place('«{»')).toMatchObject({ line: 1, column: 1 });
  });

  it('quotes one line, shortened where it is long', () => {
    const { excerpt } = place(`${'a'.repeat(60)}«${'b'.repeat(60)}»${'c'.repeat(60)}\nnext`);
    expect(excerpt).toEqual({
      before: `…${'a'.repeat(24)}`,
      marked: `${'b'.repeat(40)}…`,
      after: `${'c'.repeat(24)}…`,
    });
    expect(place('«one\ntwo»').excerpt.marked).toBe('one');
  });
});
