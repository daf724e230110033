import {
  defaultHost,
  expandOperation,
  findHost,
  findOperation,
  findRegion,
  listIndividualHosts,
  type Operation,
} from '../catalogue';
import { type AttachedPolicies, compilePolicies } from '../evaluate';
import {
  type Circumstances,
  createOperationDecider,
  type ExpandedOperation,
  type OperationDecision,
} from './decide-operation';
import { levelOfOperation, type OperationLevel } from './operation-level';
import { classifyResources, type ResourceClass, type ResourceClasses } from './resource-classes';

export interface AccessRow {
  readonly operation: Operation;
  readonly level: OperationLevel;
  /** One per column in the order of `columns`, `null` where the operation has nothing to do with it. */
  readonly cells: readonly (AccessCell | null)[];
  /** For operations of the account level, which no resource class divides; else `null`. */
  readonly whole: AccessCell | null;
}

export interface AccessCell {
  /** Its checks carry no trace; `decideOperation` gives it for a single cell. */
  readonly decision: OperationDecision;
  /** What was asked about; `null` for the account as a whole. */
  readonly sample: ResourceClass['sample'] | null;
}

export interface AccessTable extends Omit<ResourceClasses, 'classes'> {
  readonly columns: readonly ResourceClass[];
  readonly rows: readonly AccessRow[];
  /** The region of every request in the table. */
  readonly region: string;
  /** A region that no policy names; asking about it shows what holds in all the others. */
  readonly otherRegion: string;
  /** The root account of every request in the table; empty for the owner of the policies. */
  readonly account: string;
  /** How many classes beyond the limit have no column; nothing in the table speaks of them. */
  readonly omittedColumns: number;
}

export interface TabulateOptions extends Circumstances {
  /** Region to ask about; the first named one where images are kept, else that of the default host. */
  readonly region?: string;
  /**
   * The most columns there may be, "everything else" included; 1,000 unless told. No policy that the
   * service accepts names more than some 900 classes.
   */
  readonly columnLimit?: number;
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
  'list-tags',
  'describe-repository',
  'create-repository',
  'change-description',
  'change-visibility',
  'delete-tag',
  'delete-tags',
  'delete-repository',
  'delete-repositories',
  'create-namespace',
  'delete-namespace',
  'list-repositories',
  'list-namespaces',
  'cleanup-rules',
  'trigger-create',
  'console-enter',
];

/**
 * Decides the usual operations on every class of resources that the policies tell apart. Each cell holds
 * the decision about one member of its class (see `ResourceClasses.hasCrossPatterns` for what that proves).
 */
export function tabulateAccess(attached: AttachedPolicies, options: TabulateOptions = {}): AccessTable {
  const policies = compilePolicies(attached);
  const { classes: found, regions, accounts, hasCrossPatterns } = classifyResources(policies);
  const omittedColumns = Math.max(0, found.length - (options.columnLimit ?? 1000));
  // Everything else stands last, and stays.
  const classes = found.filter(
    (_, index) => index === found.length - 1 || index < found.length - 1 - omittedColumns,
  );
  const region = options.region ?? regions.find(holdsImages) ?? defaultRegion();
  const place: Place = { region, account: options.ownerUin ?? accounts[0] ?? '' };
  const decideExpanded = createOperationDecider(policies, { ...options, trace: false });
  const rows = tabulatedOperations.flatMap((id) => {
    const operation = findOperation(id);
    return operation ? [tabulateRow(operation, classes, place, decideExpanded)] : [];
  });
  const unnamed = listIndividualHosts().find(({ deployedIn }) => !regions.includes(deployedIn));
  const otherRegion = unnamed?.deployedIn ?? '';
  return {
    columns: classes,
    rows,
    ...place,
    regions,
    otherRegion,
    accounts,
    hasCrossPatterns,
    omittedColumns,
  };
}

/** Where the requests of a table are made. */
interface Place {
  readonly region: string;
  readonly account: string;
}

function tabulateRow(
  operation: Operation,
  classes: readonly ResourceClass[],
  place: Place,
  decideExpanded: (expansion: ExpandedOperation) => OperationDecision,
): AccessRow {
  const level = levelOfOperation(operation);
  const decide = (sample: ResourceClass['sample'] | null): AccessCell | null => {
    const expansion = expandOperation(operation.id, { ...place, ...(sample ?? {}) });
    if (!expansion.ok) return null;
    return { decision: decideExpanded(expansion), sample };
  };
  if (level === 'account') return { operation, level, cells: classes.map(() => null), whole: decide(null) };
  return {
    operation,
    level,
    cells: classes.map((column) => {
      if (level === 'namespace') {
        return isAboutNamespaces(column) ? decide({ ...column.sample, repository: null }) : null;
      }
      return column.sample.repository === null ? null : decide(column.sample);
    }),
    whole: null,
  };
}

/** A pattern that spans namespaces may cover the namespaces themselves. */
function isAboutNamespaces({ kind, namespace }: ResourceClass): boolean {
  return (
    kind === 'namespace' || kind === 'everything-else' || (kind === 'pattern' && namespace === undefined)
  );
}

function holdsImages(region: string): boolean {
  return findRegion(region)?.holdsIndividualData ?? false;
}

function defaultRegion(): string {
  const host = findHost(defaultHost);
  return host?.edition === 'individual' ? host.region : '';
}
