import { describe, expect, it } from 'vitest';
import { checkReading, findingOf } from '../../testing/check-reading';
import { readPolicy } from './read-policy';
import type { ReadingCode } from './reading-codes';

const rest = '"statement":[{"effect":"allow","action":"tcr:*","resource":"*"}]';
const statement = { effect: 'allow', action: 'tcr:*', resource: '*' };
const whole = { version: '2.0', statement: [statement] };

interface Row {
  readonly says: string;
  readonly text: string;
  readonly codes: readonly ReadingCode[];
  /** What could still be read. */
  readonly policy: unknown;
}

/** Each text is the policy `whole` with one thing wrong; a mark shows where the finding belongs. */
const rows: readonly Row[] = [
  {
    says: 'a comma is missing between properties',
    text: `{"version":"2.0«"»\n${rest}}`,
    codes: ['syntax/missing-comma'],
    policy: whole,
  },
  {
    says: 'a comma is missing between entries',
    text: '{"version":"2.0","statement":[{"effect":"allow","action":["tcr:A«"» "tcr:B"],"resource":"*"}]}',
    codes: ['syntax/missing-comma'],
    policy: { version: '2.0', statement: [{ effect: 'allow', action: ['tcr:A', 'tcr:B'], resource: '*' }] },
  },
  {
    says: 'a comma trails in an object',
    text: `{"version":"2.0",${rest}«,» }`,
    codes: ['syntax/trailing-comma'],
    policy: whole,
  },
  {
    says: 'a comma trails in an array',
    text: '{"version":"2.0","statement":[{"effect":"allow","action":["tcr:*"«,»],"resource":"*"}]}',
    codes: ['syntax/trailing-comma'],
    policy: { version: '2.0', statement: [{ ...statement, action: ['tcr:*'] }] },
  },
  {
    says: 'a comma stands twice',
    text: `{"version":"2.0",«,»${rest}}`,
    codes: ['syntax/extra-comma'],
    policy: whole,
  },
  {
    says: 'a comma stands first, and no second error follows from it',
    text: `{«,»"version":"2.0",${rest}}`,
    codes: ['syntax/extra-comma'],
    policy: whole,
  },
  {
    says: 'a colon is missing',
    text: `{"version«"» "2.0",${rest}}`,
    codes: ['syntax/missing-colon'],
    policy: whole,
  },
  {
    says: 'a property name stands alone, and the next line is another property',
    text: `{"version":"2.0","draft«"»\n${rest}}`,
    codes: ['syntax/missing-colon'],
    policy: whole,
  },
  {
    says: 'a value is missing',
    text: `{"version":"2.0","draft"«:» ,${rest}}`,
    codes: ['syntax/missing-value'],
    policy: whole,
  },
  {
    says: 'the last value is missing',
    text: `{"version":"2.0",${rest},"draft"«:»}`,
    codes: ['syntax/missing-value'],
    policy: whole,
  },
  {
    says: 'a string is not closed and ends before the comma of its line',
    text: `{"version":«"2.0»,\n${rest}}`,
    codes: ['syntax/unclosed-string'],
    policy: whole,
  },
  {
    says: 'a string is not closed and ends before the brackets of its line',
    text: '{"version":"2.0","statement":[{"effect":"allow","action":"tcr:*","resource":«"*»}]}',
    codes: ['syntax/unclosed-string'],
    policy: whole,
  },
  {
    says: 'a property name is still being typed',
    text: `{"version":"2.0",${rest},\n«"dra»\n}`,
    codes: ['syntax/unclosed-string'],
    policy: whole,
  },
  {
    says: 'a backslash at the end of a line does not take the line break along',
    text: `{"version":««"2.0\\»»\n,${rest}}`,
    codes: ['syntax/unclosed-string', 'structure/invalid-version'],
    policy: { ...whole, version: '2.0\\' },
  },
  {
    says: 'the text ends inside an object: every open bracket is named',
    text: '«{»"version":"2.0","statement":«[»«{»"effect":"allow"',
    codes: ['syntax/unclosed-object', 'syntax/unclosed-array', 'syntax/unclosed-object'],
    policy: { version: '2.0', statement: [{ effect: 'allow' }] },
  },
  {
    says: 'an array is closed by the brace of its object',
    text: '{"version":"2.0","statement":[{"effect":"allow","resource":"*","action":«[»"tcr:*"}]}',
    codes: ['syntax/unclosed-array'],
    policy: { version: '2.0', statement: [{ effect: 'allow', resource: '*', action: ['tcr:*'] }] },
  },
  {
    says: 'an array is left open before the next property',
    text: '{"version":"2.0","statement":[{"action":«[»"tcr:*",\n"resource":"*","effect":"allow"}]}',
    codes: ['syntax/unclosed-array'],
    policy: { version: '2.0', statement: [{ action: ['tcr:*'], resource: '*', effect: 'allow' }] },
  },
  {
    says: 'a statement is left open before the end of the list',
    text: '{"version":"2.0","statement":[«{»"effect":"allow","action":"tcr:*","resource":"*"]}',
    codes: ['syntax/unclosed-object'],
    policy: whole,
  },
  {
    says: 'a statement is left open before the next statement',
    text: '{"version":"2.0","statement":[«{»"effect":"deny",\n{"effect":"allow","action":"tcr:*","resource":"*"}]}',
    codes: ['syntax/unclosed-object'],
    policy: { version: '2.0', statement: [{ effect: 'deny' }, statement] },
  },
  {
    says: 'a bracket closes that was not opened',
    text: `{"version":"2.0"«]»,${rest}}`,
    codes: ['syntax/unexpected-text'],
    policy: whole,
  },
  {
    says: 'text follows the policy',
    text: `{"version":"2.0",${rest}} «and so on» \n`,
    codes: ['syntax/unexpected-text'],
    policy: whole,
  },
  {
    says: 'text comes before the policy',
    text: `«policy =» {"version":"2.0",${rest}}`,
    codes: ['syntax/unexpected-text'],
    policy: whole,
  },
  {
    says: 'an ellipsis stands for what was left out',
    text: '{"version":"2.0","statement":[{"effect":"allow","action":["tcr:*",«...»],"resource":"*"}]}',
    codes: ['syntax/unexpected-text'],
    policy: { version: '2.0', statement: [{ ...statement, action: ['tcr:*'] }] },
  },
  {
    says: 'a property name has no quotes',
    text: `{«version»:"2.0",${rest}}`,
    codes: ['syntax/unquoted-text'],
    policy: whole,
  },
  {
    says: 'a value has no quotes',
    text: '{"version":"2.0","statement":[{"effect":"allow","action":«tcr:*»,"resource":"*"}]}',
    codes: ['syntax/unquoted-text'],
    policy: whole,
  },
  {
    says: 'a string has single quotes',
    text: `{"version":«'2.0'»,${rest}}`,
    codes: ['syntax/single-quotes'],
    policy: whole,
  },
  {
    says: 'a comment to the end of the line',
    text: `{"version":"2.0", «// allow all»\r\n${rest}}`,
    codes: ['syntax/comment'],
    policy: whole,
  },
  {
    says: 'a comment between marks',
    text: `{"version":"2.0",«/* allow\nall */»${rest}}`,
    codes: ['syntax/comment'],
    policy: whole,
  },
  {
    says: 'a comment that never ends',
    text: `{"version":"2.0",${rest}}«/* allow»`,
    codes: ['syntax/unclosed-comment'],
    policy: whole,
  },
  {
    says: 'a full-width comma and colon',
    text: `{"version"«：»"2.0"«，»${rest}}`,
    codes: ['syntax/lookalike-character', 'syntax/lookalike-character'],
    policy: whole,
  },
  {
    says: 'typographic quotes',
    text: `{«“»version«”»:"2.0",${rest}}`,
    codes: ['syntax/lookalike-character', 'syntax/lookalike-character'],
    policy: whole,
  },
  {
    says: 'a no-break space between tokens',
    text: `{"version":«\u00a0\u3000»"2.0",${rest}}`,
    codes: ['syntax/lookalike-character'],
    policy: whole,
  },
  {
    says: 'an escape that JSON does not have stays as written',
    text: `{"version":"2.0",«"draft"»:"a«\\q»b",${rest}}`,
    codes: ['structure/unknown-element', 'syntax/invalid-escape'],
    policy: { version: '2.0', draft: 'a\\qb', statement: [statement] },
  },
  {
    says: 'a Unicode escape that is too short',
    text: `{"version":"2.0",«"draft"»:"«\\u12»g",${rest}}`,
    codes: ['structure/unknown-element', 'syntax/invalid-escape'],
    policy: { version: '2.0', draft: '\\u12g', statement: [statement] },
  },
  {
    says: 'a tab inside a string',
    text: `{"version":"2.0",«"draft"»:"a«\t»b",${rest}}`,
    codes: ['structure/unknown-element', 'syntax/control-character'],
    policy: { version: '2.0', draft: 'a\tb', statement: [statement] },
  },
  {
    says: 'a number with a leading zero',
    text: `{"version":"2.0",«"draft"»:«01»,${rest}}`,
    codes: ['structure/unknown-element', 'syntax/invalid-number'],
    policy: { version: '2.0', draft: 1, statement: [statement] },
  },
  {
    says: 'a number without digits after the point',
    text: `{"version":"2.0",«"draft"»:«1.»,${rest}}`,
    codes: ['structure/unknown-element', 'syntax/invalid-number'],
    policy: { version: '2.0', draft: 1, statement: [statement] },
  },
];

describe('reading broken JSON', () => {
  it.each(rows)('$says', ({ text, codes, policy }) => {
    expect(checkReading(text, ...codes).policy).toEqual(policy);
  });

  it('says that every error of syntax is an error', () => {
    for (const { text } of rows) {
      for (const { code, severity } of readPolicy(text.replaceAll(/[«»]/g, '')).diagnostics) {
        if (code.startsWith('syntax/')) expect(severity).toBe('error');
      }
    }
  });
});

describe('what is no error', () => {
  it('takes a byte order mark and white space around the policy for harmless', () => {
    const reading = checkReading(`«\ufeff» \n{"version":"2.0",${rest}}\r\n\t`, 'syntax/byte-order-mark');
    expect(findingOf(reading, 'syntax/byte-order-mark').severity).toBe('info');
    expect(reading.policy).toEqual(whole);
  });

  it('reads every escape, and keeps half of a surrogate pair', () => {
    const draft = '"\\"\\\\\\/\\b\\f\\n\\r\\t\\u0041\\ud83d\\ude00\\ud83d 😀"';
    const reading = checkReading(`{"version":"2.0",«"draft"»:${draft},${rest}}`, 'structure/unknown-element');
    expect(reading.policy?.draft).toBe('"\\/\b\f\n\r\tA😀\ud83d 😀');
  });

  it('warns of a number with more digits than JSON readers hold', () => {
    const reading = checkReading(
      `{"version":"2.0",«"draft"»:«100000000000000000001»,${rest}}`,
      'structure/unknown-element',
      'syntax/imprecise-number',
    );
    expect(findingOf(reading, 'syntax/imprecise-number')).toMatchObject({
      severity: 'warning',
      params: { found: '100000000000000000001', read: '100000000000000000000' },
    });
  });
});

describe('what is refused', () => {
  it.each([
    ['nothing', '', 'syntax/empty'],
    ['white space', ' \n\t', 'syntax/empty'],
    ['10,000 arrays inside each other', '['.repeat(10_000), 'syntax/too-deep'],
    ['10,000 objects inside each other', '{"a":'.repeat(10_000), 'syntax/too-deep'],
    ['more values than a policy can need', `{"version":[${'1,'.repeat(24_001)}1]}`, 'syntax/too-many-values'],
    ['5 MB', 'x'.repeat(5_000_000), 'syntax/too-large'],
  ])('%s gives one finding and no policy', (_, text, code) => {
    const reading = readPolicy(text);
    expect(reading.diagnostics.map((finding) => finding.code)).toEqual([code]);
    expect(reading).toMatchObject({ carrier: 'none', policy: null, sourceMap: { places: {} } });
  });

  it('reads 64 levels and refuses the 65th, at its bracket', () => {
    // The document is the first level, so 63 arrays are the last that fit.
    const nested = (levels: number) => `{"version":${'['.repeat(levels)}${']'.repeat(levels)},${rest}}`;
    expect(readPolicy(nested(63)).policy).toMatchObject({ statement: [statement] });
    const reading = readPolicy(nested(64));
    expect(reading.policy).toBeNull();
    expect(findingOf(reading, 'syntax/too-deep')).toMatchObject({
      params: { limit: 64 },
      location: { kind: 'text', range: { start: '{"version":'.length + 63, end: '{"version":'.length + 64 } },
    });
  });

  it('reads 262,144 bytes and refuses one more, whatever their encoding', () => {
    const head = `{"version":"2.0",${rest},"é中😀":"`;
    // é, 中 and 😀 take 2, 3 and 4 bytes, and 1, 1 and 2 units.
    const filler = 262_144 - (head.length + 1 + 2 + 2) - 2;
    const text = `${head}${'x'.repeat(filler)}"}`;
    expect(new TextEncoder().encode(text)).toHaveLength(262_144);
    expect(readPolicy(text).policy).not.toBeNull();
    const reading = readPolicy(`${text} `);
    expect(reading.policy).toBeNull();
    expect(findingOf(reading, 'syntax/too-large').params).toEqual({ bytes: 262_145, limit: 262_144 });
  });

  it('takes what is not a string for nothing', () => {
    for (const odd of [undefined, null, 7, {}, [], Symbol.iterator]) {
      // Callers without types reach this function too.
      const reading = readPolicy(odd as unknown as string);
      expect(reading.diagnostics.map((finding) => finding.code)).toEqual(['syntax/empty']);
    }
  });

  it('lists 50 errors of syntax and says that there are more', () => {
    const reading = readPolicy(`{"version":"2.0",${rest},"draft":[1${',,'.repeat(200)}]}`);
    const errors = reading.diagnostics.filter(({ code }) => code === 'syntax/extra-comma');
    expect(errors).toHaveLength(50);
    expect(findingOf(reading, 'syntax/too-many-errors').params).toEqual({ limit: 50 });
    expect(reading.policy).toMatchObject({ ...whole, draft: [1] });
  });
});
