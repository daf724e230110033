export {
  type Diagnostic,
  type DiagnosticFix,
  type DiagnosticLocation,
  type DiagnosticParams,
  type DocumentEdit,
  identityOf,
  type JsonValue,
  type Severity,
} from './diagnostic';
export { arePathsEqual, type DocumentPath, isPathWithin, toPointer } from './document-path';
export { countEdits } from './edit-distance';
export { editValue } from './edit-value';
export { assertNever, invariant } from './invariant';
export { fail, ok, type Result } from './result';
export { emptySourceMap, findNearestPlace, findPlace, type SourceMap, type SourcePlace } from './source-map';
export type { TextRange } from './text-range';
