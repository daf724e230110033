import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryJson } from '../../testing/policy-text';
import type { PolicyDocument } from '../model';
import { formatPolicy } from './format-policy';

const policy: PolicyDocument = {
  version: '2.0',
  statement: [{ action: ['tcr:*'], resource: ['a', 'b'], effect: 'allow', condition: {} }],
};

/** The function takes any value at run time. */
function formatAnything(value: unknown, indent?: number): string {
  return formatPolicy(value as PolicyDocument, indent === undefined ? {} : { indent });
}

describe('the canonical text of a policy', () => {
  it('has two spaces a level, one list entry a line and the names in the order of the policy', () => {
    expect(formatPolicy(policy)).toBe(
      [
        '{',
        '  "version": "2.0",',
        '  "statement": [',
        '    {',
        '      "action": [',
        '        "tcr:*"',
        '      ],',
        '      "resource": [',
        '        "a",',
        '        "b"',
        '      ],',
        '      "effect": "allow",',
        '      "condition": {}',
        '    }',
        '  ]',
        '}',
      ].join('\n'),
    );
  });

  it('has another width, or one line, when asked', () => {
    expect(formatAnything({ a: [1] }, 4)).toBe('{\n    "a": [\n        1\n    ]\n}');
    expect(formatAnything({ a: [1, { b: 2 }] }, 0)).toBe('{"a":[1,{"b":2}]}');
    for (const odd of [Number.NaN, -3, 1e9, 2.7]) {
      expect(JSON.parse(formatAnything({ a: 1 }, odd))).toEqual({ a: 1 });
    }
  });

  it('reads back as the policy, whatever is in it', () => {
    fc.assert(
      fc.property(arbitraryJson, fc.nat(4), (value, indent) => {
        expect(JSON.parse(formatAnything(value, indent))).toEqual(value);
      }),
      { seed: 20251122 },
    );
  });

  it.each([
    ['a number too large for JavaScript', [Infinity, -Infinity], [Infinity, -Infinity]],
    ['minus zero', [-0], [-0]],
    ['nothing', undefined, null],
    ['no value in an object', { a: undefined, b: 1 }, { b: 1 }],
    ['no value in a list', [undefined, () => 1, Number.NaN], [null, null, null]],
    ['a big integer', { a: 1n }, {}],
  ])('says what it can of %s', (_, value, readBack) => {
    expect(JSON.parse(formatAnything(value))).toEqual(readBack);
  });

  it('ends for a value inside itself and for 10,000 levels', () => {
    const loop: unknown[] = [1];
    loop.push(loop);
    expect(formatAnything(loop, 0)).toBe('[1,null]');
    let deep: unknown = 1;
    for (let level = 0; level < 10_000; level += 1) deep = [deep];
    expect(formatAnything(deep).replaceAll(/\s/g, '')).toBe(`${'['.repeat(10_000)}1${']'.repeat(10_000)}`);
  });
});
