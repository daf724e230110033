import type { AccessColumn, AccessTable } from '../core/analyse';
import type { RequestPrincipal } from '../core/model';
import { fill, findVariables, glob } from './naive-terms';

/** `repository` is `null` for a namespace itself. */
export interface TableMember {
  readonly namespace: string;
  readonly repository: string | null;
}

/**
 * The columns of an access table whose words a name answers to, told by those words alone; the nearest words win.
 * Several where their names are alike.
 *
 * @param caller who fills the variables that the columns name.
 */
export function findColumns(
  table: AccessTable,
  member: TableMember,
  caller: RequestPrincipal = table.principal ?? {},
): readonly AccessColumn[] {
  const { namespace, repository } = member;
  const text = repository === null ? `repo/${namespace}` : `repo/${namespace}/${repository}`;
  const isOpen = table.open.includes('variables');
  const own = table.columns
    .filter(({ namespaceSample, repositorySample }) =>
      repository === null ? namespaceSample !== null : repositorySample !== null,
    )
    .map((column) => ({ column, kind: column.kind, words: readWords(column, isOpen, caller) }));
  const exact = own.filter(
    ({ kind, words }) =>
      kind === (repository === null ? 'namespace' : 'repository') &&
      words.namespace === namespace &&
      (repository === null || words.repository === repository),
  );
  if (exact.length > 0) return exact.map(({ column }) => column);
  const fitting = own.filter(({ words }) => words.patterns?.every((pattern) => glob(pattern, text)));
  const nearest = fitting.filter((one) => !fitting.some((other) => isNearer(other, one)));
  const found = nearest.length > 0 ? nearest : own.filter(({ kind }) => kind === 'everything-else');
  return found.map(({ column }) => column);
}

interface Words {
  readonly namespace: string | undefined;
  readonly repository: string | undefined;
  /** What the members fit; `null` where the column says something else. */
  readonly patterns: readonly string[] | null;
}

function readWords(
  { kind, ...column }: AccessColumn,
  hasVariables: boolean,
  { uin = '', ownerUin = '', appId = '' }: RequestPrincipal,
): Words {
  const values: Readonly<Record<string, string>> = { uin, owner_uin: ownerUin, app_id: appId };
  const read = (text: string): string =>
    hasVariables
      ? findVariables(text).reduce((filled, name) => fill(filled, name, values[name] ?? ''), text)
      : text;
  const namespace = column.namespace === undefined ? undefined : read(column.namespace);
  return {
    namespace,
    repository: column.repository === undefined ? undefined : read(column.repository),
    patterns: kind === 'other-in-namespace' ? [`repo/${namespace}/*`] : (column.patterns?.map(read) ?? null),
  };
}

/** Whether the first says all that the other does, and more. */
function isNearer(one: { readonly words: Words }, other: { readonly words: Words }): boolean {
  return isWithin(one.words, other.words) && !isWithin(other.words, one.words);
}

/** Whether each pattern of the wider takes in all that some pattern of the nearer does. */
function isWithin(nearer: Words, wider: Words): boolean {
  return (wider.patterns ?? []).every((wide) =>
    nearer.patterns?.some((near) => glob(wide, near.replaceAll('*', '\u0000'))),
  );
}
