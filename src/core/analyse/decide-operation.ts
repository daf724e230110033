import type {
  ExpandedChecks,
  OperationCheck,
  OperationCheckAlternative,
  OperationExpansion,
} from '../catalogue';
import type {
  CaveatCode,
  CompiledPolicies,
  Decision,
  DecisionOutcome,
  StatementReference,
} from '../evaluate';
import { Asker, type Circumstances, type Detail } from './asker';
import { levelOfOperation, type OperationLevel } from './operation-level';

/**
 * How an operation stands, in the words of the access table.
 *
 * - `looks-granted`: an allow lists the action, yet it grants nothing, because the call is authorised only
 *   on a wider resource (the resource `*`, or `repo/*` for listing) than the statement names.
 * - `uncertain`: sources leave open on what the call is checked, and the readings differ in whether it is
 *   allowed; `readings` of the checks tell which.
 * - `conditional`: hangs on the context of the call; `missing` names the keys.
 */
export type Standing =
  | 'allowed'
  | 'explicitly-denied'
  | 'implicitly-denied'
  | 'looks-granted'
  | 'uncertain'
  | 'conditional';

export interface OperationDecision {
  /** Of all required checks together, each decided as the catalogue has it. */
  readonly outcome: DecisionOutcome;
  readonly standing: Standing;
  /** `expected-check-denied`: push without pull, say. `nothing-required`: no check decides the operation itself. */
  readonly notes: readonly OperationDecisionNote[];
  readonly checks: readonly CheckDecision[];
  /** The statements behind the outcome, each once; empty where nothing allows the operation. */
  readonly decidedBy: readonly StatementReference[];
  /** Why the operation is `uncertain`; empty for every other standing. */
  readonly doubts: readonly Doubt[];
  /** Checks that an allow seems to grant and does not; empty unless the operation `looks-granted`. */
  readonly illusions: readonly Illusion[];
  readonly missing: readonly string[];
}

/** Something unsettled that would turn an allowed operation into a denied one, or the other way round. */
export interface Doubt {
  /** `expected-check-denied` for what clients ask for together with the main check; else as the caveat. */
  readonly reason: CaveatCode | 'conflicting-templates' | 'expected-check-denied';
  readonly action: string;
  /** The resource of the other reading; absent where it names none, or any would do. */
  readonly resource?: string;
  /** The outcome of the whole operation under the other reading. */
  readonly outcome: DecisionOutcome;
  /** The statements that would decide then, or that the doubt is about. */
  readonly statements: readonly StatementReference[];
}

export interface Illusion {
  readonly action: string;
  /** On what the call is authorised: the resource `*`, or `…:repo/*` for listing repositories. */
  readonly resource: string;
  /** The statements that list the action on some other resource. */
  readonly statements: readonly StatementReference[];
}

export type OperationDecisionNote = 'expected-check-denied' | 'nothing-required';

export interface CheckDecision {
  readonly check: OperationCheck;
  readonly decision: Decision;
  /** The same check under the other readings of the catalogue. */
  readonly readings: readonly {
    readonly resource: string;
    readonly reason: OperationCheckAlternative['reason'];
    readonly outcome: DecisionOutcome;
    readonly decidedBy: readonly StatementReference[];
  }[];
}

export type { Circumstances } from './asker';

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

/** A denial of one required check denies the operation, whatever is unknown about the others. */
function combineOutcomes(checks: readonly CheckDecision[]): DecisionOutcome {
  let combined: DecisionOutcome = 'allowed';
  for (const { decision } of checks) combined = graver(combined, decision.outcome);
  return combined;
}

function graver(one: DecisionOutcome, other: DecisionOutcome): DecisionOutcome {
  return gravity[one] > gravity[other] ? one : other;
}

const gravity: Readonly<Record<DecisionOutcome, number>> = {
  'explicitly-denied': 3,
  'implicitly-denied': 2,
  undetermined: 1,
  allowed: 0,
};

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

/**
 * The readings that turn a granted operation into a denied one, or the other way round.
 *
 * An explicit denial is asked too: a deny that names a resource does not reach a call that turns out to be
 * authorised for the account as a whole, and denies are documented not to bite on list calls.
 */
function findDoubts(
  outcome: DecisionOutcome,
  required: readonly CheckDecision[],
  expected: readonly CheckDecision[],
  ask: Asker,
): readonly Doubt[] {
  const doubts: Doubt[] = [];
  if (outcome === 'allowed') {
    for (const entry of expected) {
      if (!isCheckDenied(entry)) continue;
      const { check, decision } = entry;
      const { action } = check.request;
      doubts.push({
        reason: 'expected-check-denied',
        action,
        outcome: decision.outcome,
        statements: decision.decidedBy,
      });
    }
  }
  if (!required.some(mayBeReadOtherwise)) return doubts;
  const turned = required.map((entry) => listTurnedReadings(entry, ask));
  for (const [position, { check }] of required.entries()) {
    const others = required.flatMap((other, index) => {
      if (index === position) return [];
      // A denied operation may need several checks to take their kinder reading at once.
      const kinder = isDenied(outcome) ? (turned[index] ?? []).map((reading) => reading.outcome) : [];
      return kinder.length > 0 ? kinder.slice(0, 1) : [other.decision.outcome];
    });
    for (const reading of turned[position] ?? []) {
      const combined = others.reduce(graver, reading.outcome);
      if (isDenied(combined) === isDenied(outcome)) continue;
      doubts.push({ ...reading, action: check.request.action, outcome: combined });
    }
  }
  return doubts;
}

/**
 * The other readings of one check under which it is denied instead of not denied, or the other way round.
 * Where the check's own target is known, its readings are those of the expansion; the caveat of the bare
 * request would speak of any target.
 */
function listTurnedReadings(
  { check, decision, readings }: CheckDecision,
  ask: Asker,
): readonly Omit<Doubt, 'action'>[] {
  const isTurned = (outcome: DecisionOutcome) => isDenied(outcome) !== isDenied(decision.outcome);
  const turned: Omit<Doubt, 'action'>[] = readings
    .filter((reading) => isTurned(reading.outcome))
    .map(({ reason, resource, outcome, decidedBy }) => ({
      reason,
      resource,
      outcome,
      statements: decidedBy,
    }));
  for (const { code, alternative, statements = [], witness } of decision.caveats) {
    const isAboutTarget = code === 'granularity-unproven' && check.alternatives.length > 0;
    if (alternative === undefined || isAboutTarget || !isTurned(alternative)) continue;
    turned.push(
      witness === undefined
        ? { reason: code, outcome: alternative, statements }
        : {
            reason: code,
            resource: witness,
            outcome: alternative,
            statements: ask.decide(check.request.action, witness, 'grounds').decidedBy,
          },
    );
  }
  return turned;
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

function mayBeReadOtherwise({ decision, readings }: CheckDecision): boolean {
  return readings.length > 0 || decision.caveats.length > 0;
}

function isCheckDenied({ decision }: CheckDecision): boolean {
  return isDenied(decision.outcome);
}

function isDenied(outcome: DecisionOutcome): boolean {
  return outcome === 'explicitly-denied' || outcome === 'implicitly-denied';
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
