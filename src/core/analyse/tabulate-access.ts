import {
  defaultHost,
  expandOperation,
  findHost,
  findOperation,
  hostOfRegion,
  type Operation,
} from '../catalogue';
import { type AttachedPolicies, type CompiledPolicies, compilePolicies } from '../evaluate';
import { type Circumstances, decideOperation, type OperationDecision } from './decide-operation';
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
  readonly decision: OperationDecision;
  /** The target that was asked about, as the simulator takes it; empty for the account level. */
  readonly target: string;
}

export interface AccessTable extends Omit<ResourceClasses, 'classes'> {
  readonly columns: readonly ResourceClass[];
  readonly rows: readonly AccessRow[];
  /** The region of every request in the table. */
  readonly region: string;
}

export interface TabulateOptions extends Circumstances {
  /** Region to ask about; the first that the policies name, else that of the default host. */
  readonly region?: string;
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
  const { classes, regions, accounts, hasCrossPatterns } = classifyResources(policies);
  const region = options.region ?? regions[0] ?? defaultRegion();
  const place: Place = { region, account: options.ownerUin ?? accounts[0] ?? '' };
  const rows = tabulatedOperations.flatMap((id) => {
    const operation = findOperation(id);
    return operation ? [tabulateRow(operation, classes, policies, place, options)] : [];
  });
  return { columns: classes, rows, region, regions, accounts, hasCrossPatterns };
}

interface Place {
  readonly region: string;
  readonly account: string;
}

function tabulateRow(
  operation: Operation,
  classes: readonly ResourceClass[],
  policies: CompiledPolicies,
  place: Place,
  circumstances: Circumstances,
): AccessRow {
  const level = levelOfOperation(operation);
  const decide = (sample: ResourceClass['sample'] | null): AccessCell | null => {
    const expansion = expandOperation(operation.id, { ...place, ...(sample ?? {}) });
    if (!expansion.ok) return null;
    return { decision: decideOperation(expansion, policies, circumstances), target: toTarget(sample, place) };
  };
  if (level === 'account') return { operation, level, cells: classes.map(() => null), whole: decide(null) };
  return {
    operation,
    level,
    cells: classes.map((column) => {
      if (level === 'namespace') {
        const isAboutNamespaces = column.kind === 'namespace' || column.kind === 'everything-else';
        return isAboutNamespaces ? decide({ ...column.sample, repository: null }) : null;
      }
      return column.sample.repository === null ? null : decide(column.sample);
    }),
    whole: null,
  };
}

function toTarget(sample: ResourceClass['sample'] | null, { region }: Place): string {
  if (!sample) return '';
  if (sample.repository === null) return sample.namespace;
  const host = hostOfRegion(region)?.host ?? defaultHost;
  return `${host}/${sample.namespace}/${sample.repository}`;
}

function defaultRegion(): string {
  const host = findHost(defaultHost);
  return host?.edition === 'individual' ? host.region : '';
}
