export {
  type ActionOutcome,
  type ActionPattern,
  type ActionReason,
  compileAction,
  explainActionDifference,
  matchAction,
} from './action-match';
export {
  type CompiledCondition,
  type ConditionOutcome,
  type ConditionReason,
  compileCondition,
  isInexact,
  matchCondition,
  type WantedValue,
} from './conditions/condition-match';
export { type ContextValueProblem, findContextValueProblem } from './conditions/context-value';
export { readInstant } from './conditions/instant';
export { type IpNetwork, isAddressInside, readIpAddress, readIpNetwork } from './conditions/ip-network';
export { compileGlob, type Glob, matchesGlob } from './glob';
export { type CannotTell, cannotTell, type Differs, differs, type Verdict } from './outcome';
export { type Filled, fillGlob, type TextPart, type VariableValues, writeVariable } from './policy-variables';
export {
  type PreparedRequest,
  prepareRequest,
  type RequestOptions,
  type RequestResource,
  stripScope,
  withResource,
} from './prepared-request';
export { type Reading, settledReading } from './reading';
export {
  compileResource,
  explainNameDifference,
  isOperationLevel,
  matchResource,
  type ResourceOutcome,
  type ResourcePattern,
  type ResourceReason,
} from './resource-match';
