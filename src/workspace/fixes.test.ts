import { describe, expect, it } from 'vitest';
import { muteFinding } from '../core';
import { openDocument } from './document-state';
import { listFindings } from './findings';
import { countSafeFixes, fixAllSafe, fixOne } from './fixes';

const policyOf = (action: string, effect = 'allow') => `{
  "version": "2.0",
  "statement": [{ "action": ${action}, "resource": "*", "effect": "${effect}" }]
}`;

describe('fixing everything that is safe', () => {
  it('applies all of them in one go, also those in one list', () => {
    // Two repeats and a capital letter.
    const text = policyOf('["tcr:A", "tcr:A", "tcr:B", "tcr:B"]', 'Allow');
    expect(countSafeFixes(listFindings(openDocument(text)).shown)).toBe(3);
    expect(fixAllSafe(openDocument(text))).toEqual({ text: policyOf('["tcr:A", "tcr:B"]'), count: 3 });
  });

  it('leaves fixes alone that need a look', () => {
    const text = policyOf('["tcr:PullRepositoryPersonal"]').replace('"*"', '"qcs::tcr:::repo/a/b/*"');
    expect(listFindings(openDocument(text)).shown.some(({ fix }) => fix?.safety === 'needs-review')).toBe(
      true,
    );
    expect(fixAllSafe(openDocument(text))).toBeNull();
  });

  it('leaves muted findings alone', () => {
    const text = policyOf('["tcr:A", "tcr:A"]');
    const state = openDocument(text);
    const muted = listFindings(state).shown.flatMap(
      (finding) => muteFinding(finding, state.usable?.policy, 'on purpose') ?? [],
    );
    expect(fixAllSafe(openDocument(text, { muted }))).toBeNull();
  });

  it('does nothing to a broken text', () => {
    expect(fixAllSafe(openDocument('{"version": "2.0", "statement": [{"effect": "Allow"'))).toBeNull();
  });
});

describe('fixing one finding', () => {
  it('mends what it is about, and nothing else', () => {
    const state = openDocument(policyOf('["tcr:A", "tcr:A", "tcr:B", "tcr:B"]'));
    const [first] = listFindings(state).shown.filter(({ fix }) => fix !== undefined);
    if (!first) throw new Error('a repeated action is a finding with a fix');
    expect(fixOne(state, first)).toBe(policyOf('["tcr:A", "tcr:B", "tcr:B"]'));
    // Windows may hold an equal one of an earlier drawing.
    expect(fixOne(state, structuredClone(first))).not.toBeNull();
  });

  it('does nothing once the text is another one, since its places may be somebody else’s', () => {
    const [former] = listFindings(openDocument(policyOf('["tcr:A", "tcr:A"]'))).shown.filter(
      ({ fix }) => fix,
    );
    if (!former) throw new Error('a repeated action is a finding with a fix');
    expect(fixOne(openDocument(policyOf('["tcr:B", "tcr:A"]')), former)).toBeNull();
  });
});
