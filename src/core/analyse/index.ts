export {
  type AccessDifference,
  type CompareOptions,
  type ComparisonVerdict,
  compareCompiled,
  comparePolicies,
  type PolicyComparison,
  toAttached,
} from './compare/compare-policies';
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
export type { CellPart } from './map/decide-live';
export {
  type AccessMap,
  type AccessMapCell,
  type AccessMapColumn,
  type AccessMapRow,
  mapAccess,
  writeMapWitness,
} from './map/map-access';
export { levelOfOperation, type OperationLevel } from './operation-level';
export { classifyResources, type ResourceClass, type ResourceClasses } from './resource-classes';
export type { ActionDescription, ResourceDescription } from './space/describe';
export type { OpenPoint, QuestionOptions } from './space/question';
export {
  type AccessCell,
  type AccessRow,
  type AccessTable,
  type TabulateOptions,
  tabulateAccess,
  tabulatedOperations,
  writeTarget,
} from './tabulate-access';
