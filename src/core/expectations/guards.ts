import { checkGuard, type Guard, type GuardReport, type OpenPoint, type QuestionOptions } from '../analyse';
import {
  type ActionAccess,
  type CatalogueAction,
  checkNamespaceName,
  checkRepositoryName,
  deletionActions,
  findAction,
  findOperation,
  hasNameError,
  listActions,
} from '../catalogue';
import type { PolicyDocument, Request } from '../model';
import type { GuardExpectation } from './suite';

/** Kinds of access that a guard can speak of, beside single operations; those of the Individual edition. */
export const guardGroups = ['pull', 'push', 'delete', 'change', 'permissions', 'view', 'list'] as const;
export type GuardGroup = (typeof guardGroups)[number];

const accessOfGroup: Readonly<Record<GuardGroup, ActionAccess>> = {
  pull: 'pull',
  push: 'push',
  delete: 'delete',
  change: 'write',
  permissions: 'permissions',
  view: 'read',
  list: 'list',
};

export interface GuardResult {
  /** `empty`: nothing that it names is checked in its scope, so it says nothing. */
  readonly verdict: 'holds' | 'broken' | 'undecided' | 'empty';
  /** A request that breaks it. */
  readonly witness: Request | null;
  /** How many parts of the access map break it. */
  readonly breachCount: number;
  readonly open: readonly OpenPoint[];
}

/**
 * Proves a guard over all requests, or finds one that breaks it. Never throws, but with `replay` for our own bugs.
 */
export function judgeGuard(
  policy: PolicyDocument,
  guard: GuardExpectation,
  { replay = false }: Pick<QuestionOptions, 'replay'> = {},
): GuardResult {
  const parts = toGuards(guard);
  if (parts.length === 0) return { verdict: 'empty', witness: null, breachCount: 0, open: [] };
  const reports = parts.map((part) => checkGuard(policy, part, { breachLimit: 20, replay }));
  const breachCount = reports.reduce((sum, report) => sum + report.breachCount, 0);
  if (breachCount > 0) {
    return { verdict: 'broken', witness: pickWitness(reports), breachCount, open: [] };
  }
  const open = [...new Set(reports.flatMap((report) => report.open))];
  return { verdict: open.length > 0 ? 'undecided' : 'holds', witness: null, breachCount, open };
}

/** A request of the Individual edition says more than one that only exactness asks for. */
function pickWitness(reports: readonly GuardReport[]): Request | null {
  const witnesses = reports.flatMap(({ breaches }) => breaches.map(({ witness }) => witness));
  const usual = witnesses.find(({ action }) => findAction(action)?.edition === 'individual');
  return usual ?? witnesses[0] ?? null;
}

/**
 * A guard as statements about actions and resources; none where nothing it names is checked in its scope.
 *
 * `never` speaks of everything in the scope, `always` only of the resources that the calls are really checked on:
 * nobody means that a pull shall be allowed on a namespace.
 */
export function toGuards({ claim, what, scope }: GuardExpectation): readonly Guard[] {
  const inScope = actionsOf(what).filter((action) => reaches(action, scope));
  if (claim === 'never') {
    const action = inScope.map(({ action: name }) => name);
    return action.length === 0 ? [] : [{ claim, action, resource: resourcesOf(scope) }];
  }
  const byResource = new Map<string, string[]>();
  for (const { action, resourceTemplates, checksAllTemplates } of inScope) {
    const templates = checksAllTemplates ? resourceTemplates : resourceTemplates.slice(0, 1);
    for (const template of templates) {
      const resource = fillScope(template, scope);
      const known = byResource.get(resource);
      if (known) known.push(action);
      else byResource.set(resource, [action]);
    }
  }
  return [...byResource].map(([resource, action]) => ({ claim, action, resource }));
}

export function isGuardSubject(what: string): boolean {
  return isGuardGroup(what) || (findOperation(what)?.edition === 'individual' && actionsOf(what).length > 0);
}

export function isGuardGroup(what: string): what is GuardGroup {
  return (guardGroups as readonly string[]).includes(what);
}

export function isGuardScope(scope: string): boolean {
  if (scope === '*') return true;
  const [namespace = '', repository, ...rest] = scope.split('/');
  if (rest.length > 0 || hasNameError(checkNamespaceName(namespace))) return false;
  return repository === undefined || !hasNameError(checkRepositoryName(repository));
}

function actionsOf(what: string): readonly CatalogueAction[] {
  if (isGuardGroup(what)) {
    const named = listActions('individual').filter(({ access }) => access === accessOfGroup[what]);
    // Clean-up rules delete images although the calls that set them only write.
    const extra = what === 'delete' ? deletionActions().flatMap((action) => findAction(action) ?? []) : [];
    return [...new Set([...named, ...extra])];
  }
  const checks = findOperation(what)?.checks ?? [];
  return checks.flatMap(({ action }) => findAction(action) ?? []);
}

/** Calls that are checked for the whole account only are no matter of a namespace or repository. */
function reaches({ resourceTemplates }: CatalogueAction, scope: string): boolean {
  if (scope === '*') return true;
  const part = scope.includes('/') ? '${repository}' : '${namespace}';
  return resourceTemplates.some((template) => template.includes(part));
}

function resourcesOf(scope: string): string | readonly string[] {
  return scope === '*' ? '*' : [`qcs::tcr:::repo/${scope}`, `qcs::tcr:::repo/${scope}/*`];
}

function fillScope(template: string, scope: string): string {
  const [namespace = '*', repository = '*'] = scope.split('/');
  return template
    .replaceAll('${region}', '')
    .replaceAll('${account}', '')
    .replaceAll('${namespace}', namespace)
    .replaceAll('${repository}', repository)
    .replaceAll('${tag}', '*');
}
