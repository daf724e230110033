export {
  type ActionAccess,
  type BilingualText,
  type CatalogueAction,
  type Confidence,
  deletionActions,
  type Edition,
  findAction,
  type Granularity,
  isListCall,
  listActions,
} from './actions';
export {
  type ConditionKey,
  type ConditionOperator,
  findConditionKey,
  findConditionOperator,
  listConditionKeys,
  listConditionOperators,
  type Support,
  type WrittenOperator,
} from './conditions';
export {
  defaultHost,
  findHost,
  hostOfRegion,
  type IndividualHost,
  isIndividualDomain,
  listIndividualHosts,
  type RegistryHost,
  suggestHost,
} from './hosts';
export { individualQuotas, policyLimits, registryLogin } from './limits';
export {
  checkNamespaceName,
  checkRepositoryName,
  checkTag,
  hasNameError,
  type NameProblem,
  type NameProblemCode,
  type NameProblemParams,
} from './names';
export { listOfficialScenarios, type OfficialScenario } from './official-scenarios';
export {
  type CheckCondition,
  type CheckConditionCode,
  type CheckNeed,
  consoleActions,
  findCheckCondition,
  findOperation,
  listOperations,
  type Operation,
  type OperationCheckTemplate,
} from './operations';
export { findPresetPolicy, listPresetPolicies, type PresetPolicy } from './preset-policies';
export { findRegion, listRegions, normaliseRegion, type Region } from './regions';
