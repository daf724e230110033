import type { GridRow } from '../analysis/analyse-access';

export type RowGroupId = 'use' | 'look' | 'change' | 'delete' | 'namespaces' | 'account';

export interface RowGroup {
  readonly id: RowGroupId;
  readonly rows: readonly GridRow[];
}

/** Operations that `i18n` has a short name for, by what people come for. */
const groupOfOperation = {
  pull: 'use',
  push: 'use',
  'list-tags': 'look',
  'describe-repository': 'look',
  'create-repository': 'change',
  'change-description': 'change',
  'change-visibility': 'change',
  'delete-tag': 'delete',
  'delete-tags': 'delete',
  'delete-repository': 'delete',
  'delete-repositories': 'delete',
  'create-namespace': 'namespaces',
  'delete-namespace': 'namespaces',
  'list-repositories': 'account',
  'list-namespaces': 'account',
  'cleanup-rules': 'account',
  'trigger-create': 'account',
  'console-enter': 'account',
} as const satisfies Readonly<Record<string, RowGroupId>>;

export type NamedOperation = keyof typeof groupOfOperation;

const groupOrder: readonly RowGroupId[] = ['use', 'look', 'change', 'delete', 'namespaces', 'account'];

/** The rows in groups; an operation without a group is one of the account. */
export function groupRows(rows: readonly GridRow[]): readonly RowGroup[] {
  const groupOf = ({ operation }: GridRow) =>
    isNamedOperation(operation) ? groupOfOperation[operation] : 'account';
  return groupOrder.flatMap((id) => {
    const own = rows.filter((row) => groupOf(row) === id);
    return own.length > 0 ? [{ id, rows: own }] : [];
  });
}

export function isNamedOperation(operation: string): operation is NamedOperation {
  return Object.hasOwn(groupOfOperation, operation);
}
