import type { CatalogueAction } from '../catalogue';
import type { PreparedRequest, Reading } from '../matching';
import type { CompiledActionGroup, CompiledPolicySet } from './compile';
import { matchesAction } from './statement-match';

/**
 * The groups of statements that list the action of a request, in the order of the set. What actions of the catalogue
 * concern is remembered as long as the set: policies are asked about the same few over and over.
 */
export function listConcernedGroups(
  set: CompiledPolicySet,
  request: PreparedRequest,
  reading: Reading,
): readonly CompiledActionGroup[] {
  const { catalogueAction } = request;
  // There is no end to other actions. Of the old names, only whether they count makes a difference.
  if (catalogueAction === undefined || reading.legacySpelling === 'refused') {
    return findConcerned(set, request, reading);
  }
  let byAction = remembered.get(set);
  if (byAction === undefined) {
    byAction = new Map();
    remembered.set(set, byAction);
  }
  let concerned = byAction.get(catalogueAction);
  if (concerned === undefined) {
    concerned = findConcerned(set, request, reading);
    byAction.set(catalogueAction, concerned);
  }
  return concerned;
}

/** Beside the policies, which stay plain data. */
const remembered = new WeakMap<CompiledPolicySet, Map<CatalogueAction, readonly CompiledActionGroup[]>>();

function findConcerned(
  { byActions }: CompiledPolicySet,
  request: PreparedRequest,
  reading: Reading,
): readonly CompiledActionGroup[] {
  return byActions.filter((group) => matchesAction(group, request, reading));
}
