import { coversAction } from './entry-cover';
import { holdsWhenever } from './granted';
import { coversResources, isPlain } from './statement-cover';
import type { ActionEntry, LintStatement, LintSubject } from './subject';

/** Denies that can be read in full. */
export function listSureDenies({ statements }: LintSubject): readonly LintStatement[] {
  return statements.filter((statement) => statement.effect === 'deny' && isPlain(statement));
}

export function isPlainAllow(statement: LintStatement): boolean {
  return statement.effect === 'allow' && isPlain(statement);
}

/** A deny that holds whenever the statement does and covers one action of it on all its resources. */
export function findShadow(
  denies: readonly LintStatement[],
  statement: LintStatement,
  entry: ActionEntry,
): LintStatement | undefined {
  return denies.find(
    (deny) =>
      holdsWhenever(deny, statement) &&
      deny.actions.some((other) => coversAction(other, entry)) &&
      coversResources(deny, statement),
  );
}
