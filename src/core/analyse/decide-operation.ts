import type { ExpandedChecks, OperationCheck, OperationExpansion } from '../catalogue';
import type { CompiledPolicies, DecisionOutcome, StatementReference } from '../evaluate';
import { Asker, type Circumstances, type Detail } from './asker';
import { combineOutcomes, findDoubts, isCheckDenied } from './find-doubts';
import type {
  CheckDecision,
  Doubt,
  Illusion,
  OperationDecision,
  OperationDecisionNote,
  Standing,
} from './operation-decision';
import { levelOfOperation, type OperationLevel } from './operation-level';

export type { Circumstances } from './asker';
export type {
  CheckDecision,
  Doubt,
  Illusion,
  OperationDecision,
  OperationDecisionNote,
  Standing,
} from './operation-decision';

export interface DecideOperationOptions extends Circumstances {
  /** Whether the decision of each check says of every statement why it matched or not; on unless switched off. */
  readonly trace?: boolean;
}

/**
 * Decides an operation as `expandOperation` laid it out. It is allowed when every check that is always made
 * is allowed; checks made only in some cases are decided and listed, but do not count.
 */
export function decideOperation(
  expansion: ExpandedOperation,
  policies: CompiledPolicies,
  options: DecideOperationOptions = {},
): OperationDecision {
  return createOperationDecider(policies, options)(expansion);
}

/** Decides many operations against the same policies; a request that several of them make is decided once. */
export function createOperationDecider(
  policies: CompiledPolicies,
  options: DecideOperationOptions = {},
): (expansion: ExpandedOperation) => OperationDecision {
  const ask = new Asker(policies, options);
  const detail = options.trace === false ? 'caveats' : 'trace';
  return (expansion) => decideExpanded(expansion, ask, detail);
}

export type ExpandedOperation = Extract<OperationExpansion, { ok: true }>;

/** @param detail how much the decisions of the checks tell. */
export function decideExpanded(expansion: ExpandedChecks, ask: Asker, detail: Detail): OperationDecision {
  const checks = expansion.checks.map((check) => decideCheck(check, ask, detail));
  const required = checks.filter(({ check }) => check.need === 'always');
  const expected = checks.filter(({ check }) => check.need === 'expected');
  const outcome = combineOutcomes(required);
  const notes: OperationDecisionNote[] = [];
  if (required.length === 0) notes.push('nothing-required');
  if (outcome === 'allowed' && expected.some(isCheckDenied)) notes.push('expected-check-denied');
  const doubts = findDoubts(outcome, required, expected, ask);
  const illusions =
    outcome === 'implicitly-denied' && doubts.length === 0
      ? listIllusions(required, levelOfOperation(expansion.operation), ask)
      : [];
  return {
    outcome,
    standing: judgeStanding(outcome, expected, doubts, illusions),
    notes,
    checks,
    decidedBy: uniteGrounds(outcome, required),
    doubts,
    illusions,
    missing: uniteMissing(required, expected),
  };
}

function decideCheck(check: OperationCheck, ask: Asker, detail: Detail): CheckDecision {
  const { action, resource: ownResource } = check.request;
  const decision = ask.decide(action, ownResource, detail);
  const readings = check.alternatives.map(({ resource, reason }) => {
    const { outcome, decidedBy } = ask.decide(action, resource, 'grounds');
    return { resource, reason, outcome, decidedBy };
  });
  return { check, decision, readings };
}

function judgeStanding(
  outcome: DecisionOutcome,
  expected: readonly CheckDecision[],
  doubts: readonly Doubt[],
  illusions: readonly Illusion[],
): Standing {
  if (doubts.length > 0) return 'uncertain';
  if (outcome === 'allowed') {
    return expected.some(({ decision }) => decision.outcome === 'undetermined') ? 'conditional' : 'allowed';
  }
  if (outcome === 'undetermined') return 'conditional';
  return illusions.length > 0 ? 'looks-granted' : outcome;
}

function listIllusions(
  required: readonly CheckDecision[],
  level: OperationLevel,
  ask: Asker,
): readonly Illusion[] {
  return required.flatMap((entry) => findIllusion(entry, level, ask) ?? []);
}

/**
 * Whether an allow lists the action of a denied check and misses it by the resource alone. An operation on a
 * repository or namespace only looks granted where the call is documented to be authorised by nothing but `*`: else
 * a statement on another target means that one, and other readings of the call `findDoubts` has asked already.
 */
function findIllusion(
  { check, decision }: CheckDecision,
  level: OperationLevel,
  ask: Asker,
): Illusion | null {
  const { action, resource } = check.request;
  const canDeceive = level === 'account' || check.granularity === 'operation';
  if (decision.outcome !== 'implicitly-denied' || !canDeceive) return null;
  const misses = ask.listNearMisses(action, resource).filter((miss) => miss.needsStar || level === 'account');
  if (misses.length === 0) return null;
  // Whatever resource the request names, such a call is authorised by the star alone.
  const needsStar = misses.some((miss) => miss.needsStar);
  return {
    action,
    resource: needsStar ? '*' : resource,
    statements: misses.map(({ reference }) => reference),
  };
}

/** The statements behind the outcome, each once. */
function uniteGrounds(
  outcome: DecisionOutcome,
  required: readonly CheckDecision[],
): readonly StatementReference[] {
  const [first] = required;
  // One statement cannot decide one check twice.
  if (first !== undefined && required.length === 1) return first.decision.decidedBy;
  const seen = new Map<string, StatementReference>();
  for (const { decision } of required) {
    if (decision.outcome !== outcome) continue;
    for (const reference of decision.decidedBy) {
      seen.set(`${reference.source} ${reference.policy} ${reference.statement}`, reference);
    }
  }
  return [...seen.values()];
}

function uniteMissing(
  required: readonly CheckDecision[],
  expected: readonly CheckDecision[],
): readonly string[] {
  const missing = new Set<string>();
  for (const { decision } of required) for (const key of decision.missing) missing.add(key);
  for (const { decision } of expected) for (const key of decision.missing) missing.add(key);
  return [...missing];
}
