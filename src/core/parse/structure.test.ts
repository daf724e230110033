import { describe, expect, it } from 'vitest';
import { checkReading, findingOf } from '../../testing/check-reading';
import { type DocumentPath, findPlace } from '../foundation';
import { readPolicy } from './read-policy';
import type { ReadingCode } from './reading-codes';

interface Row {
  readonly says: string;
  readonly text: string;
  readonly codes: readonly ReadingCode[];
  readonly params?: Readonly<Record<string, unknown>>;
}

const rest = '"statement":[{"effect":"allow","action":"tcr:*","resource":"*"}]';

/** A document around one statement. */
function around(statement: string): string {
  return `{"version":"2.0","statement":[${statement}]}`;
}

/** The params belong to the first finding. */
const errors: readonly Row[] = [
  {
    says: 'an object with neither element',
    text: '«{"a":1}»',
    codes: ['structure/not-a-policy'],
    params: { found: 'object' },
  },
  { says: 'an array', text: ' «[1]» ', codes: ['structure/not-a-policy'], params: { found: 'array' } },
  { says: 'a string', text: '«"version"»', codes: ['structure/not-a-policy'], params: { found: 'string' } },
  { says: 'null', text: '«null»', codes: ['structure/not-a-policy'], params: { found: 'null' } },
  {
    says: 'a statement on its own',
    text: '«{«"Effect"»:"allow","action":"tcr:*","resource":"*"}»',
    codes: ['carrier/completed', 'structure/element-name-case'],
    params: { added: 'statement' },
  },
  { says: 'no version', text: `«{${rest}}»`, codes: ['structure/missing-version'] },
  {
    says: 'a version of another cloud',
    text: `{"version":«"2012-10-17"»,${rest}}`,
    codes: ['structure/invalid-version'],
    params: { found: '2012-10-17' },
  },
  {
    says: 'a version that is a number',
    text: `{"version":«2.0»,${rest}}`,
    codes: ['structure/invalid-version'],
    params: { found: 'number' },
  },
  { says: 'no statement', text: '«{"version":"2.0"}»', codes: ['structure/missing-statement'] },
  {
    says: 'no statement in the list',
    text: '{"version":"2.0","statement":«[]»}',
    codes: ['structure/empty-statement'],
  },
  {
    says: 'a statement list that is text',
    text: '{"version":"2.0","statement":«"allow"»}',
    codes: ['structure/statement-not-array'],
    params: { found: 'string' },
  },
  {
    says: 'a single statement without a list',
    text: '{"version":"2.0","statement":«{"effect":"allow","action":"tcr:*","resource":"*"}»}',
    codes: ['structure/statement-not-array'],
    params: { found: 'object' },
  },
  {
    says: 'a statement that is text',
    text: around('«"allow"»'),
    codes: ['structure/invalid-statement'],
    params: { found: 'string' },
  },
  {
    says: 'a statement that is a list',
    text: around('«[]»'),
    codes: ['structure/invalid-statement'],
    params: { found: 'array' },
  },
  {
    says: 'no effect',
    text: around('«{"action":"tcr:*","resource":"*"}»'),
    codes: ['structure/missing-effect'],
  },
  {
    says: 'an effect that is neither',
    text: around('{"effect":«"permit"»,"action":"tcr:*","resource":"*"}'),
    codes: ['structure/invalid-effect'],
    params: { found: 'permit' },
  },
  {
    says: 'an effect that is no text',
    text: around('{"effect":«["allow"]»,"action":"tcr:*","resource":"*"}'),
    codes: ['structure/invalid-effect'],
    params: { found: 'array' },
  },
  {
    says: 'no action',
    text: around('«{"effect":"allow","resource":"*"}»'),
    codes: ['structure/missing-action'],
  },
  {
    says: 'an action that is a number',
    text: around('{"effect":"allow","action":«1»,"resource":"*"}'),
    codes: ['structure/invalid-action'],
    params: { found: 'number' },
  },
  {
    says: 'an entry of an action list that is no text',
    text: around('{"effect":"allow","action":["tcr:*",«null»],"resource":"*"}'),
    codes: ['structure/invalid-action'],
    params: { found: 'null' },
  },
  {
    says: 'an action list without entries',
    text: around('{"effect":"allow","action":«[]»,"resource":"*"}'),
    codes: ['structure/empty-action'],
  },
  {
    says: 'an action without text',
    text: around('{"effect":"allow","action":[«""»],"resource":"*"}'),
    codes: ['structure/empty-action'],
  },
  {
    says: 'no resource',
    text: around('«{"effect":"allow","action":"tcr:*"}»'),
    codes: ['structure/missing-resource'],
  },
  {
    says: 'a resource that is an object',
    text: around('{"effect":"allow","action":"tcr:*","resource":«{}»}'),
    codes: ['structure/invalid-resource'],
    params: { found: 'object' },
  },
  {
    says: 'an entry of a resource list that is a list',
    text: around('{"effect":"allow","action":"tcr:*","resource":[«["*"]»]}'),
    codes: ['structure/invalid-resource'],
    params: { found: 'array' },
  },
  {
    says: 'a resource list without entries',
    text: around('{"effect":"allow","action":"tcr:*","resource":«[]»}'),
    codes: ['structure/empty-resource'],
  },
  {
    says: 'a principal in the document',
    text: `{"version":"2.0",«"principal"»:"*",${rest}}`,
    codes: ['structure/principal-not-allowed'],
  },
  {
    says: 'a role trust statement: the principal says it, the missing resource is no second finding',
    text: around(
      '{"effect":"allow","action":"name/sts:AssumeRole",«"principal"»:{"service":"scf.qcloud.com"}}',
    ),
    codes: ['structure/principal-not-allowed'],
  },
  {
    says: 'a negated element of another cloud',
    text: around('{"effect":"allow","action":"*","resource":"*",«"NotAction"»:"tcr:*"}'),
    codes: ['structure/unsupported-element'],
    params: { element: 'NotAction' },
  },
  {
    says: 'a condition that is text',
    text: around('{"effect":"allow","action":"*","resource":"*","condition":«"ip"»}'),
    codes: ['structure/invalid-condition'],
    params: { expected: 'operators', found: 'string' },
  },
  {
    says: 'an operator that holds a list',
    text: around('{"effect":"allow","action":"*","resource":"*","condition":{"ip_equal":«["10.0.0.0/8"]»}}'),
    codes: ['structure/invalid-condition'],
    params: { expected: 'keys', found: 'array' },
  },
  {
    says: 'a condition value that is an object',
    text: around(
      '{"effect":"allow","action":"*","resource":"*","condition":{"ip_equal":{"qcs:ip":[1,«{}»]}}}',
    ),
    codes: ['structure/invalid-condition'],
    params: { expected: 'value', found: 'object' },
  },
  {
    says: 'element names in mixed case, at the names that are not in lower case',
    text: `{«"Version"»:"2.0",${rest}}`,
    codes: ['structure/element-name-case'],
    params: { elements: ['Version'], mixed: true },
  },
  {
    says: 'element names all in capitals, which the console does not take',
    text: '{«"VERSION"»:"2.0","STATEMENT":[{"EFFECT":"allow","ACTION":"*","RESOURCE":"*"}]}',
    codes: ['structure/element-name-case'],
    params: { elements: ['VERSION', 'STATEMENT', 'EFFECT', 'ACTION', 'RESOURCE'], mixed: true },
  },
  {
    says: 'a name twice in the document',
    text: `{"version":"3.0",«"version"»:"2.0",${rest}}`,
    codes: ['structure/duplicate-key'],
    params: { key: 'version' },
  },
  {
    says: 'a name twice in a statement',
    text: around('{"effect":"deny","action":"*","resource":"*",«"effect"»:"allow"}'),
    codes: ['structure/duplicate-key'],
    params: { key: 'effect' },
  },
  {
    says: 'a name twice deep inside',
    text: around(
      '{"effect":"allow","action":"*","resource":"*","condition":{"ip_equal":{"qcs:ip":"1",«"qcs:ip"»:"2"}}}',
    ),
    codes: ['structure/duplicate-key'],
    params: { key: 'qcs:ip' },
  },
  {
    says: 'a name twice inside a value that itself does not count',
    text: `{"version":{"a":1,«"a"»:2},«"version"»:"2.0",${rest}}`,
    codes: ['structure/duplicate-key', 'structure/duplicate-key'],
    params: { key: 'a' },
  },
];

const warnings: readonly Row[] = [
  {
    says: 'element names all capitalised',
    text: '{«"Version"»:"2.0","Statement":[{"Effect":"allow","Action":"*","Resource":"*"}]}',
    codes: ['structure/element-name-case'],
    params: { elements: ['Version', 'Statement', 'Effect', 'Action', 'Resource'], mixed: false },
  },
  {
    says: 'a capitalised effect',
    text: around('{"effect":«"Allow"»,"action":"*","resource":"*"}'),
    codes: ['structure/effect-case'],
    params: { found: 'Allow' },
  },
  {
    says: 'an unknown element of the document',
    text: `{"version":"2.0",«"Id"»:"x",${rest}}`,
    codes: ['structure/unknown-element'],
    params: { element: 'Id' },
  },
  {
    says: 'an unknown element of a statement, with no known one missing',
    text: around('{"effect":"allow","action":"*","resource":"*",«"actions"»:"*"}'),
    codes: ['structure/unknown-element'],
    params: { element: 'actions' },
  },
  {
    says: 'a mistyped condition, with what it was meant to be',
    text: around('{"effect":"allow","action":"*","resource":"*",«"Conditon"»:{}}'),
    codes: ['structure/unknown-element'],
    params: { element: 'Conditon', suggestion: 'condition' },
  },
  {
    says: 'a condition without operators',
    text: around('{"effect":"allow","action":"*","resource":"*","condition":«[]»}'),
    codes: ['structure/empty-condition'],
  },
  {
    says: 'an operator without keys',
    text: around('{"effect":"allow","action":"*","resource":"*","condition":{"ip_equal":«{}»}}'),
    codes: ['structure/empty-condition'],
  },
  {
    says: 'a key without values',
    text: around('{"effect":"allow","action":"*","resource":"*","condition":{"ip_equal":{"qcs:ip":«[]»}}}'),
    codes: ['structure/empty-condition'],
  },
];

describe('the shape of a policy', () => {
  it.each(errors)('is wrong with $says', (row) => checkRow(row, 'error'));

  it.each(warnings)('is doubtful with $says', (row) => checkRow(row, 'warning'));

  it.each([
    ['the versions 2.0 and 3.0', `{"version":"3.0",${rest}}`],
    ['lists as well as single texts', around('{"effect":"deny","action":["a","b"],"resource":["*"]}')],
    [
      'numbers and booleans as condition values',
      around('{"effect":"deny","action":"a","resource":"*","condition":{"x":{"k":1,"l":[true,"m"]}}}'),
    ],
  ])('is right with %s', (_, text) => {
    expect(checkReading(text).policy).toEqual(JSON.parse(text));
  });

  it('says nothing of what is missing where the text has errors, and says it elsewhere', () => {
    checkReading(
      '«{»"version":"2.0","statement":«[»««{"effect":"allow"}»»,«{»"effect":"allow",«"act»',
      'syntax/unclosed-object',
      'syntax/unclosed-array',
      'structure/missing-action',
      'structure/missing-resource',
      'syntax/unclosed-object',
      'syntax/unclosed-string',
    );
  });
});

function checkRow({ text, codes, params = {} }: Row, severity: string): void {
  const reading = checkReading(text, ...codes);
  expect(reading.diagnostics[0]).toMatchObject({ severity });
  expect(reading.diagnostics[0]?.params).toEqual(params);
}

describe('the policy that is read', () => {
  it('has element names and effects in lower case, everything else as written', () => {
    const text =
      '{"Version":"2.0","Id":1,"Statement":[{"Effect":"DENY","Action":"tcr:A","Resource":"*","Condition":{"Ip_equal":{"Effect":"Allow"}}}]}';
    expect(readPolicy(text).policy).toEqual({
      version: '2.0',
      Id: 1,
      statement: [
        { effect: 'deny', action: 'tcr:A', resource: '*', condition: { Ip_equal: { Effect: 'Allow' } } },
      ],
    });
  });

  it('leads from lower-case paths to capitalised names', () => {
    const text = '{"Version":"2.0","Statement":{"Effect":"Allow"}}';
    const { sourceMap } = readPolicy(text);
    const at = (path: DocumentPath) => {
      const place = findPlace(sourceMap, path);
      return [place?.key, place?.value].map((range) => range && text.slice(range.start, range.end));
    };
    expect(at(['statement', 0, 'effect'])).toEqual(['"Effect"', '"Allow"']);
    // A single statement stands for the list and for its entry.
    expect(at(['statement'])).toEqual(['"Statement"', '{"Effect":"Allow"}']);
    expect(at(['statement', 0])).toEqual([undefined, '{"Effect":"Allow"}']);
  });

  it('takes the last of several values, in the place of the first, as JSON.parse does', () => {
    const text = '{"version":"3.0","a":{"b":1},"version":"2.0","a":{"c":1},"statement":[]}';
    const { policy, sourceMap } = readPolicy(text);
    expect(JSON.stringify(policy)).toBe(JSON.stringify(JSON.parse(text)));
    expect(findPlace(sourceMap, ['version'])?.key?.start).toBe(text.lastIndexOf('"version"'));
    expect(findPlace(sourceMap, ['a', 'b'])).toBeUndefined();
  });

  it('takes two spellings of one element for a repetition', () => {
    const reading = readPolicy('{"version":"2.0","statement":[{"effect":"deny","Effect":"allow"}]}');
    expect(findingOf(reading, 'structure/duplicate-key').params).toEqual({ key: 'Effect' });
    expect(reading.policy?.statement[0]).toEqual({ effect: 'allow' });
  });

  it('relates a repetition to the first name', () => {
    const text = '{"version":"1","version":"2","version":"2.0","statement":[]}';
    const repetitions = readPolicy(text).diagnostics.filter(({ code }) => code === 'structure/duplicate-key');
    const first = { location: { kind: 'text', range: { start: 1, end: 10 } } };
    expect(repetitions.map(({ related }) => related)).toEqual([[first], [first]]);
  });

  it('keeps names of Object.prototype as properties of its own', () => {
    const text =
      '{"version":"2.0","statement":[],"__proto__":{"x":1},"constructor":1,"toString":2,"hasOwnProperty":3}';
    const { policy } = readPolicy(text);
    expect(JSON.stringify(policy)).toBe(JSON.stringify(JSON.parse(text)));
    expect(Object.getPrototypeOf(policy)).toBe(Object.prototype);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });

  it('lists 100 findings and says that there are more', () => {
    const reading = readPolicy(`{"version":"2.0","statement":[${'1,'.repeat(500)}1]}`);
    const invalid = reading.diagnostics.filter(({ code }) => code === 'structure/invalid-statement');
    expect(invalid).toHaveLength(100);
    expect(findingOf(reading, 'structure/too-many-findings').params).toEqual({ limit: 100 });
  });

  it('stays usable for a long name above many values, with places for the first of them', () => {
    const name = 'k'.repeat(100_000);
    const text = `{"version":"2.0",${rest},"${name}":[${'1,'.repeat(10_000)}1]}`;
    const { policy, sourceMap } = readPolicy(text);
    expect(policy?.[name]).toHaveLength(10_001);
    expect(Object.keys(sourceMap.places).length).toBeLessThan(100);
  });
});
