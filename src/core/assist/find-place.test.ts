import { describe, expect, it } from 'vitest';
import { findPolicyPlace } from './find-place';

/** `‸` is the cursor. */
function at(marked: string) {
  const offset = marked.indexOf('‸');
  const place = findPolicyPlace(marked.replace('‸', ''), offset);
  if (!place) return null;
  const { role, cursor } = place;
  const text = marked.replace('‸', '');
  const typed = cursor.token && text.slice(cursor.token.content.start, cursor.token.content.end);
  return { ...role, typed, siblings: cursor.siblings };
}

const inStatement = (inner: string) => `{"version": "2.0", "statement": [{${inner}}]}`;

describe('what is being written', () => {
  it.each([
    ['a name in an empty document', '{‸}', { kind: 'document-element', typed: null }],
    ['a half-typed name without a closing quote', '{"ver‸', { kind: 'document-element', typed: 'ver' }],
    ['a half-typed name without quotes', '{ver‸', { kind: 'document-element', typed: 'ver' }],
    ['the version', '{"version": "‸"', { kind: 'version', typed: '' }],
    ['a statement', '{"version":"2.0","statement":[‸]}', { kind: 'statement', isInList: true }],
    ['the list of statements', '{"statement": ‸}', { kind: 'statement', isInList: false }],
    ['a name in a statement', inStatement('"ef‸'), { kind: 'statement-element', typed: 'ef' }],
    ['a name after a comma', inStatement('"effect": "allow", ‸'), { kind: 'statement-element', typed: null }],
    [
      'a name where the comma is missing',
      inStatement('"effect": "allow"\n"‸"'),
      { kind: 'statement-element', typed: '' },
    ],
    [
      'a value that was left out, before the next name',
      inStatement('"effect": ‸\n"action": "*"'),
      { kind: 'effect', typed: null },
    ],
    [
      'what follows a value that was left out',
      inStatement('"effect": "action": "tcr:‸"'),
      { kind: 'action', isInList: false, typed: 'tcr:' },
    ],
    ['a single action', inStatement('"action": "tcr:Pu‸"'), { kind: 'action', isInList: false }],
    ['an entry of a list', inStatement('"action": ["tcr:*", "‸"]'), { kind: 'action', isInList: true }],
    ['an element name in another case', inStatement('"Action": ["‸"]'), { kind: 'action', isInList: true }],
    ['a resource', inStatement('"resource": ["qcs::tcr:‸'), { kind: 'resource', typed: 'qcs::tcr:' }],
    ['an operator', inStatement('"condition": {"ip_‸"}'), { kind: 'operator', typed: 'ip_' }],
    [
      'a condition key',
      inStatement('"condition": {"ip_equal": {"‸"}}'),
      { kind: 'condition-key', operator: 'ip_equal' },
    ],
    [
      'a condition value',
      inStatement('"condition": {"ip_equal": {"qcs:ip": ["10.0.0.0/8", "‸"]}}'),
      { kind: 'condition-value', operator: 'ip_equal', key: 'qcs:ip', isInList: true },
    ],
    ['a single statement without a document', '{"effect": "‸"}', { kind: 'effect' }],
    ['a list of statements without a document', '[{"effect": "‸"}]', { kind: 'effect' }],
    ['one statement without its list', '{"statement": {"action": "‸"}}', { kind: 'action' }],
    ['a name in one statement without its list', '{"statement": {‸}}', { kind: 'statement-element' }],
    ['a text in typographic quotes', '{“version”: “2‸”}', { kind: 'version', typed: '2' }],
    ['a place behind a comment', '{ // no "effect\n"statement": [{"effect": ‸', { kind: 'effect' }],
    ['a quoted text with escapes', '{"a\\"b": 1, "ver‸"}', { kind: 'document-element', typed: 'ver' }],
  ])('knows %s', (_, marked, expected) => {
    expect(at(marked)).toMatchObject(expected);
  });

  it.each([
    ['outside everything', '‸{}'],
    ['behind everything', '{}‸'],
    ['where a colon has to come', '{"version"‸ }'],
    ['where a comma has to come', '{"version": "2.0"‸}'],
    ['in the operators’ values', inStatement('"condition": {"ip_equal": ‸}')],
    ['in a principal', inStatement('"principal": {"‸"}')],
    ['in an unknown element', inStatement('"Sid": "‸"')],
    ['in a list inside a list', inStatement('"action": [["‸"]]')],
  ])('says nothing %s', (_, marked) => {
    expect(at(marked)).toBeNull();
  });

  it('tells the other names of the object, before and behind the cursor', () => {
    const place = at(inStatement('"effect": "allow", "‸": 1, "resource": "*"'));
    expect(place?.siblings).toEqual(['effect', 'resource']);
  });

  it('tells the other entries of the list, one of two equal ones included', () => {
    const place = at(inStatement('"action": ["tcr:A", "tcr:B‸", "tcr:B"]'));
    expect(place?.siblings).toEqual(['tcr:A', 'tcr:B']);
  });

  it('is about the next list again once a bracket has closed the last one', () => {
    const place = at(inStatement('"action": ["tcr:*"], "resource": ["‸"]'));
    expect(place).toMatchObject({ kind: 'resource', siblings: [] });
  });
});

describe('what stands behind the cursor', () => {
  const cursorAt = (marked: string) =>
    findPolicyPlace(marked.replace('‸', ''), marked.indexOf('‸'))?.cursor ?? null;

  it('may be the colon of the name', () => {
    expect(cursorAt('{"ver‸": "2.0"}')?.hasColon).toBe(true);
    expect(cursorAt('{"ver‸"}')?.hasColon).toBe(false);
  });

  it('may be an entry without a comma before it', () => {
    expect(cursorAt('{‸ "version": "2.0"}')?.lacksComma).toBe(true);
    expect(cursorAt('{"statement": [‸ {}]}')?.lacksComma).toBe(true);
    expect(cursorAt('{"version": "2.‸", "statement": []}')?.lacksComma).toBe(false);
    expect(cursorAt('{‸}')?.lacksComma).toBe(false);
  });
});
