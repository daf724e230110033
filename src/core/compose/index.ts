export { composeDeletionGuard, composeGrant, composePolicy } from './compose-policy';
export {
  type AccessLevel,
  type AccountGrant,
  accessLevels,
  type CustomGrant,
  type Grant,
  isAccountGrant,
  isRepositoryGrant,
  type Limits,
  noLimits,
  type PolicyIntent,
  type PresetGrant,
  type PresetLevel,
  type RepositoryGrant,
  type Scope,
} from './intent';
export { toEdits } from './intent-edits';
export { inCatalogueOrder, normaliseGrant, normaliseIntent } from './normalise-intent';
export {
  type IntentRecognition,
  isAddressRange,
  isInstant,
  type KeptPart,
  type KeptReason,
  recogniseIntent,
} from './recognise-intent';
export {
  accountActions,
  actionsOfLevel,
  consoleActionNames,
  deletionActionNames,
  registryPasswordActions,
  scopedActions,
} from './vocabulary';
