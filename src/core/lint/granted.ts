import { type CatalogueAction, findAction } from '../catalogue';
import { invariant } from '../foundation';
import { reachesAction } from './reached-actions';
import type { LintStatement, LintSubject } from './subject';

/** Statements with this effect that can decide something and reach the action. */
export function listReaching(
  subject: LintSubject,
  effect: 'allow' | 'deny',
  action: CatalogueAction,
): readonly LintStatement[] {
  return subject.statements.filter(
    (statement) =>
      statement.effect === effect &&
      statement.isReadable &&
      statement.actions.some((entry) => reachesAction(entry, action)),
  );
}

/** The actions that some statement allows on `*`, under whatever conditions. */
export function listGrantedOnEverything(subject: LintSubject): ReadonlySet<CatalogueAction> {
  const granted = new Set<CatalogueAction>();
  for (const { effect, isReadable, coversEverything, actions } of subject.statements) {
    if (effect !== 'allow' || !isReadable || !coversEverything) continue;
    for (const entry of actions) {
      for (const action of entry.reached) granted.add(action);
    }
  }
  return granted;
}

/** Whether some statement denies the action on `*` without a condition. */
export function isDeniedOnEverything(subject: LintSubject, action: CatalogueAction): boolean {
  return listReaching(subject, 'deny', action).some(
    (statement) => statement.coversEverything && statement.conditions.length === 0,
  );
}

/** Whether a statement holds whenever another one does, as far as conditions go. */
export function holdsWhenever(statement: LintStatement, other: LintStatement): boolean {
  return statement.conditionText === '' || statement.conditionText === other.conditionText;
}

/** An action that the rules name themselves; the registry test proves that the catalogue has it. */
export function requireAction(action: string): CatalogueAction {
  const found = findAction(action);
  invariant(found !== undefined, `the catalogue has ${action}`);
  return found;
}
