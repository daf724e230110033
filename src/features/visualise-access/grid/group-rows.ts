import type { GridRow } from '../analysis/analyse-access';

export type RowGroupId = 'use' | 'delete' | 'create' | 'view' | 'list' | 'settings' | 'credentials';

export interface RowGroup {
  readonly id: RowGroupId;
  readonly rows: readonly GridRow[];
}

/** Operations that `i18n` has a short name for, by what people come for. */
const groupOfOperation = {
  pull: 'use',
  push: 'use',
  'delete-tag': 'delete',
  'delete-tags': 'delete',
  'delete-repository': 'delete',
  'delete-repositories': 'delete',
  'delete-namespace': 'delete',
  'create-repository': 'create',
  'create-namespace': 'create',
  'list-tags': 'view',
  'describe-repository': 'view',
  'list-repositories': 'list',
  'list-namespaces': 'list',
  'change-description': 'settings',
  'change-visibility': 'settings',
  'cleanup-rules': 'settings',
  'trigger-create': 'settings',
  'console-enter': 'settings',
  'login-application-token': 'credentials',
} as const satisfies Readonly<Record<string, RowGroupId>>;

export type NamedOperation = keyof typeof groupOfOperation;

export const groupOrder: readonly RowGroupId[] = [
  'use',
  'delete',
  'create',
  'view',
  'list',
  'settings',
  'credentials',
];

/** The group of an operation; one that the page does not know is a setting. */
export function groupOf(operation: string): RowGroupId {
  return isNamedOperation(operation) ? groupOfOperation[operation] : 'settings';
}

/** The rows in groups. */
export function groupRows(rows: readonly GridRow[]): readonly RowGroup[] {
  return groupOrder.flatMap((id) => {
    const own = rows.filter(({ operation }) => groupOf(operation) === id);
    return own.length > 0 ? [{ id, rows: own }] : [];
  });
}

export function isNamedOperation(operation: string): operation is NamedOperation {
  return Object.hasOwn(groupOfOperation, operation);
}
