import { coversAction, listCoveringResources } from './entry-cover';
import { holdsWhenever } from './granted';
import type { ActionEntry, LintStatement } from './subject';

/** A statement of the four elements alone: others may change what it means, or name who it is for. */
export function isPlain({ isReadable, hasOthers, actions, resources }: LintStatement): boolean {
  return isReadable && !hasOthers && actions.length > 0 && resources.length > 0;
}

/** Whether one plain statement surely decides alike wherever another one does. */
export function covers(outer: LintStatement, inner: LintStatement): boolean {
  if (outer === inner || outer.effect !== inner.effect || !holdsWhenever(outer, inner)) return false;
  return inner.actions.every((entry) => coversOneAction(outer, entry)) && coversResources(outer, inner);
}

export function coversOneAction({ actions }: LintStatement, inner: ActionEntry): boolean {
  for (const outer of actions) if (coversAction(outer, inner)) return true;
  return false;
}

export function coversResources(outer: LintStatement, inner: LintStatement): boolean {
  if (outer.coversEverything) return true;
  if (inner.coversEverything) return false;
  return inner.resources.every((entry) => listCoveringResources(outer.cover, entry).length > 0);
}
