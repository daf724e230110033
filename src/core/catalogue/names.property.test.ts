import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkNamespaceName, checkRepositoryName, checkTag, hasNameError } from './index';

const nameLike = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom('a', 'B', '0', '.', '_', '-', '/', ' ', '*', 'а', 'Ａ', '\u200b') }),
);

// The accept patterns of naming-and-limits.json, kept here as the reference that the scanner must agree with.
const pathComponent = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*$/;
const tagPattern = /^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}$/;

describe('name checks, for any text', () => {
  it('find an error exactly where the published pattern refuses', () => {
    fc.assert(
      fc.property(nameLike, (text) => {
        const isComponent = pathComponent.test(text);
        expect(hasNameError(checkNamespaceName(text))).toBe(!isComponent || text.length > 100);
        expect(hasNameError(checkRepositoryName(text))).toBe(!isComponent || text.length > 200);
        expect(hasNameError(checkTag(text))).toBe(!tagPattern.test(text));
      }),
    );
  });

  it('point inside the text and name each code once', () => {
    fc.assert(
      fc.property(nameLike, (text) => {
        for (const check of [checkNamespaceName, checkRepositoryName, checkTag]) {
          const problems = check(text);
          for (const { range } of problems) {
            expect(range.start).toBeGreaterThanOrEqual(0);
            expect(range.end).toBeGreaterThanOrEqual(range.start);
            expect(range.end).toBeLessThanOrEqual(text.length);
          }
          expect(new Set(problems.map((problem) => problem.code)).size).toBe(problems.length);
        }
      }),
    );
  });

  it('suggest only names without an error', () => {
    fc.assert(
      fc.property(nameLike, (text) => {
        for (const check of [checkNamespaceName, checkRepositoryName, checkTag]) {
          for (const { suggestion } of check(text)) {
            if (suggestion !== undefined) expect(hasNameError(check(suggestion))).toBe(false);
          }
        }
      }),
    );
  });
});
