import { describe, expect, it } from 'vitest';
import { formatPolicy, listOfficialScenarios } from '../../core';
import { readMarks } from '../../testing/marked-text';
import { isReplaceable, locate, readDraft } from './read-draft';

const pull = '{"version":"2.0","statement":[{"effect":"allow","action":["tcr:*"],"resource":["*"]}]}';

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
    {
      name: 'a slip that is mended',
      text: "{'version':'2.0','statement':[{effect:'allow',action:'tcr:*',resource:'*',}]}",
      kind: 'policy',
    },
    { name: 'a command', text: `tccli cam CreatePolicy --PolicyDocument '${pull}'`, kind: 'policy' },
    {
      name: 'a list with a gap',
      text: '{"version":"2.0","statement":[{"action":["a:B", ...]}]}',
      kind: 'broken',
    },
    {
      name: 'a refusal by the service',
      text: 'you are not authorized to perform operation (tcr:X)\nresource (*) has no permission',
      kind: 'proposal',
    },
    { name: '300 KB of Chinese', text: '中'.repeat(100_000), kind: 'too-large' },
    { name: '5 MB', text: 'x'.repeat(5_000_000), kind: 'too-large' },
  ])('takes $name for $kind', ({ text, kind }) => {
    expect(readDraft(text).kind).toBe(kind);
  });
});

describe('what the document becomes', () => {
  const first = (text: string) => {
    const draft = readDraft(text);
    if (draft.kind === 'too-large' || draft.kind === 'nothing') throw new Error(draft.kind);
    return draft.candidates[0];
  };

  it('is the text itself where that is plain JSON, with every space and repeated name', () => {
    const text = ' {"version":"1.0","version":"2.0","statement":[]}\n';
    expect(first(text)).toMatchObject({ documentText: text, repairs: [] });
  });

  it('is the policy written anew where anything was taken off or mended, with what that was', () => {
    const candidate = first(`{'version':'1.0','version':'2.0',"statement":[]}`);
    expect(candidate.documentText).toBe('{\n  "version": "2.0",\n  "statement": []\n}');
    // Four strings in single quotes, and the first version, which gets lost.
    expect(candidate.repairs.map(({ code }) => code).sort()).toEqual([
      'structure/duplicate-key',
      ...Array(4).fill('syntax/single-quotes'),
    ]);
  });

  it('offers every policy of a text', () => {
    const draft = readDraft(JSON.stringify({ one: JSON.parse(pull), two: JSON.parse(pull) }));
    if (draft.kind !== 'policy') throw new Error(draft.kind);
    expect(draft.candidates.map(({ name }) => name)).toEqual(['one', 'two']);
  });
});

describe('isReplaceable', () => {
  it.each([
    ['a blank text', ' \n', true],
    ['an example as the page writes it', exampleText(), true],
    ['anything else', pull, false],
  ])('%s', (_, text, expected) => {
    expect(isReplaceable(text)).toBe(expected);
  });
});

function exampleText(): string {
  const [example] = listOfficialScenarios();
  return example ? formatPolicy(example.policy) : '';
}

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
