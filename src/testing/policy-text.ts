import fc from 'fast-check';
import type { JsonValue } from '../core/foundation';

/** Names that are no elements of the policy language, the awkward ones among them. */
const otherNames = [
  'sid',
  'notAction',
  'string_equal',
  'qcs:ip',
  '__proto__',
  'constructor',
  '',
  'a/b',
  '~1',
  '0',
];

const text = fc.oneof(
  fc.constantFrom('*', 'tcr:*', 'qcs::tcr:::repo/team-01/*', 'allow', '2.0', '"\\/{}[],:', '中文', '\u2028'),
  fc.string({ unit: 'binary', maxLength: 6 }),
);

const scalar: fc.Arbitrary<JsonValue> = fc.oneof(
  text,
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constant(null),
);

const { value: anyJson } = fc.letrec<{ value: JsonValue }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    scalar,
    fc.array(tie('value'), { maxLength: 4 }),
    recordOf(fc.constantFrom(...otherNames), tie('value')),
  ),
}));

/** Any JSON value, with objects, lists and texts as policies have them and as they should not. */
export const arbitraryJson = anyJson;

const statement = recordOf(
  fc.constantFrom('effect', 'action', 'resource', 'condition', 'principal', ...otherNames),
  anyJson,
);

/** Policies well-formed and not: elements in lower case, statements in a list, values of every kind. */
export const arbitraryPolicy: fc.Arbitrary<{ readonly [name: string]: JsonValue }> = fc
  .tuple(
    recordOf(fc.constantFrom('version', ...otherNames), anyJson),
    fc.array(fc.oneof({ weight: 4, arbitrary: statement }, { weight: 1, arbitrary: scalar }), {
      maxLength: 4,
    }),
    recordOf(fc.constantFrom('principal', ...otherNames), anyJson),
  )
  .map(([head, statements, tail]) =>
    fromEntries([...Object.entries(head), ['statement', statements], ...Object.entries(tail)]),
  );

function recordOf(
  name: fc.Arbitrary<string>,
  value: fc.Arbitrary<JsonValue>,
): fc.Arbitrary<{ readonly [name: string]: JsonValue }> {
  return fc.array(fc.tuple(name, value), { maxLength: 5 }).map(fromEntries);
}

/** Unlike `Object.fromEntries`, this is how `JSON.parse` makes objects, `__proto__` included. */
function fromEntries(entries: readonly (readonly [string, JsonValue])[]): {
  readonly [name: string]: JsonValue;
} {
  const record = {};
  for (const [name, value] of entries) {
    Object.defineProperty(record, name, { value, enumerable: true, configurable: true, writable: true });
  }
  return record;
}

/** How a text is written: white space for its gaps and a way of escaping, taken in turn. */
export interface Handwriting {
  readonly gaps: readonly string[];
  readonly escapes: readonly boolean[];
}

export const arbitraryHandwriting: fc.Arbitrary<Handwriting> = fc.record({
  gaps: fc.array(fc.constantFrom('', '', ' ', '\n', '\r\n    ', '\t', '\n\n  '), {
    minLength: 1,
    maxLength: 12,
  }),
  escapes: fc.array(fc.boolean(), { minLength: 1, maxLength: 4 }),
});

/** Writes JSON as a person or another tool might: odd spacing, needless escapes. Nothing but JSON. */
export function writeJson(value: JsonValue, { gaps, escapes }: Handwriting): string {
  let turn = 0;
  const gap = () => gaps[turn++ % gaps.length] ?? '';
  const quote = (content: string) => {
    const isEscaped = escapes[turn % escapes.length] ?? false;
    return isEscaped ? `"${[...content.split('')].map(escapeUnit).join('')}"` : JSON.stringify(content);
  };
  const write = (one: JsonValue): string => {
    if (typeof one === 'string') return quote(one);
    if (Object.is(one, -0)) return '-0';
    if (typeof one !== 'object' || one === null) return JSON.stringify(one);
    const entries = Array.isArray(one)
      ? one.map((entry) => gap() + write(entry) + gap())
      : Object.entries(one).map(
          ([name, entry]) => `${gap()}${quote(name)}${gap()}:${gap()}${write(entry)}${gap()}`,
        );
    const [open, close] = Array.isArray(one) ? '[]' : '{}';
    return open + (entries.length > 0 ? entries.join(',') : gap()) + close;
  };
  return gap() + write(value) + gap();
}

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
