import {
  checkNamespaceName,
  checkRepositoryName,
  defaultHost,
  findHost,
  findOperation,
  findRegion,
  hasNameError,
  listIndividualHosts,
  type Operation,
} from '../catalogue';
import { type AttachedPolicies, compilePolicies } from '../evaluate';
import type { AccessCell, AccessRow, AccessSample, AccessTable } from './access-table';
import { openBudget } from './automaton/budget';
import type { Circumstances } from './decide-operation';
import { type AccessColumn, joinColumns, listAccessColumns } from './map/access-columns';
import { type AskedTarget, AskedTargets } from './map/asked-targets';
import { classifyCompiled } from './map/classify-targets';
import { CellDecider, type DecidedOperation } from './map/decide-cell';
import { replayTable } from './map/replay-table';
import { levelOfOperation } from './operation-level';
import { classifyResources, type ResourceClass } from './resource-classes';

export type { AccessCell, AccessRow, AccessSample, AccessTable } from './access-table';
export { sampleOf } from './map/asked-targets';

export interface TabulateOptions extends Circumstances {
  /** Region to ask about; the first named one where images are kept, else that of the default host. */
  readonly region?: string;
  /**
   * The most columns there may be, "everything else" included; 1,000 unless told. No policy that the
   * service accepts names more than some 900 classes.
   */
  readonly columnLimit?: number;
  /** Elementary steps for finding the classes, and as many for the circumstances. */
  readonly stepLimit?: number;
  /** Whether the evaluator is asked about every cell as well; throws where it disagrees. For development. */
  readonly replay?: boolean;
}

/**
 * Names what a cell asks about as a person would type it: an image, a namespace, or nothing for the account
 * in the default region.
 *
 * @param sample as in the cell.
 * @param region that of the table.
 * @returns `null` where no such text leads to the region: a namespace alone means the default one, and
 *   some regions that a policy may name have no registry.
 */
export function writeTarget(sample: AccessCell['sample'], region: string): string | null {
  const host = listIndividualHosts().find(({ deployedIn }) => deployedIn === region)?.host;
  if (host === undefined) return null;
  if (sample !== null && sample.repository !== null) {
    return `${host}/${sample.namespace}/${sample.repository}`;
  }
  const isDefault = host === defaultHost;
  if (sample === null) return isDefault ? '' : host;
  return isDefault ? sample.namespace : null;
}

/** The operations of the table, from using images to running the registry. */
export const tabulatedOperations: readonly string[] = [
  'pull',
  'push',
  'delete-tag',
  'delete-tags',
  'delete-repository',
  'delete-repositories',
  'delete-namespace',
  'create-repository',
  'create-namespace',
  'list-tags',
  'describe-repository',
  'list-repositories',
  'list-namespaces',
  'change-description',
  'change-visibility',
  'cleanup-rules',
  'trigger-create',
  'console-enter',
  'login-application-token',
];

/**
 * Decides the usual operations on every class of resources that the policies tell apart, under every
 * circumstance that their conditions tell apart. Each cell holds for all members of its column.
 */
export function tabulateAccess(attached: AttachedPolicies, options: TabulateOptions = {}): AccessTable {
  const policies = compilePolicies(attached);
  const { classes: mentioned, regions, accounts } = classifyResources(policies);
  const { stepLimit, columnLimit = 1000 } = options;
  const { targets, table: statements } = classifyCompiled(policies, {
    ...(options.principal === undefined ? {} : { principal: options.principal }),
    ...(options.ownerUin === undefined ? {} : { ownerUin: options.ownerUin }),
    ...(stepLimit === undefined ? {} : { stepLimit }),
  });
  const { principal } = targets;
  const found = listAccessColumns(targets, mentioned);
  const omittedColumns = Math.max(0, found.length - columnLimit);
  // Everything else stands last, and stays.
  const columns = found.filter(
    (_, index) => index === found.length - 1 || index < found.length - 1 - omittedColumns,
  );
  const region = options.region ?? regions.find(holdsImages) ?? defaultRegion();
  const place = { region, account: options.ownerUin ?? accounts[0] ?? '' };
  const decider = new CellDecider(
    policies,
    { ...options, ...(principal === undefined ? {} : { principal }) },
    openBudget(stepLimit),
    statements,
  );
  const asked = new AskedTargets(place, decider.targets);
  const rows = tabulatedOperations.flatMap((id) => {
    const operation = findOperation(id);
    return operation ? [decideRow(operation, columns, asked, decider)] : [];
  });
  const joined = joinColumns(columns, rows.length, (row, column) => rows[row]?.keyOf(column) ?? null);
  const unnamed = listIndividualHosts().find(({ deployedIn }) => !regions.includes(deployedIn));
  const table: AccessTable = {
    columns: joined,
    rows: rows.map(({ operation, level, whole, cellOf }) => ({
      operation,
      level,
      whole,
      cells: joined.map(cellOf),
    })),
    ...place,
    regions,
    otherRegion: unnamed?.deployedIn ?? '',
    accounts,
    ...(principal === undefined ? {} : { principal }),
    impossibleNames: listImpossibleNames(mentioned),
    omittedColumns,
    open: [...new Set([...targets.open, ...decider.open])],
  };
  if (options.replay) replayTable(table, attached, options);
  return table;
}

interface DecidedRow extends Omit<AccessRow, 'cells'> {
  readonly cellOf: (column: AccessColumn) => AccessCell | null;
  /** Equal for cells that say the same. */
  readonly keyOf: (column: AccessColumn) => string | null;
}

function decideRow(
  operation: Operation,
  columns: readonly AccessColumn[],
  asked: AskedTargets,
  decider: CellDecider,
): DecidedRow {
  const level = levelOfOperation(operation);
  const decide = (target: AskedTarget): AccessCell | null => {
    const expansion = asked.expand(operation, target);
    return expansion && toCell(decider.decide(expansion), target.sample);
  };
  /** By signature: what stands in the first of the columns that are alike. */
  const known = new Map<number, AccessCell | null>();
  const keys = new Map<AccessCell['parts'], string>();
  const cells = new Map<AccessColumn, AccessCell | null>();
  const decideColumn = (column: AccessColumn): AccessCell | null => {
    const target = asked.of(column, level);
    if (target === null) return null;
    const signature = decider.targets.signatureOf(operation, target.reach);
    const alike = known.get(signature);
    const cell = alike ? toCell(alike, target.sample) : decide(target);
    if (!alike) known.set(signature, cell);
    return cell;
  };
  const cellOf = (column: AccessColumn): AccessCell | null => {
    const earlier = cells.get(column);
    if (earlier !== undefined) return earlier;
    const cell = decideColumn(column);
    cells.set(column, cell);
    return cell;
  };
  for (const column of columns) cellOf(column);
  return {
    operation,
    level,
    whole: level === 'account' ? decide(asked.whole) : null,
    cellOf,
    keyOf: (column) => {
      const parts = cellOf(column)?.parts;
      if (parts === undefined) return null;
      const key = keys.get(parts) ?? JSON.stringify(parts);
      keys.set(parts, key);
      return key;
    },
  };
}

function toCell(
  { standing, parts, limits, decision }: DecidedOperation,
  sample: AccessSample | null,
): AccessCell {
  return { standing, parts, limits, decision, sample };
}

/** As policies write them, each once. */
function listImpossibleNames(classes: readonly ResourceClass[]): readonly string[] {
  const names = classes.flatMap(({ namespace, repository }) => {
    if (namespace === undefined) return [];
    if (hasNameError(checkNamespaceName(namespace))) return [namespace];
    return repository !== undefined && hasNameError(checkRepositoryName(repository))
      ? [`${namespace}/${repository}`]
      : [];
  });
  return [...new Set(names)];
}

function holdsImages(region: string): boolean {
  return findRegion(region)?.holdsIndividualData ?? false;
}

function defaultRegion(): string {
  const host = findHost(defaultHost);
  return host?.edition === 'individual' ? host.region : '';
}
