import { type CatalogueAction, findAction, listActions } from '../catalogue';
import { compileGlob, type Glob, matchesGlob } from '../matching';
import { rememberByText } from './remember-by-text';
import type { ActionEntry } from './subject';

/** Whether an entry reaches one action of the catalogue, by its current or a legacy name. */
export function reachesAction(entry: ActionEntry, action: CatalogueAction): boolean {
  return entry.reached.has(action);
}

/** The catalogue's actions that an entry reaches, in the order of the catalogue. */
export function listReached(name: string, kind: ActionEntry['kind']): ReadonlySet<CatalogueAction> {
  if (kind === 'every') return all;
  if (kind === 'pattern') return reachedByPattern(name);
  const known = kind === 'name' ? findAction(name) : undefined;
  return known === undefined ? none : (alone.get(known) ?? none);
}

const all: ReadonlySet<CatalogueAction> = new Set(listActions());
const none: ReadonlySet<CatalogueAction> = new Set();
const alone: ReadonlyMap<CatalogueAction, ReadonlySet<CatalogueAction>> = new Map(
  listActions().map((action) => [action, new Set([action])]),
);

/** Policies use few patterns, again and again, and a key changes one of them at most. */
const reachedByPattern = rememberByText((pattern) => listFitting(compileGlob(pattern)));

interface NamedAction {
  readonly name: string;
  readonly action: CatalogueAction;
  readonly position: number;
}

/** Every name of every action in alphabetical order, so that those with the same beginning stand together. */
const namedActions: readonly NamedAction[] = listActions()
  .flatMap((action, position) =>
    [action.action, ...action.legacyNames].map((name) => ({ name, action, position })),
  )
  .sort((one, other) => (one.name < other.name ? -1 : 1));

/** The actions that fit a pattern. */
function listFitting(glob: Glob): ReadonlySet<CatalogueAction> {
  const [opening = ''] = glob.pieces;
  let [low, high] = [0, namedActions.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((namedActions[middle]?.name ?? '') < opening) low = middle + 1;
    else high = middle;
  }
  const found = new Map<CatalogueAction, number>();
  for (let at = low; at < namedActions.length; at += 1) {
    const entry = namedActions[at];
    if (entry === undefined || !entry.name.startsWith(opening)) break;
    if (matchesGlob(glob, entry.name)) found.set(entry.action, entry.position);
  }
  return new Set([...found].sort(([, one], [, other]) => one - other).map(([action]) => action));
}
