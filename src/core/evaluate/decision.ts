import type {
  ActionOutcome,
  ActionReason,
  CannotTell,
  ConditionOutcome,
  ResourceOutcome,
  ResourceReason,
  Verdict,
} from '../matching';
import type { Effect, PolicyDocument } from '../model';

/** `undetermined`: what the request leaves unsaid decides; `missing` names it. */
export type DecisionOutcome = 'allowed' | 'explicitly-denied' | 'implicitly-denied' | 'undetermined';

/**
 * The policies that count for a caller. `identity` are those of the user and of all its groups, or those of
 * the role; they unite. A boundary and the policy of an STS session can only take away.
 *
 * Every policy may be any JSON value at run time; what cannot be read grants and denies nothing.
 */
export interface AttachedPolicies {
  readonly identity: readonly PolicyDocument[];
  readonly boundary?: PolicyDocument;
  readonly session?: PolicyDocument;
}

export type PolicySource = 'identity' | 'boundary' | 'session';

/** `policy` counts within `identity` and is 0 for the other two; `statement` is the index in the document. */
export interface StatementReference {
  readonly source: PolicySource;
  readonly policy: number;
  readonly statement: number;
}

export interface Decision {
  readonly outcome: DecisionOutcome;
  /**
   * Explicitly denied: the denies that match. Allowed: the allows that match, of every policy set.
   * Undetermined: the statements that hang on what is missing. Implicitly denied, or a root account: none.
   */
  readonly decidedBy: readonly StatementReference[];
  /** For an implicit denial, the policy sets that do not allow the call; else empty. */
  readonly silent: readonly PolicySource[];
  /** Every statement in document order, identity before boundary before session; empty when not asked for. */
  readonly trace: readonly StatementTrace[];
  readonly caveats: readonly Caveat[];
  /**
   * For `undetermined`, what the request would have to say: condition keys (`qcs:ip`) and policy variables
   * (`${uin}`; `${owner_uin}` also stands for the unknown owner of an empty account segment). Each once.
   */
  readonly missing: readonly string[];
}

/** Why a statement can never match, whatever the request. */
export type UnusableReason =
  | 'unreadable-effect'
  | 'unreadable-action'
  | 'unreadable-resource'
  | 'unreadable-condition'
  /** `notAction` and the like, or a known element in other letter case: ignoring it would change the meaning. */
  | 'unsupported-element';

export interface StatementTrace extends StatementReference {
  readonly effect: Effect | null;
  readonly verdict: Verdict;
  readonly unusable: UnusableReason | null;
  readonly action: ActionTrace;
  readonly resource: ResourceTrace;
  readonly conditions: readonly ConditionTrace[];
}

/** `index` is the entry's place in the element, `null` where the element is a bare string or unreadable. */
export type ActionTrace =
  | (Extract<ActionOutcome, { verdict: 'matches' }> & { readonly index: number | null })
  | DiffersTrace<ActionReason>;

export type ResourceTrace =
  | (Extract<ResourceOutcome, { verdict: 'matches' }> & { readonly index: number | null })
  | (CannotTell & { readonly index: number | null })
  | DiffersTrace<ResourceReason>;

/** `reason` and `index` are those of the entry that came nearest; `entries` has all. */
export interface DiffersTrace<Reason extends string> {
  readonly verdict: 'differs';
  readonly reason: Reason;
  readonly index: number | null;
  readonly entries: readonly { readonly index: number | null; readonly reason: Reason }[];
}

export type ConditionTrace = ConditionOutcome & { readonly operator: string; readonly key: string };

export type CaveatCode =
  /** Nobody has published on what the call is checked; see `basis`. */
  | 'granularity-unproven'
  /** Denies, inexact and tag conditions are documented as unreliable on list calls. */
  | 'list-call-exception'
  /** A grant or denial rests on the old `ccr` spelling. */
  | 'legacy-spelling'
  /** The decision rests on `qcs:ip`, which this call is not known to support. */
  | 'ip-condition-unproven'
  /** A TCR action that the catalogue lacks. */
  | 'unknown-action'
  /** A negated operator with several values; taken as "equals none of them". */
  | 'negated-many-values'
  /** `for_all_value:` on an empty set; taken as not fulfilled. */
  | 'for-all-empty'
  /** An identity policy names a principal; the statement was used as if it did not. */
  | 'principal-ignored'
  /** `binary_equal` has three published meanings; taken as exact text. */
  | 'binary-operator'
  /** A root account needs no policy for what it owns. */
  | 'root-account';

export interface Caveat {
  readonly code: CaveatCode;
  /** The outcome under the other reading; absent where that is the same or cannot be worked out. */
  readonly alternative?: DecisionOutcome;
  /** The statements it is about. */
  readonly statements?: readonly StatementReference[];
  /** For `granularity-unproven`. */
  readonly basis?: 'inferred' | 'conflicting-templates';
  /** A resource on which `evaluateRequest` gives the alternative, where the other reading names a resource. */
  readonly witness?: string;
  readonly params: Readonly<Record<string, string>>;
}
