import type { OperationCheck, OperationCheckAlternative } from '../catalogue';
import type { CaveatCode, Decision, DecisionOutcome, StatementReference } from '../evaluate';

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
