export { listConditionReadings } from './caveats/open-readings';
export {
  type CompiledEntry,
  type CompiledPolicies,
  type CompiledPolicySet,
  type CompiledStatement,
  compilePolicies,
  toPolicies,
  toPolicySet,
} from './compile';
export type {
  ActionTrace,
  AttachedPolicies,
  Caveat,
  CaveatCode,
  ConditionTrace,
  Decision,
  DecisionOutcome,
  DiffersTrace,
  PolicySource,
  ResourceTrace,
  StatementReference,
  StatementTrace,
  UnusableReason,
} from './decision';
export {
  decideCompiled,
  type EvaluateOptions,
  evaluateCompiled,
  evaluatePrepared,
  evaluateRequest,
} from './evaluate-request';
export { narrowPolicies } from './narrow-policies';
export { listNearMisses, type NearMiss } from './near-misses';
export { matchesAction, matchResources } from './statement-match';
