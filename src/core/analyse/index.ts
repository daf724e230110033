export {
  type AccessDifference,
  type CompareOptions,
  type ComparisonVerdict,
  compareCompiled,
  comparePolicies,
  type PolicyComparison,
} from './compare/compare-policies';
export { hasRealRequest, narrowToReal } from './compare/real-requests';
export { type Coverage, type CoverageReport, findCoverage } from './coverage/find-coverage';
export {
  type CheckDecision,
  type Circumstances,
  type Doubt,
  decideOperation,
  type Illusion,
  type OperationDecision,
  type OperationDecisionNote,
  type Standing,
} from './decide-operation';
export type { RemedyKind, RemedyStep } from './explain/denial-remedies';
export {
  type DenialExplanation,
  type DenialRemedy,
  explainDenial,
  type NearStatement,
} from './explain/explain-denial';
export { checkGuard, type Guard, type GuardReport } from './guard/check-guard';
export type { AccessColumn } from './map/access-columns';
export { classifyTargets, type TargetClass, type TargetClasses } from './map/classify-targets';
export type { CellStanding, DecidedOperation, StandingPart } from './map/decide-cell';
export type { CellPart } from './map/decide-live';
export { type GrantSize, measureGrants } from './map/grant-size';
export type { Limit } from './map/limits';
export {
  type AccessMap,
  type AccessMapCell,
  type AccessMapColumn,
  type AccessMapRow,
  mapAccess,
  writeMapWitness,
} from './map/map-access';
export { type MinimisedPolicy, minimisePolicy } from './minimise/minimise-policy';
export type { MinimiseStep } from './minimise/steps';
export { levelOfOperation, type OperationLevel } from './operation-level';
export { classifyResources, type ResourceClass, type ResourceClasses } from './resource-classes';
export { toAttached } from './space/attached';
export type { ActionDescription, ResourceDescription } from './space/describe';
export type { OpenPoint, QuestionOptions } from './space/question';
export type { AccessExample } from './synthesise/examples';
export type { SynthesisConflict } from './synthesise/find-conflicts';
export {
  type SynthesisedPolicy,
  type SynthesiseOptions,
  synthesisePolicy,
} from './synthesise/synthesise-policy';
export {
  type AccessCell,
  type AccessRow,
  type AccessSample,
  type AccessTable,
  sampleOf,
  type TabulateOptions,
  tabulateAccess,
  tabulatedOperations,
  writeTarget,
} from './tabulate-access';
