import type { DiagnosticFix } from '../foundation';
import { copyConditions, insertStatement, needsReview, removeEntry } from './edits';
import type { ActionEntry, LintStatement } from './subject';

/**
 * Puts actions that only fit the resource `*` where they take effect. A statement that has nothing else gets
 * the resource `*`; else the actions move into a statement behind it, with the same effect and conditions.
 */
export function moveToOwnStatement(statement: LintStatement, entries: readonly ActionEntry[]): DiagnosticFix {
  if (entries.length === statement.actions.length) {
    return needsReview({ kind: 'set', path: [...statement.path, 'resource'], value: ['*'] });
  }
  return needsReview(
    ...entries.map(removeEntry),
    insertStatement(statement.index + 1, {
      action: [...new Set(entries.map(({ text }) => text))],
      resource: ['*'],
      effect: statement.effect ?? 'allow',
      ...copyConditions(statement),
    }),
  );
}
