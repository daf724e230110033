import type { AccessTable } from '../tabulate-access';
import type { AccessColumn } from './access-columns';

/** How far a grant of one operation reaches. */
export interface GrantSize {
  /** Id of the operation. */
  readonly operation: string;
  /** Of how many classes of resources the operation can be asked; 1 where it is one for the whole account. */
  readonly classCount: number;
  /** In how many of them it is allowed under all circumstances, and under some only. */
  readonly allowedCount: number;
  readonly conditionalCount: number;
  /** Classes in which sources leave open whether it is allowed, or the circumstances were too many. */
  readonly uncertainCount: number;
  /** What policies name and the operation is allowed on, at least under some circumstances. */
  readonly namespaces: readonly string[];
  /** Each as `namespace/repository`. */
  readonly repositories: readonly string[];
  /** Whether it is also allowed on names that no policy spells out: a pattern, all others, the whole account. */
  readonly isOpenEnded: boolean;
}

/** Sums up an access table, operation by operation, in its order. Columns left out of the table do not count. */
export function measureGrants({
  rows,
  columns,
}: Pick<AccessTable, 'rows' | 'columns'>): readonly GrantSize[] {
  return rows.map(({ operation, cells, whole }) => {
    const asked = [
      ...cells.map((cell, index) => ({ cell, column: columns[index] })),
      { cell: whole, column: null },
    ].flatMap(({ cell, column }) => (cell === null ? [] : { standing: cell.standing, column }));
    const count = (...standings: readonly string[]) =>
      asked.filter(({ standing }) => standings.includes(standing)).length;
    const reached = asked.filter(({ standing }) => standing === 'allowed' || standing === 'conditional');
    const named = reached.flatMap(({ column }) => (column && isNamed(column) ? column : []));
    return {
      operation: operation.id,
      classCount: asked.length,
      allowedCount: count('allowed'),
      conditionalCount: count('conditional'),
      uncertainCount: count('uncertain', 'undecided'),
      namespaces: named.flatMap(({ kind, namespace = '' }) => (kind === 'namespace' ? namespace : [])),
      repositories: named.flatMap(({ kind, namespace = '', repository = '' }) =>
        kind === 'repository' ? `${namespace}/${repository}` : [],
      ),
      isOpenEnded: named.length < reached.length,
    };
  });
}

/** A column of one namespace, or of one repository. */
function isNamed({ kind }: AccessColumn): boolean {
  return kind === 'namespace' || kind === 'repository';
}
