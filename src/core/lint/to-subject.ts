import { createCoverage } from './statement-coverage';
import type { LintStatement, LintSubject, PlacedCondition, StatementSubject } from './subject';

export function toStatementSubject(statements: readonly LintStatement[]): StatementSubject {
  const conditions: PlacedCondition[] = [];
  for (const statement of statements) {
    for (const condition of statement.conditions) conditions.push({ statement, condition });
  }
  return { statements, conditions };
}

export function toSubject(policy: unknown, statements: readonly LintStatement[]): LintSubject {
  return { ...toStatementSubject(statements), policy, coverage: createCoverage(statements) };
}
