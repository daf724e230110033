import { compilePolicies } from '../../evaluate';
import type { PolicyDocument } from '../../model';
import { comparePolicies } from '../compare/compare-policies';
import type { QuestionOptions } from '../space/question';
import { listNeedless } from './list-needless';
import { mergeStatements } from './merge-statements';
import { type MinimiseStep, type PlacedStatement, toDenied } from './steps';

export interface MinimisedPolicy {
  /** Says the same; the given document itself where nothing shorter was found. */
  readonly policy: PolicyDocument;
  /** What was done, in this order; indexes are those of the given document. */
  readonly steps: readonly MinimiseStep[];
  /** Characters of compact JSON. */
  readonly lengthBefore: number;
  readonly lengthAfter: number;
}

/**
 * Looks for a shorter document that says the same: needless statements and entries go, statements that differ
 * in one list alone become one. Each step is proved before it is kept; where a proof is out of reach, the step
 * is left.
 *
 * "The same" holds beside any other policies: not only is the same allowed, the denies reach the same too.
 * Accepts any value at run time and never throws.
 */
export function minimisePolicy(policy: PolicyDocument, options: QuestionOptions = {}): MinimisedPolicy {
  const lengthBefore = measure(policy);
  const unchanged = { policy, steps: [], lengthBefore, lengthAfter: lengthBefore };
  if (!isReadable(policy)) return unchanged;

  let current: readonly PlacedStatement[] = policy.statement.map((statement, index) => ({
    index,
    statement,
  }));
  const steps: MinimiseStep[] = [];
  const write = (placed: readonly PlacedStatement[]): PolicyDocument => ({
    ...policy,
    statement: placed.map(({ statement }) => statement),
  });
  const keepIfSame = (next: readonly PlacedStatement[], step: MinimiseStep): boolean => {
    if (!saysTheSame(write(current), write(next), options)) return false;
    current = next;
    steps.push(step);
    return true;
  };
  for (const needless of listNeedless(policy, options)) {
    const next = dropUnit(current, needless);
    if (next !== null) keepIfSame(next, needless);
  }
  mergeStatements(() => current, keepIfSame);
  const shorter = write(current);
  const lengthAfter = measure(shorter);
  return lengthAfter < lengthBefore ? { policy: shorter, steps, lengthBefore, lengthAfter } : unchanged;
}

/** Two documents say the same where they allow the same and their denies reach the same. */
function saysTheSame(before: PolicyDocument, after: PolicyDocument, options: QuestionOptions): boolean {
  return (
    comparePolicies(before, after, options).verdict === 'equal' &&
    comparePolicies(toDenied(before), toDenied(after), options).verdict === 'equal'
  );
}

/** @returns `null` where the statement is gone already, or the list would be left empty. */
function dropUnit(
  placed: readonly PlacedStatement[],
  step: Exclude<MinimiseStep, { kind: 'merge-statements' }>,
): readonly PlacedStatement[] | null {
  const at = placed.findIndex(({ index }) => index === step.statement);
  const found = placed[at];
  if (found === undefined) return null;
  if (step.kind === 'drop-statement') return placed.toSpliced(at, 1);
  const entries = found.statement[step.element];
  if (typeof entries === 'string' || entries === undefined || entries.length < 2) return null;
  const rest = entries.toSpliced(entries.lastIndexOf(step.text), 1);
  return placed.with(at, { ...found, statement: { ...found.statement, [step.element]: rest } });
}

function measure(policy: PolicyDocument): number {
  return (JSON.stringify(policy) ?? '').length;
}

/**
 * Whether every statement can be read. One that cannot decides nothing as it stands, but was meant to: dropping it
 * would lose what its author has to mend.
 */
function isReadable(policy: PolicyDocument): boolean {
  const statements = compilePolicies({ identity: [policy] }).sets.flatMap((set) => set.statements);
  return statements.length > 0 && statements.every(({ unusable }) => unusable === null);
}
