import { type Coverage, findCoverage, minimisePolicy } from '../analyse';
import type { DocumentPath } from '../foundation';
import type { PolicyDocument } from '../model';

/** What of a policy could go without changing a decision, proved over all well-formed requests. */
export interface ExactCoverage {
  /** Each could go after the ones before it are gone. */
  readonly needless: readonly {
    readonly at: DocumentPath;
    readonly element: Coverage['element'];
    /** Why: `redundant` where others say the same, `shadowed` where denies take it back, `unreachable`. */
    readonly why: 'redundant' | 'shadowed' | 'unreachable';
    /** For an entry: its text. */
    readonly text: string;
  }[];
  /** Statements that could be one. */
  readonly mergeable: readonly {
    readonly at: DocumentPath;
    readonly other: DocumentPath;
    readonly number: number;
  }[];
}

/** Takes some tenths of a second on a long policy, so it is asked for where nobody waits for a key. */
export function findExactCoverage(policy: PolicyDocument): ExactCoverage {
  const { steps } = minimisePolicy(policy);
  const verdicts = steps.length === 0 ? [] : findCoverage(policy).units;
  const needless: ExactCoverage['needless'][number][] = [];
  const mergeable: ExactCoverage['mergeable'][number][] = [];
  for (const step of steps) {
    if (step.kind === 'merge-statements') {
      const { statement, other } = step;
      mergeable.push({ at: ['statement', other], other: ['statement', statement], number: statement + 1 });
      continue;
    }
    const element = step.kind === 'drop-statement' ? 'statement' : step.element;
    const text = step.kind === 'drop-statement' ? '' : step.text;
    const unit = verdicts.findLast(
      (one) => one.statement.statement === step.statement && one.element === element && one.text === text,
    );
    const at: DocumentPath =
      element === 'statement'
        ? ['statement', step.statement]
        : ['statement', step.statement, element, unit?.index ?? 0];
    const verdict = unit?.verdict;
    const why = verdict === 'shadowed' || verdict === 'unreachable' ? verdict : 'redundant';
    needless.push({ at, element, why, text });
  }
  return { needless, mergeable };
}
