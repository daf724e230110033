import { compileGlob, matchesGlob } from '../../matching';
import type { ResourceClass } from '../resource-classes';
import type { StandIns } from '../space/stand-ins';
import type { TargetClass, TargetClasses } from './classify-targets';
import { NearColumns } from './near-columns';

/** A column of the access table. Whatever an operation is asked on its members, the answer is the same. */
export interface AccessColumn extends Omit<ResourceClass, 'sample'> {
  /** For `pattern`: what its members fit, the most specific first. */
  readonly patterns?: readonly string[];
  /** For `pattern`: whether some of what fits has a column of its own, which is nearer. */
  readonly hasNearer?: boolean;
  /** A member, where another column has the same name. */
  readonly such?: string;
  /** A member for operations on namespaces; `null` where it has no namespaces. */
  readonly namespaceSample: string | null;
  /** A member for operations on repositories; `null` where it has none. */
  readonly repositorySample: { readonly namespace: string; readonly repository: string } | null;
}

/**
 * The columns: namespaces with what is in them, patterns, all else.
 *
 * @param mentioned the resources in the order in which the policies name them, which the columns keep.
 */
export function listAccessColumns(
  { namespaces, repositories, standIns }: TargetClasses,
  mentioned: readonly ResourceClass[],
): readonly AccessColumn[] {
  const columns: AccessColumn[] = [];
  // A namespace and the repositories of a pattern, or of everything else, are told together.
  const unpaired = new Map<string, TargetClass[]>();
  for (const found of namespaces) {
    const id = idOf(found);
    if (found.description.kind === 'namespace') columns.push(toColumn(id, found, found, null));
    else unpaired.set(id, [...(unpaired.get(id) ?? []), found]);
  }
  for (const found of repositories) {
    const id = idOf(found);
    columns.push(toColumn(id, found, unpaired.get(id)?.shift() ?? null, found));
  }
  for (const [id, left] of unpaired) for (const found of left) columns.push(toColumn(id, found, found, null));
  return sortColumns(
    Object.keys(standIns).length > 0 ? columns.map((column) => writeVariables(column, standIns)) : columns,
    mentioned,
  );
}

/** Puts the variable where a stand-in was taken for it. */
function writeVariables(column: AccessColumn, { uin, ownerUin, appId }: StandIns): AccessColumn {
  const variables = [
    [uin, '${uin}'],
    [ownerUin, '${owner_uin}'],
    [appId, '${app_id}'],
  ] as const;
  const write = (text: string) =>
    variables.reduce((written, [value, name]) => (value ? written.replaceAll(value, name) : written), text);
  const { namespace, repository, pattern, patterns } = column;
  return {
    ...column,
    id: write(column.id),
    ...(namespace === undefined ? {} : { namespace: write(namespace) }),
    ...(repository === undefined ? {} : { repository: write(repository) }),
    ...(pattern === undefined ? {} : { pattern: write(pattern) }),
    ...(patterns === undefined ? {} : { patterns: patterns.map(write) }),
  };
}

/**
 * Puts columns together that people would call the same and that say the same in every row.
 *
 * @param cellOf what stands in a row of a column; `null` where the row is not about it.
 */
export function joinColumns(
  columns: readonly AccessColumn[],
  rowCount: number,
  cellOf: (row: number, column: AccessColumn) => unknown,
): readonly AccessColumn[] {
  const places = new Map(columns.map(({ id }, index) => [id, index]));
  const kept: AccessColumn[] = [];
  const saysSame = (one: AccessColumn, other: AccessColumn) => {
    for (let row = 0; row < rowCount; row += 1) {
      const [left, right] = [cellOf(row, one), cellOf(row, other)];
      if (left !== null && right !== null && left !== right) return false;
    }
    return true;
  };
  // Wider columns come first, so that what fits several patterns can go to one of them.
  const byWidth = columns.toSorted(
    (one, other) => (one.patterns?.length ?? 0) - (other.patterns?.length ?? 0),
  );
  const near = new NearColumns();
  for (const column of byWidth) {
    const position = near.listPositions(column).find((candidate) => {
      const other = kept[candidate];
      return other !== undefined && isWider(other, column) && saysSame(other, column);
    });
    const twin = position === undefined ? undefined : kept[position];
    if (position === undefined || twin === undefined) near.add(column, kept.push(column) - 1);
    else kept[position] = fillSamples(twin, column);
  }
  const counts = new Map<string, number>();
  const inOrder = kept.toSorted((one, other) => (places.get(one.id) ?? 0) - (places.get(other.id) ?? 0));
  const marked = inOrder.map((column) =>
    column.patterns === undefined
      ? column
      : { ...column, hasNearer: inOrder.some((other) => isNearer(other, column)) },
  );
  return marked.map((column) => {
    const count = (counts.get(column.id) ?? 0) + 1;
    counts.set(column.id, count);
    return count === 1 ? column : { ...column, id: `${column.id} ${count}`, such: writeSample(column) };
  });
}

/** Whether all that a column speaks of fits the patterns of another one. */
function isNearer(column: AccessColumn, { patterns = [], ...other }: AccessColumn): boolean {
  if (column.id === other.id) return false;
  const { kind, namespace, repository } = column;
  const texts =
    kind === 'repository'
      ? [`repo/${namespace}/${repository}`]
      : kind === 'other-in-namespace'
        ? [`repo/${namespace}/\u0000`]
        : (column.patterns ?? []).map((pattern) => pattern.replaceAll('*', '\u0000'));
  return (
    texts.length > 0 && patterns.every((wide) => texts.some((text) => matchesGlob(compileGlob(wide), text)))
  );
}

function isWider(candidate: AccessColumn, column: AccessColumn): boolean {
  if (candidate.id === column.id) return true;
  if (candidate.patterns === undefined || candidate.namespace !== column.namespace) return false;
  return candidate.patterns.every((pattern) => column.patterns?.includes(pattern));
}

function fillSamples(column: AccessColumn, from: AccessColumn): AccessColumn {
  return {
    ...column,
    namespaceSample: column.namespaceSample ?? from.namespaceSample,
    repositorySample: column.repositorySample ?? from.repositorySample,
  };
}

function writeSample({ namespaceSample, repositorySample }: AccessColumn): string {
  return repositorySample === null
    ? (namespaceSample ?? '')
    : `${repositorySample.namespace}/${repositorySample.repository}`;
}

function idOf({ description: { kind, patterns }, sample }: TargetClass): string {
  switch (kind) {
    case 'namespace':
      return `namespace ${sample.namespace}`;
    case 'repository':
      return `repository ${sample.namespace}/${sample.repository}`;
    case 'other-in-namespace':
      return `other ${sample.namespace}`;
    case 'pattern':
      return `pattern ${(patterns ?? []).join(' & ')}`;
    default:
      return 'everything-else';
  }
}

function toColumn(
  id: string,
  { description, sample }: TargetClass,
  ofNamespaces: TargetClass | null,
  ofRepositories: TargetClass | null,
): AccessColumn {
  const { kind, patterns } = description;
  const { namespace, repository } = sample;
  const samples = {
    namespaceSample: ofNamespaces?.sample.namespace ?? null,
    repositorySample:
      ofRepositories === null ? null : { namespace, repository: ofRepositories.sample.repository ?? '' },
  };
  switch (kind) {
    case 'namespace':
    case 'other-in-namespace':
      return { id, kind, namespace, ...samples };
    case 'repository':
      return { id, kind, namespace, repository: repository ?? '', ...samples };
    case 'pattern': {
      const own = (patterns ?? []).map(readPlainNamespace).find((name) => name !== null);
      return {
        id,
        kind,
        ...(own === undefined ? {} : { namespace: own }),
        pattern: (patterns ?? []).join(' & '),
        patterns: patterns ?? [],
        ...samples,
      };
    }
    default:
      return { id, kind: 'everything-else', ...samples };
  }
}

/** The namespace that a pattern spells out, as `repo/team-01/app-*` does; `null` where it leaves that open. */
function readPlainNamespace(pattern: string): string | null {
  const [repo, namespace = '', ...below] = pattern.split('/');
  return repo === 'repo' && below.length > 0 && namespace !== '' && !namespace.includes('*')
    ? namespace
    : null;
}

const ranks: Readonly<Record<AccessColumn['kind'], number>> = {
  namespace: 0,
  repository: 1,
  pattern: 2,
  'other-in-namespace': 3,
  'everything-else': 4,
};

function sortColumns(
  columns: readonly AccessColumn[],
  mentioned: readonly ResourceClass[],
): readonly AccessColumn[] {
  const places = new Map(mentioned.map(({ id }, index) => [id, index]));
  const namespaces = [
    ...mentioned.flatMap(({ namespace }) => namespace ?? []),
    ...columns.flatMap(({ namespace }) => namespace ?? []),
  ];
  const order = new Map([...new Set(namespaces)].map((namespace, index) => [namespace, index]));
  const placeOf = ({ kind, namespace }: AccessColumn) => {
    if (namespace !== undefined) return order.get(namespace) ?? 0;
    return kind === 'everything-else' ? order.size + 1 : order.size;
  };
  const placed = columns.map((column) => ({
    column,
    place: placeOf(column),
    rank: ranks[column.kind],
    placeInside: places.get(column.id) ?? places.size,
  }));
  return placed
    .sort(
      (one, other) => one.place - other.place || one.rank - other.rank || one.placeInside - other.placeInside,
    )
    .map(({ column }) => column);
}
