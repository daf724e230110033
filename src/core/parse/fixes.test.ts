import { describe, expect, it } from 'vitest';
import { findingOf } from '../../testing/check-reading';
import { applyDocumentEdits } from '../render';
import { readPolicy } from './read-policy';
import type { ReadingCode } from './reading-codes';

/** What the fix of a finding makes of the text; the finding has to be gone then. */
function fixed(text: string, code: ReadingCode): string {
  const reading = readPolicy(text);
  const edits = findingOf(reading, code).fix?.edits ?? [];
  const edited = applyDocumentEdits(text, reading.sourceMap, edits);
  if (!edited.ok) throw new Error(edited.error.kind);
  expect(readPolicy(edited.value).diagnostics.map((finding) => finding.code)).not.toContain(code);
  return edited.value;
}

const statement = '{"effect":"allow","action":"a","resource":"*"}';

describe('fixes of the reader', () => {
  it.each<[string, ReadingCode, string, string]>([
    [
      'a missing version is added',
      'structure/missing-version',
      `{"statement":[${statement}]}`,
      `{"statement":[${statement}],"version":"2.0"}`,
    ],
    [
      'a version that is a number becomes text',
      'structure/invalid-version',
      `{"version":3.0,"statement":[${statement}]}`,
      `{"version":"3.0","statement":[${statement}]}`,
    ],
    [
      'a single statement gets its list',
      'structure/statement-not-array',
      `{"version":"2.0","statement":${statement}}`,
      `{"version":"2.0","statement":[${statement}]}`,
    ],
    [
      'capitalised element names get lower case, other names stay',
      'structure/element-name-case',
      '{"Version":"2.0","Statement":[{"Effect":"Allow","Action":"A","Resource":"*","Sid":"X"}]}',
      '{"version":"2.0","statement":[{"effect":"allow","action":"A","resource":"*","Sid":"X"}]}',
    ],
    [
      'an effect gets lower case',
      'structure/effect-case',
      '{"version":"2.0","statement":[{"effect":"Deny","action":"a","resource":"*"}]}',
      '{"version":"2.0","statement":[{"effect":"deny","action":"a","resource":"*"}]}',
    ],
    [
      'an empty condition goes',
      'structure/empty-condition',
      '{"version":"2.0","statement":[{"effect":"deny","condition":[],"action":"a","resource":"*"}]}',
      '{"version":"2.0","statement":[{"effect":"deny","action":"a","resource":"*"}]}',
    ],
    [
      'a mistyped element gets its name',
      'structure/unknown-element',
      '{"version":"2.0","statement":[{"efect":"deny","action":"a","resource":"*"}]}',
      '{"version":"2.0","statement":[{"action":"a","resource":"*","effect":"deny"}]}',
    ],
  ])('%s', (_, code, text, expected) => {
    expect(fixed(text, code)).toBe(expected);
  });

  it('only call safe what changes no decision', () => {
    const fixOf = (text: string, code: ReadingCode) => findingOf(readPolicy(text), code).fix;
    // An element that was ignored begins to count.
    const mistyped = '{"version":"2.0","statement":[{"efect":"deny","action":"a","resource":"*"}]}';
    expect(fixOf(mistyped, 'structure/unknown-element')?.safety).toBe('needs-review');
    expect(fixOf('{"statement":[]}', 'structure/missing-version')?.safety).toBe('safe');
  });

  it('do not exist while the text has errors of syntax, since it could not be edited', () => {
    const reading = readPolicy('{"version":1,"statement":[{"effect":"Allow"},]}');
    expect(reading.diagnostics.length).toBeGreaterThan(3);
    expect(reading.diagnostics.filter(({ fix }) => fix)).toEqual([]);
  });
});
