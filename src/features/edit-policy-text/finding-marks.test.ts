import { describe, expect, it } from 'vitest';
import { type Diagnostic, type DiagnosticLocation, readPolicy } from '../../core';
import { listFindingMarks } from './finding-marks';

/** Reads the text without its «» and expects the mark of a finding at `location` between them. */
function checkMark(marked: string, location: DiagnosticLocation): void {
  const text = marked.replace(/[«»]/g, '');
  const diagnostic: Diagnostic = { code: 'lint/sample', severity: 'warning', location, params: {} };
  const [mark] = listFindingMarks([diagnostic], readPolicy(text).sourceMap, text);
  const { start, end } = mark?.range ?? { start: Number.NaN, end: Number.NaN };
  expect(`${text.slice(0, start)}«${text.slice(start, end)}»${text.slice(end)}`).toBe(marked);
}

describe('listFindingMarks', () => {
  it.each<{ name: string; text: string; location: DiagnosticLocation }>([
    {
      name: 'marks a string with its quotes',
      text: '{"version":"2.0","statement":[{"action":["a:b",«"c:d"»]}]}',
      location: { kind: 'path', path: ['statement', 0, 'action', 1] },
    },
    {
      name: 'marks a name where the finding is about the name',
      text: '{"version":"2.0","statement":[{«"action"»:["a:b"]}]}',
      location: { kind: 'path', path: ['statement', 0, 'action'], part: 'key' },
    },
    {
      name: 'marks a short list on one line in full',
      text: '{"version":"2.0","statement":[{"action":«["a:b"]»}]}',
      location: { kind: 'path', path: ['statement', 0, 'action'] },
    },
    {
      name: 'marks a list that spans lines at its name and bracket',
      text: '{"version":"2.0","statement":[{«"action": [»\n"a:b"\n]}]}',
      location: { kind: 'path', path: ['statement', 0, 'action'] },
    },
    {
      name: 'marks a statement that spans lines at its brace',
      text: '{"version":"2.0","statement":[«{»\n"action":"a:b"}]}',
      location: { kind: 'path', path: ['statement', 0] },
    },
    {
      name: 'marks only the bracket where the finding is about the value',
      text: '{"version":"2.0","statement":[{"action": «[»\n"a:b"\n]}]}',
      location: { kind: 'path', path: ['statement', 0, 'action'], part: 'value' },
    },
    {
      name: 'marks the nearest part that was written',
      text: '{"version":"2.0","statement":[«{"action":"a:b"}»]}',
      location: { kind: 'path', path: ['statement', 0, 'resource', 2] },
    },
    {
      name: 'marks a stretch of text as it was given',
      text: '{"version":«tru»}',
      location: { kind: 'text', range: { start: 11, end: 14 } },
    },
    {
      name: 'ends a stretch of text with its first line',
      text: '{«"version»\r\n:1}',
      location: { kind: 'text', range: { start: 1, end: 12 } },
    },
    {
      name: 'keeps a stretch inside the text',
      text: '{"a":1«}»',
      location: { kind: 'text', range: { start: 6, end: 99 } },
    },
  ])('$name', ({ text, location }) => checkMark(text, location));

  it('marks a long list on one line at its name and bracket', () => {
    const entries = Array.from({ length: 40 }, () => '"a:b"').join();
    checkMark(`{"version":"2.0","statement":[{«"action":[»${entries}]}]}`, {
      kind: 'path',
      path: ['statement', 0, 'action'],
    });
  });

  it('marks nothing in a text that was refused as a whole', () => {
    const text = `"${'a'.repeat(300_000)}"`;
    const { diagnostics, sourceMap } = readPolicy(text);
    expect(diagnostics.map(({ code }) => code)).toEqual(['syntax/too-large']);
    expect(listFindingMarks(diagnostics, sourceMap, text)).toEqual([]);
  });
});
