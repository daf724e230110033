import { describe, expect, it } from 'vitest';
import type { Diagnostic, DiagnosticLocation, DocumentPath } from '../foundation';
import { describePath, describePlace } from './finding-place';

describe('the place of a finding', () => {
  it.each<{ path: DocumentPath; place: ReturnType<typeof describePath> }>([
    { path: [], place: { kind: 'document' } },
    { path: ['version'], place: { kind: 'element', element: 'version' } },
    { path: ['statement'], place: { kind: 'element', element: 'statement' } },
    { path: ['statement', 0], place: { kind: 'statement', statement: 1 } },
    {
      path: ['statement', 2, 'effect'],
      place: { kind: 'statementElement', statement: 3, element: 'effect' },
    },
    {
      path: ['statement', 0, 'action', 1],
      place: { kind: 'statementEntry', statement: 1, element: 'action', entry: 2 },
    },
    {
      path: ['statement', 0, 'condition', 'ip_equal', 'qcs:ip', 0],
      place: { kind: 'statementElement', statement: 1, element: 'condition' },
    },
  ])('$path is $place.kind', ({ path, place }) => {
    expect(describePath(path)).toEqual(place);
  });

  it.each([
    ['at the start', 0, 1],
    ['before a line break', 3, 1],
    ['after it', 4, 2],
    ['on an empty line', 5, 3],
    ['at the end', 9, 4],
  ])('in a broken text is its line: %s', (_, start, line) => {
    const location: DiagnosticLocation = { kind: 'text', range: { start, end: start } };
    const finding: Diagnostic = { code: 'syntax/comment', severity: 'error', location, params: {} };
    expect(describePlace(finding, 'abc\n\n\nabc')).toEqual({ kind: 'line', line });
  });
});
