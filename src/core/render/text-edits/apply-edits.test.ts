import { describe, expect, it } from 'vitest';
import type { DocumentEdit, DocumentPath, JsonValue } from '../../foundation';
import { readPolicy } from '../../parse';
import { applyDocumentEdits, toTextEdits } from './apply-edits';

function set(path: DocumentPath, value: JsonValue): DocumentEdit {
  return { kind: 'set', path, value };
}

function insert(path: DocumentPath, value: JsonValue): DocumentEdit {
  return { kind: 'insert', path, value };
}

function remove(path: DocumentPath): DocumentEdit {
  return { kind: 'remove', path };
}

function lines(...parts: readonly string[]): string {
  return parts.join('\n');
}

interface Row {
  readonly says: string;
  readonly text: string;
  readonly edits: readonly DocumentEdit[];
  readonly edited: string;
}

const action = ['statement', 0, 'action'];

/** Odd on purpose: the blank line, the spaces and the unknown element must survive whatever is edited. */
const roomy = lines(
  '{',
  '    "version" : "2.0",',
  '',
  '    "statement": [',
  '        {',
  '            "note":   "keep me",',
  '            "action": [',
  '                "tcr:A",',
  '                "tcr:B",',
  '                "tcr:C"',
  '            ],',
  '            "resource": ["*"],',
  '            "effect": "allow"',
  '        }',
  '    ]',
  '}',
  '',
);

/** The roomy text with one stretch of it replaced. */
function roomyWith(old: string, changed: string): string {
  expect(roomy.split(old)).toHaveLength(2);
  return roomy.replace(old, () => changed);
}

const pad = ' '.repeat(16);

describe('editing a text of lines', () => {
  const rows: readonly Row[] = [
    {
      says: 'replaces a text in its place',
      text: roomy,
      edits: [set(['version'], '3.0')],
      edited: roomyWith('"version" : "2.0"', '"version" : "3.0"'),
    },
    {
      says: 'replaces a list of lines by a list of lines',
      text: roomy,
      edits: [set(action, ['tcr:*'])],
      edited: roomyWith(
        lines('[', `${pad}"tcr:A",`, `${pad}"tcr:B",`, `${pad}"tcr:C"`, '            ]'),
        lines('[', `${pad}"tcr:*"`, '            ]'),
      ),
    },
    {
      says: 'replaces a list on one line by a list on one line',
      text: roomy,
      edits: [set(['statement', 0, 'resource'], ['a', 'b'])],
      edited: roomyWith('["*"]', '["a", "b"]'),
    },
    {
      says: 'replaces a text by a list, on lines as the property itself',
      text: '{\n\t"version": "2.0",\n\t"statement": "x"\n}',
      edits: [set(['statement'], [{ effect: 'allow' }])],
      edited: '{\n\t"version": "2.0",\n\t"statement": [\n\t\t{\n\t\t\t"effect": "allow"\n\t\t}\n\t]\n}',
    },
    {
      says: 'adds a property after the last, laid out like the nearest list in its object',
      text: roomy,
      edits: [set(['statement', 0, 'condition'], { ip_equal: { 'qcs:ip': '10.0.0.0/8' } })],
      edited: roomyWith(
        '"effect": "allow"',
        '"effect": "allow",\n            "condition": {"ip_equal": {"qcs:ip": "10.0.0.0/8"}}',
      ),
    },
    {
      says: 'adds several properties in the order of the batch',
      text: '{\n  "version": "2.0"\n}',
      edits: [set(['statement'], []), set(['a/b'], 1)],
      edited: '{\n  "version": "2.0",\n  "statement": [],\n  "a/b": 1\n}',
    },
    {
      says: 'inserts before the first entry',
      text: roomy,
      edits: [insert([...action, 0], 'tcr:0')],
      edited: roomyWith('"tcr:A"', `"tcr:0",\n${pad}"tcr:A"`),
    },
    {
      says: 'inserts between entries, several in the order of the batch',
      text: roomy,
      edits: [insert([...action, 1], 'tcr:1'), insert([...action, 1], 'tcr:2')],
      edited: roomyWith('"tcr:B"', `"tcr:1",\n${pad}"tcr:2",\n${pad}"tcr:B"`),
    },
    {
      says: 'inserts after the last entry',
      text: roomy,
      edits: [insert([...action, 3], 'tcr:D')],
      edited: roomyWith('"tcr:C"', `"tcr:C",\n${pad}"tcr:D"`),
    },
    {
      says: 'inserts a statement laid out like its neighbour',
      text: roomy,
      edits: [insert(['statement', 1], { effect: 'deny', action: ['x'] })],
      edited: roomyWith(
        '        }\n    ]',
        lines(
          '        },',
          '        {',
          '            "effect": "deny",',
          '            "action": [',
          '                "x"',
          '            ]',
          '        }',
          '    ]',
        ),
      ),
    },
    {
      says: 'removes the first entry with its comma and line',
      text: roomy,
      edits: [remove([...action, 0])],
      edited: roomyWith(`"tcr:A",\n${pad}"tcr:B"`, '"tcr:B"'),
    },
    {
      says: 'removes an entry between others',
      text: roomy,
      edits: [remove([...action, 1])],
      edited: roomyWith(`"tcr:B",\n${pad}`, ''),
    },
    {
      says: 'removes the last entry with the comma before it',
      text: roomy,
      edits: [remove([...action, 2])],
      edited: roomyWith(`,\n${pad}"tcr:C"`, ''),
    },
    {
      says: 'removes neighbours',
      text: roomy,
      edits: [remove([...action, 2]), remove([...action, 1])],
      edited: roomyWith(`,\n${pad}"tcr:B",\n${pad}"tcr:C"`, ''),
    },
    {
      says: 'removes all entries',
      text: roomy,
      edits: [remove([...action, 0]), remove([...action, 1]), remove([...action, 2])],
      edited: roomyWith(
        lines('[', `${pad}"tcr:A",`, `${pad}"tcr:B",`, `${pad}"tcr:C"`, '            ]'),
        '[]',
      ),
    },
    {
      says: 'puts what is inserted in the place of what is removed',
      text: roomy,
      edits: [remove([...action, 2]), insert([...action, 3], 'tcr:D'), insert([...action, 2], 'tcr:E')],
      edited: roomyWith('"tcr:C"', `"tcr:E",\n${pad}"tcr:D"`),
    },
    {
      says: 'removes a property and adds another',
      text: roomy,
      edits: [remove(['statement', 0, 'note']), set(['statement', 0, 'sid'], 'x')],
      edited: roomyWith('"note":   "keep me",\n            ', '').replace(
        '"effect": "allow"',
        '"effect": "allow",\n            "sid": "x"',
      ),
    },
    {
      says: 'fills an empty list on a line of its own',
      text: '{\n  "statement": []\n}',
      edits: [insert(['statement', 0], { effect: 'allow' })],
      edited: '{\n  "statement": [\n    {\n      "effect": "allow"\n    }\n  ]\n}',
    },
    {
      says: 'keeps line breaks of Windows',
      text: '{\r\n  "statement": [\r\n    1\r\n  ]\r\n}',
      edits: [insert(['statement', 1], 2), set(['version'], '2.0')],
      edited: '{\r\n  "statement": [\r\n    1,\r\n    2\r\n  ],\r\n  "version": "2.0"\r\n}',
    },
    {
      says: 'writes a whole new document in the way of the old',
      text: '{\n\t"version":"2.0"\n}\n',
      edits: [set([], { version: '2.0', statement: [] })],
      edited: '{\n\t"version":"2.0",\n\t"statement":[]\n}\n',
    },
  ];
  it.each(rows)('$says', checkRow);
});

describe('editing a text on one line', () => {
  const rows: readonly Row[] = [
    {
      says: 'adds without spaces where there are none',
      text: '{"version":"2.0","statement":[{"action":["a"],"resource":"*"}]}',
      edits: [
        set(['statement', 0, 'effect'], 'allow'),
        insert(['statement', 0, 'action', 1], 'b'),
        insert(['statement', 1], { action: ['c', 'd'], effect: 'deny' }),
      ],
      edited:
        '{"version":"2.0","statement":[{"action":["a","b"],"resource":"*","effect":"allow"},{"action":["c","d"],"effect":"deny"}]}',
    },
    {
      says: 'adds with spaces where there are some, and keeps those inside the braces',
      text: '{ "version": "2.0", "statement": [ "a" ] }',
      edits: [insert(['statement', 0], 'b'), insert(['statement', 1], ['c', 'd']), set(['x'], 1)],
      edited: '{ "version": "2.0", "statement": [ "b", "a", ["c", "d"] ], "x": 1 }',
    },
    {
      says: 'fills an empty list',
      text: '{"version": "2.0", "statement": [ ]}',
      edits: [insert(['statement', 0], 'a'), insert(['statement', 0], 'b')],
      edited: '{"version": "2.0", "statement": ["a", "b"]}',
    },
    {
      says: 'keeps a byte order mark and white space around',
      text: '\ufeff {"version":"2.0"} ',
      edits: [set(['statement'], [])],
      edited: '\ufeff {"version":"2.0","statement":[]} ',
    },
  ];
  it.each(rows)('$says', checkRow);
});

describe('editing an unusual document', () => {
  const rows: readonly Row[] = [
    {
      says: 'finds capitalised names by their lower-case paths',
      text: '{"Version":"2.0","Statement":[{"Effect":"Allow","Action":"a"}]}',
      edits: [set(['statement', 0, 'effect'], 'deny'), remove(['statement', 0, 'action'])],
      edited: '{"Version":"2.0","Statement":[{"Effect":"deny"}]}',
    },
    {
      says: 'removes a repeated property with all its repetitions, whatever their case',
      text: '{"version":"2.0","statement":[{"effect":"deny","action":"a","Effect":"allow","effect":"deny"}]}',
      edits: [remove(['statement', 0, 'effect'])],
      edited: '{"version":"2.0","statement":[{"action":"a"}]}',
    },
    {
      says: 'tells names apart that differ in case where both are names',
      text: '{"version":"2.0","Note":1,"note":2}',
      edits: [remove(['note'])],
      edited: '{"version":"2.0","Note":1}',
    },
    {
      says: 'makes a list of a single statement when one is added',
      text: '{"version":"2.0","statement":{"effect":"allow"}}',
      edits: [insert(['statement', 1], { effect: 'deny' }), set(['statement', 0, 'action'], 'a')],
      edited: '{"version":"2.0","statement":[{"effect":"allow","action":"a"},{"effect":"deny"}]}',
    },
    {
      says: 'keeps the brackets of a new list before what the document gains after it',
      text: '{"version":"2.0","statement":{"effect":"allow"}}',
      edits: [set(['x'], 1), insert(['statement', 0], 'a')],
      edited: '{"version":"2.0","statement":["a",{"effect":"allow"}],"x":1}',
    },
    {
      says: 'leaves an empty list where a single statement is removed',
      text: '{"version":"2.0","statement":{"effect":"allow"}}',
      edits: [remove(['statement', 0])],
      edited: '{"version":"2.0","statement":[]}',
    },
    {
      says: 'changes a single statement without making a list',
      text: '{"version":"2.0","statement":{"effect":"allow"}}',
      edits: [set(['statement', 0, 'effect'], 'deny')],
      edited: '{"version":"2.0","statement":{"effect":"deny"}}',
    },
    {
      says: 'takes the same removal twice for one',
      text: '{"version":"2.0","x":1}',
      edits: [remove(['x']), remove(['x'])],
      edited: '{"version":"2.0"}',
    },
    {
      says: 'lets a property be named like a part of every object',
      text: '{"version":"2.0"}',
      edits: [set(['__proto__'], 1)],
      edited: '{"version":"2.0","__proto__":1}',
    },
  ];
  it.each(rows)('$says', checkRow);
});

describe('a batch that cannot be applied', () => {
  const text = '{"version":"2.0","statement":[{"effect":"allow","action":["a","b"]}]}';
  it.each<[string, readonly DocumentEdit[], string, DocumentPath]>([
    [
      'sets one place twice',
      [set(['version'], '1'), set(['version'], '2')],
      'conflicting-edits',
      ['version'],
    ],
    ['adds one property twice', [set(['x'], '1'), set(['x'], '1')], 'conflicting-edits', ['x']],
    [
      'sets and removes one place',
      [remove(['version']), set(['version'], 1)],
      'conflicting-edits',
      ['version'],
    ],
    [
      'edits inside what is removed, in either order',
      [remove([...action, 0]), remove(['statement', 0])],
      'conflicting-edits',
      [...action, 0],
    ],
    [
      'inserts into what is replaced',
      [set(action, 'a'), insert([...action, 1], 'b')],
      'conflicting-edits',
      [...action, 1],
    ],
    [
      'adds inside what is removed',
      [remove(['statement', 0]), set(['statement', 0, 'x'], 1)],
      'conflicting-edits',
      ['statement', 0, 'x'],
    ],
    [
      'changes something beside a new document',
      [set([], {}), set(['version'], 1)],
      'conflicting-edits',
      ['version'],
    ],
    ['removes what is not there', [remove(['statement', 1])], 'unknown-path', ['statement', 1]],
    ['removes the document', [remove([])], 'unknown-path', []],
    ['sets an entry that is not there', [set(['statement', 1], {})], 'unknown-path', ['statement', 1]],
    ['sets a property of a text', [set(['version', 'x'], 1)], 'unknown-path', ['version', 'x']],
    ['sets a property of a list', [set(['statement', 'x'], 1)], 'unknown-path', ['statement', 'x']],
    ['names an entry by text', [remove(['statement', '0'])], 'unknown-path', ['statement', '0']],
    ['inserts past the end', [insert([...action, 3], 'c')], 'unknown-path', [...action, 3]],
    ['inserts before the beginning', [insert([...action, -1], 'c')], 'unknown-path', [...action, -1]],
    ['inserts into an object', [insert(['statement', 0, 0], 'c')], 'unknown-path', ['statement', 0, 0]],
    [
      'inserts between properties',
      [insert(['statement', 0, 'effect'], 'c')],
      'unknown-path',
      ['statement', 0, 'effect'],
    ],
  ])('%s', (_, edits, kind, path) => {
    const { sourceMap } = readPolicy(text);
    expect(applyDocumentEdits(text, sourceMap, edits)).toEqual({ ok: false, error: { kind, path } });
  });

  it('is never one without edits', () => {
    expect(applyDocumentEdits(text, readPolicy(text).sourceMap, [])).toEqual({ ok: true, value: text });
    expect(applyDocumentEdits('', readPolicy('').sourceMap, [])).toEqual({ ok: true, value: '' });
  });

  it('is any one for a text without a policy', () => {
    const edited = applyDocumentEdits('', readPolicy('').sourceMap, [set([], {})]);
    expect(edited).toEqual({ ok: false, error: { kind: 'unknown-path', path: [] } });
  });
});

describe('changes for an editor', () => {
  it('are small, in order, and never touch each other', () => {
    const text = '{"version":"2.0","statement":["a","b"]}';
    const { sourceMap } = readPolicy(text);
    const at = (part: string) => text.indexOf(part);
    const changes = toTextEdits(text, sourceMap, [
      set(['statement', 1], 'c'),
      insert(['statement', 1], 'x'),
      set(['version'], '3.0'),
    ]);
    expect(changes).toEqual({
      ok: true,
      value: [
        { range: { start: at('"2.0"'), end: at('"2.0"') + 5 }, text: '"3.0"' },
        // The insert before an entry and the new value of that entry meet, so they are one change.
        { range: { start: at('"b"'), end: at('"b"') + 3 }, text: '"x","c"' },
      ],
    });
  });
});

function checkRow({ text, edits, edited }: Row): void {
  expect(applyDocumentEdits(text, readPolicy(text).sourceMap, edits)).toEqual({ ok: true, value: edited });
}
