import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rangeOfFinding } from '../../testing/check-reading';
import { arbitraryHandwriting, arbitraryPolicy, writeJson } from '../../testing/policy-text';
import { type DocumentPath, findPlace, type JsonValue, type TextRange, toPointer } from '../foundation';
import { readPolicy } from './read-policy';
import { readingCodes } from './reading-codes';
import { measureUtf8 } from './utf8-size';

const policyText = fc
  .tuple(arbitraryPolicy, arbitraryHandwriting)
  .map(([policy, handwriting]) => writeJson(policy, handwriting));

describe('reading JSON', { timeout: 60_000 }, () => {
  it('gives what JSON.parse gives', () => {
    fc.assert(
      fc.property(policyText, (text) => {
        const { policy, carrier, diagnostics } = readPolicy(text);
        expect(policy).toEqual(JSON.parse(text));
        expect(JSON.stringify(policy)).toBe(JSON.stringify(JSON.parse(text)));
        expect(carrier).toBe('json');
        const errors = diagnostics.filter(
          ({ code, severity }) => code.startsWith('syntax/') && severity === 'error',
        );
        expect(errors).toEqual([]);
      }),
      { seed: 20251122, numRuns: 200 },
    );
  });

  it('gives every part a place that holds it, and nothing else a place', () => {
    fc.assert(
      fc.property(policyText, (text) => {
        const { policy, sourceMap } = readPolicy(text);
        const pointers = new Set<string>();
        for (const { path, value } of partsOf(policy as unknown as JsonValue)) {
          pointers.add(toPointer(path));
          const place = findPlace(sourceMap, path);
          expect(JSON.parse(slice(text, place?.value))).toEqual(value);
          const name = path.at(-1);
          if (typeof name === 'string') expect(JSON.parse(slice(text, place?.key))).toBe(name);
          else expect(place?.key).toBeUndefined();
        }
        expect(new Set(Object.keys(sourceMap.places))).toEqual(pointers);
      }),
      { seed: 20251122, numRuns: 200 },
    );
  });
});

/** Policies with a few characters changed, as they are while somebody types; and mere characters. */
const brokenText = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(policyText, fc.array(fc.tuple(fc.nat(), fc.nat(3), inkBlot()), { minLength: 1, maxLength: 3 }))
      .map(([text, blots]) =>
        blots.reduce((blotted, [at, cut, ink]) => {
          const start = at % (blotted.length + 1);
          return blotted.slice(0, start) + ink + blotted.slice(start + cut);
        }, text),
      ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(policyText, fc.nat()).map(([text, at]) => text.slice(0, at % (text.length + 1))),
  },
  { weight: 2, arbitrary: fc.array(inkBlot(), { maxLength: 40 }).map((blots) => blots.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
);

function inkBlot(): fc.Arbitrary<string> {
  const marks = [
    '',
    '{',
    '}',
    '[',
    ']',
    '"',
    "'",
    ',',
    ':',
    '\\',
    '\n',
    '/',
    '//',
    '/*',
    '*/',
    '#',
    '“',
    '：',
    '\u3000',
  ];
  return fc.constantFrom(
    ...marks,
    '-',
    '0',
    '1e9',
    'null',
    'allow',
    '\\u00',
    '"effect"',
    '"Statement":',
    '\ud83d',
    '\0',
  );
}

describe('reading anything', { timeout: 60_000 }, () => {
  it('finds an error of syntax exactly where JSON.parse refuses the text', () => {
    fc.assert(
      fc.property(brokenText, (text) => {
        const { carrier, diagnostics } = readPolicy(text);
        // What lacks its braces is told by its carrier.
        if (carrier === 'fragment' || carrier === 'yaml') return;
        const errors = diagnostics.filter(
          ({ code, severity }) => code.startsWith('syntax/') && severity === 'error',
        );
        // A byte order mark is the one thing that JSON.parse refuses and this reader does not.
        expect(errors.length > 0).toBe(!isJson(text.startsWith('\ufeff') ? text.slice(1) : text));
      }),
      { seed: 20251122, numRuns: 1000 },
    );
  });

  it('places every finding and every part in the text, and gives plain data with known codes', () => {
    fc.assert(
      fc.property(brokenText, (text) => {
        const reading = readPolicy(text);
        for (const place of Object.values(reading.sourceMap.places)) {
          for (const range of [place.value, place.key]) if (range) expectInside(text, range);
        }
        for (const finding of reading.diagnostics) {
          expectInside(text, rangeOfFinding(finding, reading.sourceMap));
          const known = Object.entries(readingCodes).find(([code]) => code === finding.code);
          const names: readonly string[] = known?.[1] ?? ['no such code'];
          const required = names.filter((name) => !name.endsWith('?'));
          expect(names.map((name) => name.replace('?', ''))).toEqual(
            expect.arrayContaining(Object.keys(finding.params)),
          );
          expect(Object.keys(finding.params)).toEqual(expect.arrayContaining(required));
        }
        // The policy is what the text says, and JSON can say more than it can print: 1e999, -0.
        const { policy, ...others } = reading;
        expect(JSON.parse(JSON.stringify(others))).toEqual(others);
        expect(structuredClone(policy)).toEqual(policy);
      }),
      { seed: 20251122, numRuns: 400 },
    );
  });
});

describe('the size of a text', () => {
  it('is what an encoder makes of it', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'é', '中', '😀', '\ud83d', '\ude00') }), (text) => {
        expect(measureUtf8(text)).toBe(new TextEncoder().encode(text).length);
      }),
      { seed: 20251122 },
    );
  });
});

function expectInside(text: string, { start, end }: TextRange): void {
  expect(start).toBeGreaterThanOrEqual(0);
  expect(end).toBeGreaterThanOrEqual(start);
  expect(end).toBeLessThanOrEqual(text.length);
}

function slice(text: string, range: TextRange | undefined): string {
  return range ? text.slice(range.start, range.end) : 'no place';
}

function* partsOf(
  value: JsonValue,
  path: DocumentPath = [],
): Generator<{ path: DocumentPath; value: JsonValue }> {
  yield { path, value };
  if (typeof value !== 'object' || value === null) return;
  const entries = Array.isArray(value) ? value.entries() : Object.entries(value);
  for (const [step, part] of entries) yield* partsOf(part, [...path, step]);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
