import { holdsWhenever } from './granted';
import { coversOneAction, coversResources, isPlain } from './statement-cover';
import type { ActionEntry, LintStatement, LintSubject } from './subject';

export function isPlainAllow(statement: LintStatement): boolean {
  return statement.effect === 'allow' && isPlain(statement);
}

/** Denies that can be read in full, hold whenever the statement does and cover all its resources. */
export function listDeniesOver(
  { coverage }: LintSubject,
  statement: LintStatement,
): readonly LintStatement[] {
  return coverage
    .listNear(statement)
    .filter(
      (other) =>
        other.effect === 'deny' &&
        isPlain(other) &&
        holdsWhenever(other, statement) &&
        coversResources(other, statement),
    );
}

/** The first of the denies over a statement that covers one action of it. */
export function findShadow(denies: readonly LintStatement[], entry: ActionEntry): LintStatement | undefined {
  return denies.find((deny) => coversOneAction(deny, entry));
}
