import { describe, expect, it } from 'vitest';
import type { PolicyDocument } from '../../model';
import { measurePolicy } from '../../render';
import { lintPolicy } from '../lint-policy';

const code = 'lint/invalid-document-length';

/** A policy of exactly so many characters as compact JSON. */
function policyOfLength(characters: number): PolicyDocument {
  const frame: PolicyDocument = {
    version: '2.0',
    statement: [{ effect: 'allow', action: 'tcr:*', resource: [''] }],
  };
  const missing = characters - JSON.stringify(frame).length;
  return { ...frame, statement: [{ effect: 'allow', action: 'tcr:*', resource: ['x'.repeat(missing)] }] };
}

function lengthFindings(policy: PolicyDocument, characters?: number) {
  return lintPolicy(policy, characters === undefined ? {} : { characters }).filter(
    (one) => one.code === code,
  );
}

describe(code, () => {
  it('speaks beyond 6,144 characters, at the document', () => {
    expect(lengthFindings(policyOfLength(6144))).toEqual([]);
    const [finding] = lengthFindings(policyOfLength(6145));
    expect(finding?.location).toEqual({ kind: 'path', path: [] });
    expect(finding?.params).toEqual({ characters: 6145, limit: 6144 });
  });

  it('believes the length of the text where it is told', () => {
    expect(lengthFindings(policyOfLength(100), 7000)[0]?.params).toEqual({ characters: 7000, limit: 6144 });
    expect(lengthFindings(policyOfLength(7000), 100)).toEqual([]);
  });

  it('counts like the gauge beside the editor', () => {
    const policy = {
      ...policyOfLength(6200),
      note: ['quote " backslash \\ line\n', 'é汉😀', 12.5, null, true, {}, [], { a: [1, 2] }],
    };
    expect(lengthFindings(policy)[0]?.params.characters).toBe(measurePolicy(policy).counted);
  });
});
