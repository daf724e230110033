import type { ConditionBlock, PolicyDocument, Statement } from '../model';
import { formatResourceName } from '../model';
import type { Grant, Limits, PolicyIntent, RepositoryGrant } from './intent';
import { isAccountGrant } from './intent';
import { normaliseGrant } from './normalise-intent';
import { actionsOfLevel, consoleActionNames, deletionActionNames, pathsOfScope } from './vocabulary';

/**
 * Writes the policy that says what a person chose in the wizard: one statement a grant in the order of
 * the grants, then the guard-rail against deletion. Elements stand in the vendor's order: action,
 * resource, effect, and the condition last.
 *
 * @param intent names are taken as they are; the wizard checks them (`checkNamespaceName`, …) before.
 * @see domain facts, `official-scenarios.json`
 */
export function composePolicy(intent: PolicyIntent): PolicyDocument {
  const statement = intent.grants.map(composeGrant);
  return {
    version: '2.0',
    statement: intent.denyDeletion ? [...statement, composeDeletionGuard()] : statement,
  };
}

/** The one statement of a grant. */
export function composeGrant(grant: Grant): Statement {
  const normal = normaliseGrant(grant);
  const condition = composeCondition(normal.limits);
  return {
    action: actionsOfGrant(normal),
    resource: resourcesOfGrant(normal),
    effect: 'allow',
    ...(condition ? { condition } : {}),
  };
}

/**
 * Denies on the resource `*`, which matches calls on any resource. It has no condition: a condition whose
 * key is absent would let the deletion through.
 */
export function composeDeletionGuard(): Statement {
  return { action: [...deletionActionNames], resource: ['*'], effect: 'deny' };
}

export function actionsOfGrant(grant: Grant): readonly string[] {
  if (isAccountGrant(grant)) {
    return grant.console ? [...consoleActionNames, ...grant.actions] : grant.actions;
  }
  return grant.level === 'custom' ? grant.actions : actionsOfLevel(grant.level, grant.scope.kind);
}

export function resourcesOfGrant(grant: Grant): readonly string[] {
  return isAccountGrant(grant) ? ['*'] : resourcesOfRepositoryGrant(grant);
}

function resourcesOfRepositoryGrant(grant: RepositoryGrant): readonly string[] {
  return pathsOfScope(grant.scope, grant.level).map((resource) =>
    formatResourceName({
      project: '',
      service: 'tcr',
      region: grant.region,
      account: grant.account === '' ? '' : `uin/${grant.account}`,
      resource,
    }),
  );
}

/**
 * Limits are conditions on the `allow`, never a `deny` with a negated operator: where a key is absent
 * from the call every operator is false, so the allow fails closed and such a deny would fail open.
 */
export function composeCondition(limits: Limits): ConditionBlock | null {
  if (limits.sourceIps.length === 0 && limits.expiresAt === null) return null;
  return {
    ...(limits.sourceIps.length > 0 ? { ip_equal: { 'qcs:ip': limits.sourceIps } } : {}),
    ...(limits.expiresAt === null ? {} : { date_less_than: { 'qcs:current_time': limits.expiresAt } }),
  };
}
