import type { CatalogueAction } from '../../catalogue';
import type { PreparedRequest } from '../../matching';
import type { CompiledPolicies } from '../compile';

/**
 * Works something out once for each action of the catalogue and the policies that it is held against: an action is asked
 * about on many resources and in many contexts.
 *
 * @param find may look at nothing of the request but its action.
 */
export function onceByAction<Found>(
  find: (policies: CompiledPolicies, request: PreparedRequest) => Found,
): (policies: CompiledPolicies, request: PreparedRequest) => Found {
  const byPolicies = new WeakMap<CompiledPolicies, Map<CatalogueAction, { readonly found: Found }>>();
  return (policies, request) => {
    // Other actions are without number, and would fill the memory of a long run.
    if (request.catalogueAction === undefined) return find(policies, request);
    const byAction = byPolicies.get(policies) ?? new Map<CatalogueAction, { readonly found: Found }>();
    byPolicies.set(policies, byAction);
    const known = byAction.get(request.catalogueAction) ?? { found: find(policies, request) };
    byAction.set(request.catalogueAction, known);
    return known.found;
  };
}
