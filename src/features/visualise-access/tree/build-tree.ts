import type { AccessColumn } from '../../../core';
import type { AccessGrid, GridCell, GridRow } from '../analysis/analyse-access';

/** A place in the tree view of the map: what operations are done to, or one operation on it. */
export type MapNode = MapBranch | MapLeaf;

export interface MapBranch {
  readonly kind: 'namespace' | 'column' | 'tags' | 'account';
  readonly id: string;
  /** For `namespace`: its name. */
  readonly namespace?: string;
  /** For `column`. */
  readonly column?: AccessColumn;
  readonly children: readonly MapNode[];
}

export interface MapLeaf {
  readonly kind: 'operation';
  readonly id: string;
  readonly row: GridRow;
  /** `null` for operations of the account. */
  readonly column: AccessColumn | null;
  readonly cell: GridCell;
}

/** What is done to the images in a repository, each under a tag. */
const operationsOnTags: ReadonlySet<string> = new Set([
  'pull',
  'push',
  'list-tags',
  'delete-tag',
  'delete-tags',
]);

/** Namespaces with their repositories and the tags in those; then what has no namespace, and the account. */
export function buildTree(grid: AccessGrid): readonly MapBranch[] {
  const namespaces = new Map<string, MapNode[]>();
  const others: MapBranch[] = [];
  for (const [index, column] of grid.columns.entries()) {
    const children = listChildren(grid.rows, index, column);
    if (children.length === 0) continue;
    const branch: MapBranch = { kind: 'column', id: column.id, column, children };
    const { namespace } = column;
    if (namespace === undefined) {
      others.push(branch);
      continue;
    }
    const own = namespaces.get(namespace) ?? [];
    namespaces.set(namespace, own);
    // What is done to the namespace itself needs no level of its own.
    if (column.kind === 'namespace') own.push(...children);
    else own.push(branch);
  }
  const account = grid.rows.flatMap((row): readonly MapLeaf[] =>
    row.whole === null ? [] : [toLeaf(row, null, row.whole)],
  );
  return [
    ...[...namespaces].map(
      ([namespace, children]): MapBranch => ({
        kind: 'namespace',
        id: `in ${namespace}`,
        namespace,
        children,
      }),
    ),
    ...others,
    ...(account.length > 0 ? [{ kind: 'account' as const, id: 'account', children: account }] : []),
  ];
}

/** Every operation below a branch. */
export function listLeaves(node: MapNode): readonly MapLeaf[] {
  return node.kind === 'operation' ? [node] : node.children.flatMap(listLeaves);
}

function listChildren(rows: readonly GridRow[], index: number, column: AccessColumn): readonly MapNode[] {
  const leaves = rows.flatMap((row): readonly MapLeaf[] => {
    const cell = row.cells[index] ?? null;
    return cell === null ? [] : [toLeaf(row, column, cell)];
  });
  const ofTags = leaves.filter(({ row }) => operationsOnTags.has(row.operation));
  const own = leaves.filter(({ row }) => !operationsOnTags.has(row.operation));
  return ofTags.length === 0
    ? own
    : [...own, { kind: 'tags', id: `${column.id} tags`, column, children: ofTags }];
}

function toLeaf(row: GridRow, column: AccessColumn | null, cell: GridCell): MapLeaf {
  return { kind: 'operation', id: `${column?.id ?? 'account'} ${row.operation}`, row, column, cell };
}
