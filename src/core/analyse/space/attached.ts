import type { AttachedPolicies } from '../../evaluate';
import type { PolicyDocument } from '../../model';

/** A document stands for itself as the only identity policy. Any value will do at run time. */
export function toAttached(policies: PolicyDocument | AttachedPolicies): AttachedPolicies {
  const isAttached = typeof policies === 'object' && policies !== null && Object.hasOwn(policies, 'identity');
  return isAttached ? (policies as AttachedPolicies) : { identity: [policies as PolicyDocument] };
}
