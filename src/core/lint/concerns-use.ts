import type { Diagnostic } from '../foundation';
import type { PolicyUse } from './rule';

/** The trust policy of a role names principals, and no resource (domain: cam-language, elements of a statement). */
const fineInTrustPolicies = new Set(['structure/principal-not-allowed', 'structure/missing-resource']);

/**
 * Whether a finding of the reader, which takes every text for a policy of a user, group or role, is one for a policy
 * of this use too.
 */
export function concernsUse({ code }: Pick<Diagnostic, 'code'>, use: PolicyUse): boolean {
  return use !== 'role-trust' || !fineInTrustPolicies.has(code);
}
