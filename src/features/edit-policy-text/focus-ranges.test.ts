import { describe, expect, it } from 'vitest';
import { type DocumentPath, readPolicy, type TextRange } from '../../core';
import { findStatementAt, listFocusRanges, listStatementRanges } from './focus-ranges';

const text = '{"version":"2.0","statement":[{"action":["a:b","c:d"],"effect":"allow"}, {"effect":"deny"}]}';
const { sourceMap } = readPolicy(text);
const show = (ranges: readonly TextRange[]) => ranges.map(({ start, end }) => text.slice(start, end));

describe('listFocusRanges', () => {
  it.each<{ name: string; paths: DocumentPath[]; shown: string[] }>([
    { name: 'nothing in focus', paths: [], shown: [] },
    { name: 'a statement', paths: [['statement', 1]], shown: ['{"effect":"deny"}'] },
    { name: 'an entry of a list', paths: [['statement', 0, 'action', 1]], shown: ['"c:d"'] },
    { name: 'an element with its name', paths: [['statement', 0, 'effect']], shown: ['"effect":"allow"'] },
    {
      name: 'several places, in text order and once each',
      paths: [
        ['statement', 1, 'effect'],
        ['statement', 0, 'action', 0],
        ['statement', 1, 'effect'],
      ],
      shown: ['"a:b"', '"effect":"deny"'],
    },
    {
      name: 'what was not written stands for what is around it',
      paths: [['statement', 1, 'resource', 0]],
      shown: ['{"effect":"deny"}'],
    },
  ])('$name', ({ paths, shown }) => {
    expect(show(listFocusRanges(paths, sourceMap))).toEqual(shown);
  });
});

describe('the statement at a place', () => {
  const statements = listStatementRanges(sourceMap);

  it('finds every statement', () => {
    expect(show(statements)).toEqual(['{"action":["a:b","c:d"],"effect":"allow"}', '{"effect":"deny"}']);
  });

  it.each([
    { place: 'the brace that opens the document', offset: 0, statement: null },
    { place: 'before the first statement', offset: text.indexOf('{"action"'), statement: 0 },
    { place: 'inside the first statement', offset: text.indexOf('c:d'), statement: 0 },
    { place: 'behind the first statement', offset: text.indexOf(', {'), statement: 0 },
    { place: 'inside the second statement', offset: text.indexOf('deny'), statement: 1 },
    { place: 'the end of the document', offset: text.length, statement: null },
  ])('$place', ({ offset, statement }) => {
    expect(findStatementAt(statements, offset)).toBe(statement);
  });

  it('knows none where the statements are no list', () => {
    expect(listStatementRanges(readPolicy('{"version":"2.0","statement":"x"}').sourceMap)).toEqual([]);
  });
});
