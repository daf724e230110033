import type { Grant, Limits, PolicyIntent, PresetLevel, RepositoryGrant, Scope } from './intent';
import { isAccountGrant } from './intent';
import { accountActions, actionsOfLevel, consoleActionNames, scopedActions } from './vocabulary';

const exactLevels: readonly PresetLevel[] = ['pull-only', 'pull-push'];

/**
 * Brings an intent into the one form in which equal wishes are equal values: lists without repeats,
 * actions in catalogue order, a hand-picked list that is a preset level named as that level, all of the
 * console's actions named as `console`.
 *
 * INVARIANT (normal intent): `recogniseIntent` gives normal intents only, and
 * `recogniseIntent(composePolicy(i)).intent` equals `normaliseIntent(i)`.
 */
export function normaliseIntent(intent: PolicyIntent): PolicyIntent {
  return { grants: intent.grants.map(normaliseGrant), denyDeletion: intent.denyDeletion };
}

export function normaliseGrant(grant: Grant): Grant {
  const limits = normaliseLimits(grant.limits);
  if (isAccountGrant(grant)) {
    const all = new Set(grant.console ? [...consoleActionNames, ...grant.actions] : grant.actions);
    const console = consoleActionNames.every((action) => all.has(action));
    const rest = accountActions.filter((action) => all.has(action));
    return {
      scope: { kind: 'account' },
      console,
      actions: console ? rest.filter((action) => !consoleActionNames.includes(action)) : rest,
      limits,
    };
  }
  return normaliseLevel({ ...grant, scope: normaliseScope(grant.scope), limits });
}

function normaliseLevel(grant: RepositoryGrant): RepositoryGrant {
  const { scope, region, account, limits } = grant;
  if (grant.level !== 'custom') return { scope, level: grant.level, region, account, limits };
  const actions = inCatalogueOrder(grant.actions);
  const preset = exactLevels.find((level) => areSetsEqual(actionsOfLevel(level, scope.kind), actions));
  return preset
    ? { scope, level: preset, region, account, limits }
    : { scope, level: 'custom', actions, region, account, limits };
}

/** The offered actions among `actions`, each once, in catalogue order. */
export function inCatalogueOrder(actions: readonly string[]): readonly string[] {
  const wanted = new Set(actions);
  return scopedActions.filter((action) => wanted.has(action));
}

function normaliseScope(scope: Scope): Scope {
  switch (scope.kind) {
    case 'all':
      return { kind: 'all' };
    case 'namespaces':
      return { kind: 'namespaces', namespaces: [...new Set(scope.namespaces)] };
    case 'repositories':
      return { kind: 'repositories', repositories: [...new Set(scope.repositories)] };
  }
}

function normaliseLimits(limits: Limits): Limits {
  return { sourceIps: [...new Set(limits.sourceIps)], expiresAt: limits.expiresAt };
}

export function areSetsEqual(one: readonly string[], other: readonly string[]): boolean {
  const left = new Set(one);
  const right = new Set(other);
  return left.size === right.size && [...left].every((entry) => right.has(entry));
}
