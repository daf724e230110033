import { describe, expect, it } from 'vitest';
import type { DocumentEdit, JsonValue } from '../foundation';
import { labelFix, listFixChanges } from './fix-changes';

const policy: JsonValue = {
  version: '1.0',
  statement: [
    { action: ['tcr:A', 'tcr:B'], resource: 'qcs::tcr:::repo/ns/*', effect: 'allow', Sid: 'x' },
    { action: 'tcr:A', resource: ['*'], effect: 'deny' },
  ],
};

const sample = 'qcs::tcr:ap-guangzhou:uin/1:repo/ns';

interface Case {
  readonly name: string;
  readonly edits: readonly DocumentEdit[];
  readonly changes: ReturnType<typeof listFixChanges>;
  readonly label: ReturnType<typeof labelFix>;
}

const cases: readonly Case[] = [
  {
    name: 'an inserted entry is told for its list, in short by its last segment',
    edits: [{ kind: 'insert', path: ['statement', 1, 'resource', 0], value: sample }],
    changes: [{ path: ['statement', 1, 'resource'], removed: [], added: [sample] }],
    label: { kind: 'add', text: 'repo/ns' },
  },
  {
    name: 'a text that becomes a list adds what is new',
    edits: [{ kind: 'set', path: ['statement', 0, 'resource'], value: [sample, 'qcs::tcr:::repo/ns/*'] }],
    changes: [{ path: ['statement', 0, 'resource'], removed: [], added: [sample] }],
    label: { kind: 'add', text: 'repo/ns' },
  },
  {
    name: 'a replaced entry is told for its list',
    edits: [{ kind: 'set', path: ['statement', 0, 'action', 1], value: 'tcr:C' }],
    changes: [{ path: ['statement', 0, 'action'], removed: ['tcr:B'], added: ['tcr:C'] }],
    label: { kind: 'change', text: 'tcr:C' },
  },
  {
    name: 'a resource whose last segment stays is told in full',
    edits: [{ kind: 'set', path: ['statement', 0, 'resource'], value: 'qcs::tcr:gz::repo/ns/*' }],
    changes: [
      {
        path: ['statement', 0, 'resource'],
        removed: ['qcs::tcr:::repo/ns/*'],
        added: ['qcs::tcr:gz::repo/ns/*'],
      },
    ],
    label: { kind: 'change', text: 'qcs::tcr:gz::repo/ns/*' },
  },
  {
    name: 'a replaced text is told for its element',
    edits: [{ kind: 'set', path: ['version'], value: '2.0' }],
    changes: [{ path: ['version'], removed: ['1.0'], added: ['2.0'] }],
    label: { kind: 'change', text: '2.0' },
  },
  {
    name: 'a removed entry is told for its list',
    edits: [{ kind: 'remove', path: ['statement', 0, 'action', 0] }],
    changes: [{ path: ['statement', 0, 'action'], removed: ['tcr:A'], added: [] }],
    label: { kind: 'remove', text: 'tcr:A' },
  },
  {
    name: 'a removed statement is told as one, since its text is too long for a button',
    edits: [{ kind: 'remove', path: ['statement', 1] }],
    changes: [{ path: ['statement'], removed: [expect.stringContaining('\n')], added: [] }],
    label: { kind: 'removeStatement' },
  },
  {
    name: 'a property is told with its name',
    edits: [
      { kind: 'remove', path: ['statement', 0, 'Sid'] },
      { kind: 'set', path: ['statement', 0, 'note'], value: 'x' },
    ],
    changes: [{ path: ['statement', 0], removed: ['"Sid": "x"'], added: ['"note": "x"'] }],
    label: { kind: 'change', text: '"note": "x"' },
  },
  {
    name: 'a statement is told on several lines',
    edits: [
      { kind: 'insert', path: ['statement', 2], value: { action: ['tcr:A', 'tcr:B'], effect: 'deny' } },
    ],
    changes: [
      {
        path: ['statement'],
        removed: [],
        added: ['{\n  "action": ["tcr:A", "tcr:B"],\n  "effect": "deny"\n}'],
      },
    ],
    label: { kind: 'addStatement' },
  },
  {
    name: 'edits in several places are several changes',
    edits: [
      { kind: 'remove', path: ['statement', 0, 'action', 0] },
      { kind: 'remove', path: ['statement', 0, 'action', 1] },
      { kind: 'set', path: ['statement', 1, 'action'], value: 'tcr:C' },
    ],
    changes: [
      { path: ['statement', 0, 'action'], removed: ['tcr:A', 'tcr:B'], added: [] },
      { path: ['statement', 1, 'action'], removed: ['tcr:A'], added: ['tcr:C'] },
    ],
    label: { kind: 'several' },
  },
  {
    name: 'writing the same value anew changes its spelling only',
    edits: [{ kind: 'set', path: [], value: policy }],
    changes: [],
    label: { kind: 'rewrite' },
  },
  {
    name: 'a place that is not there is nothing to remove',
    edits: [{ kind: 'remove', path: ['statement', 7, 'action'] }],
    changes: [],
    label: { kind: 'rewrite' },
  },
];

describe('what a fix changes', () => {
  it.each(cases)('$name', ({ edits, changes, label }) => {
    const listed = listFixChanges(policy, edits);
    expect(listed).toEqual(changes);
    expect(labelFix(listed)).toEqual(label);
  });

  it('keeps a button short', () => {
    const edits: DocumentEdit[] = [
      { kind: 'insert', path: ['statement', 1, 'resource', 0], value: `qcs::tcr:::repo/${'n'.repeat(300)}` },
    ];
    const label = labelFix(listFixChanges(policy, edits));
    expect('text' in label && label.text).toBe(`repo/${'n'.repeat(30)}…`);
  });
});
