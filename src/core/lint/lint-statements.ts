import type { Diagnostic } from '../foundation';
import { readStatements, type StatementReading } from './read-statements';
import { lintRules } from './registry';
import type { LintRule, StatementFacts } from './rule';
import type { LintStatement } from './subject';
import { toDiagnostic } from './to-diagnostic';
import { toStatementSubject } from './to-subject';

/** What the rules that look at one statement at a time say of a policy. */
export interface LintedStatements {
  readonly statements: readonly LintStatement[];
  /** Those of the same code and place in the order in which they were found; otherwise in no particular order. */
  readonly findings: readonly Diagnostic[];
  /** The statement from which on nothing was looked at, if any. */
  readonly uncheckedFrom: number | null;
}

/**
 * Lints the statements of any value, each by itself. A key in a policy changes one statement of many, so those that are
 * written as they were the last time, in the same place, keep what was found in them. They are told by their text, so
 * that nothing hangs on which objects a caller passes, or on what it does to them afterwards.
 */
export function lintStatements(policy: unknown, facts: StatementFacts): LintedStatements {
  const { readings, uncheckedFrom } = readStatements(policy, last.readings);
  const isAlike = isSameFacts(facts, last.facts);
  const isKnown = (reading: StatementReading, index: number) =>
    isAlike && reading.text !== null && reading === last.readings[index];
  const fresh = readings.filter((reading, index) => !isKnown(reading, index));
  const found = checkStatements(
    fresh.map(({ statement }) => statement),
    facts,
  );
  const findings = readings.map((reading, index) =>
    isKnown(reading, index) ? (last.findings[index] ?? []) : (found.get(index) ?? []),
  );
  last = { facts, readings, findings };
  return { statements: readings.map(({ statement }) => statement), findings: findings.flat(), uncheckedFrom };
}

interface LastRun {
  /** What the rules were told; `null` before the first run. */
  readonly facts: StatementFacts | null;
  readonly readings: readonly StatementReading[];
  /** Of each of the readings. */
  readonly findings: readonly (readonly Diagnostic[])[];
}

/** One policy is enough to remember: nobody writes in two at a time. */
let last: LastRun = { facts: null, readings: [], findings: [] };

const rules: readonly LintRule[] = lintRules;

/** By the index of the statement that they are about. */
function checkStatements(
  statements: readonly LintStatement[],
  facts: StatementFacts,
): ReadonlyMap<number, readonly Diagnostic[]> {
  const found = new Map<number, Diagnostic[]>();
  if (statements.length === 0) return found;
  for (const { index } of statements) found.set(index, []);
  const subject = toStatementSubject(statements);
  for (const rule of rules) {
    if (rule.scope !== 'statement' || !rule.uses.includes(facts.use)) continue;
    rule.check({
      subject,
      facts,
      report: (finding) => {
        const [, index] = finding.at;
        if (typeof index === 'number') found.get(index)?.push(toDiagnostic(rule, finding));
      },
    });
  }
  return found;
}

function isSameFacts(facts: StatementFacts, others: StatementFacts | null): boolean {
  return others !== null && factNames.every((name) => facts[name] === others[name]);
}

/** All of them: a rule may ask for any. */
const factNames = Object.keys({
  use: true,
  today: true,
  ownerUin: true,
  holder: true,
  carrier: true,
} satisfies Record<keyof StatementFacts, true>) as readonly (keyof StatementFacts)[];
