import type { Draft, DraftItem } from './draft';
import { type ElementName, listElementNames } from './help-topic';

/** What a new property begins with; the version has its only usual value, so nothing is left to choose. */
const emptyValues: Readonly<Record<ElementName, string>> = {
  version: '"2.0"',
  statement: '[{|}]',
  principal: '{|}',
  effect: '"|"',
  action: '["|"]',
  resource: '["|"]',
  condition: '{"|"}',
};

/** Element names that the object does not have so far; `principal` last, since it is for trust policies only. */
export function completeElements(level: 'document' | 'statement', present: readonly string[]): Draft {
  const taken = new Set(present.map((name) => name.toLowerCase()));
  const names = listElementNames(level).filter((name) => !taken.has(name));
  return {
    items: names.map((element) => ({
      label: element,
      kind: 'element',
      detail: null,
      value: emptyValues[element],
      topic: { kind: 'element', element },
    })),
  };
}

export function completeStatement(isInList: boolean): Draft {
  const statement = '{ "effect": "allow", "action": ["|"], "resource": [] }';
  const json = isInList ? statement : `[${statement}]`;
  return { items: [{ label: '{ … }', kind: 'statement', detail: 'new-statement', json }] };
}

const words: Readonly<Record<'version' | 'effect', readonly DraftItem[]>> = {
  version: [
    { label: '2.0', kind: 'keyword', detail: 'version-2', topic: { kind: 'version', version: '2.0' } },
    { label: '3.0', kind: 'keyword', detail: 'version-3', topic: { kind: 'version', version: '3.0' } },
  ],
  effect: [
    { label: 'allow', kind: 'keyword', detail: 'allow', topic: { kind: 'effect', effect: 'allow' } },
    { label: 'deny', kind: 'keyword', detail: 'deny', topic: { kind: 'effect', effect: 'deny' } },
  ],
};

export function completeWords(element: 'version' | 'effect'): Draft {
  return { items: words[element] };
}
