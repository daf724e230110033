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
  type CommandStep,
  type DockerCommand,
  type DockerCommandError,
  parseDockerCommand,
} from './docker-command';
export {
  type ChecksExpander,
  createChecksExpander,
  type ExpandedChecks,
  expandOperation,
  type OperationCheck,
  type OperationCheckAlternative,
  type OperationError,
  type OperationExpansion,
  type OperationNote,
  type OperationPart,
} from './expand-operation';
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
export {
  type ImageReference,
  type ImageReferenceError,
  type ImageReferencePart,
  parseImageReference,
} from './image-reference';
export { individualQuotas, policyLimits, registryLogin } from './limits';
export { asciiLookAlike, isInvisible } from './look-alikes';
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
export { type OperationTarget, type ResolvedTarget, writeAccount } from './operation-target';
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
