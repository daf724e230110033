import type { PolicyDocument } from '../../model';
import { type Coverage, findCoverage } from '../coverage/find-coverage';
import type { QuestionOptions } from '../space/question';
import { type MinimiseStep, toDenied } from './steps';

type Drop = Exclude<MinimiseStep, { kind: 'merge-statements' }>;

/**
 * Statements and entries that, each thought away alone, change nothing; whole statements first, the later ones
 * before the earlier. Of two that cover each other both are listed.
 */
export function listNeedless(policy: PolicyDocument, options: QuestionOptions): readonly Drop[] {
  const denyIndexes = policy.statement.flatMap(({ effect }, index) => (effect === 'deny' ? [index] : []));
  // Denies are judged by what they reach, for another policy may allow it.
  const denies = findCoverage(toDenied(policy), options).units.map((unit) => ({
    ...unit,
    statement: { ...unit.statement, statement: denyIndexes[unit.statement.statement] ?? -1 },
  }));
  const isDeny = new Set(denyIndexes);
  const allows = findCoverage(policy, options).units.filter(
    ({ statement }) => !isDeny.has(statement.statement),
  );
  const needless = [...allows, ...denies].filter(
    ({ verdict }) => verdict === 'redundant' || verdict === 'shadowed' || verdict === 'unreachable',
  );
  return needless
    .toReversed()
    .map(toDrop)
    .toSorted((one, other) => rank(one) - rank(other));
}

function toDrop({ statement: { statement }, element, text }: Coverage): Drop {
  return element === 'statement'
    ? { kind: 'drop-statement', statement }
    : { kind: 'drop-entry', statement, element, text };
}

function rank({ kind }: Drop): number {
  return kind === 'drop-statement' ? 0 : 1;
}
