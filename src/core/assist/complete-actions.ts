import { type CatalogueAction, listActions } from '../catalogue';
import { describeAction } from './describe-topic';
import type { Draft, DraftItem } from './draft';

/** Patterns that people write; the vendor's own samples use the first three. */
const patterns: readonly string[] = [
  'tcr:*',
  'tcr:Describe*',
  'tcr:PullRepository*',
  'tcr:PushRepository*',
  '*',
];

/** What most policies are about comes first: moving images, then looking, changing and removing. */
const accessOrder: readonly CatalogueAction['access'][] = [
  'pull',
  'push',
  'list',
  'read',
  'write',
  'delete',
  'permissions',
];

/** Actions and patterns that the list does not hold so far, those of the Individual edition first. */
export function completeActions(present: readonly string[]): Draft {
  const taken = new Set(present);
  return { items: allItems.filter(({ label }) => !taken.has(label)) };
}

const allItems: readonly DraftItem[] = [
  ...listInOrder('individual').map(toItem),
  ...patterns.map(toPatternItem),
  ...listInOrder('shared').map(toItem),
  ...listInOrder('enterprise').map(toItem),
];

function listInOrder(edition: CatalogueAction['edition']): readonly CatalogueAction[] {
  return [...listActions(edition)].sort(
    (one, other) => accessOrder.indexOf(one.access) - accessOrder.indexOf(other.access),
  );
}

function toItem({ action, edition, title }: CatalogueAction): DraftItem {
  const detail = { individual: title, shared: 'shared-edition', enterprise: 'enterprise-edition' } as const;
  return {
    label: action,
    kind: 'action',
    detail: detail[edition],
    topic: { kind: 'action', action, written: action },
  };
}

function toPatternItem(pattern: string): DraftItem {
  const detail = pattern === '*' || pattern === 'tcr:*' ? 'every-action' : 'pattern';
  return { label: pattern, kind: 'action-pattern', detail, topic: describeAction(pattern) };
}
