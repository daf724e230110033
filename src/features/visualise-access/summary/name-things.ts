import type { SummaryLine, SummaryPlace } from '../../../core';

/** What is done, as `i18n` names it beside the verb. */
export type ThingKey =
  | 'tags'
  | 'singleTags'
  | 'batchTags'
  | 'repositories'
  | 'singleRepositories'
  | 'batchRepositories'
  | 'namespaces'
  | 'theNamespace'
  | 'create-repository'
  | 'change-description'
  | 'change-visibility'
  | 'create-namespace'
  | 'createTheNamespace'
  | 'list-tags'
  | 'describe-repository'
  | 'cleanup-rules'
  | 'trigger-create';

/** Whether a line is about namespaces as such, which are then named like things and not like places. */
export function isAboutNamespacesOnly({ places, operations }: SummaryLine): boolean {
  return (
    places.every(({ kind }) => kind === 'namespace') &&
    operations.every((operation) => operation === 'delete-namespace' || operation === 'create-namespace')
  );
}

/** The things of a line's operations, single and batch calls told as one where both are there. */
export function nameThings({ operations, places }: SummaryLine): readonly ThingKey[] {
  const has = (operation: string) => operations.includes(operation);
  const inNamespaces = places.every(isOneNamespace);
  const things: (ThingKey | null)[] = [
    pair(has('delete-tag'), has('delete-tags'), 'tags', 'singleTags', 'batchTags'),
    pair(
      has('delete-repository'),
      has('delete-repositories'),
      'repositories',
      'singleRepositories',
      'batchRepositories',
    ),
    has('delete-namespace') ? (inNamespaces ? 'theNamespace' : 'namespaces') : null,
    has('create-repository') ? 'create-repository' : null,
    has('change-description') ? 'change-description' : null,
    has('change-visibility') ? 'change-visibility' : null,
    has('create-namespace') ? (inNamespaces ? 'createTheNamespace' : 'create-namespace') : null,
    has('list-tags') ? 'list-tags' : null,
    has('describe-repository') ? 'describe-repository' : null,
    has('cleanup-rules') ? 'cleanup-rules' : null,
    has('trigger-create') ? 'trigger-create' : null,
  ];
  return things.filter((thing) => thing !== null);
}

function pair(
  isSingle: boolean,
  isBatch: boolean,
  both: ThingKey,
  single: ThingKey,
  batch: ThingKey,
): ThingKey | null {
  if (isSingle && isBatch) return both;
  if (isSingle) return single;
  return isBatch ? batch : null;
}

function isOneNamespace({ kind }: SummaryPlace): boolean {
  return kind === 'namespace' || kind === 'whole-namespace';
}
