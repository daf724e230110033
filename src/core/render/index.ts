export type {
  AccessSheet,
  AccessSheetCell,
  AccessSheetGroup,
  AccessSheetRow,
} from './access-sheet/access-sheet';
export { drawSheetSvg, type SheetDrawing } from './access-sheet/draw-sheet-svg';
export { standingSigns } from './access-sheet/standing-signs';
export { writeSheetCsv } from './access-sheet/write-sheet-csv';
export {
  type ExportOptions,
  type ExportTarget,
  exportPolicy,
  exportTargets,
  type PolicyExport,
  policyNameLimit,
} from './export/export-policy';
export { describePath, describePlace, type FindingPlace } from './finding-place';
export { type FixChange, type FixLabel, labelFix, listFixChanges } from './fix-changes';
export { formatPolicy, type PolicyStyle } from './format-policy';
export { measurePolicy, type PolicyLength } from './measure-policy';
export { nameResources, type ResourcePhrase } from './name-resources';
export {
  type AccessKind,
  kindsOf,
  listIndividual,
  type SortedDifferences,
  sortDifferences,
} from './sort-differences';
export {
  type ConditionSummary,
  type SummaryLine,
  type SummaryPlace,
  type SummaryVerb,
  summariseAccess,
  summariseConditions,
} from './summarise-access';
export { applyDocumentEdits, toTextEdits } from './text-edits/apply-edits';
export type { TextEdit } from './text-edits/edit-container';
export type { DocumentEditError } from './text-edits/plan-edits';
