/**
 * The catalogue's second door: sources and remarks, which only detail views show. Load it with a dynamic
 * import, so that the page does not carry it before its first use.
 */
export {
  type ActionEvidence,
  type ExcludedName,
  findActionEvidence,
  findHostNote,
  findOperationEvidence,
  findSource,
  limitEvidence,
  listExcludedNames,
  nameEvidence,
  type OperationEvidence,
  operationExample,
  presetPolicyEvidence,
  regionEvidence,
  type SourceDescription,
} from './evidence';
