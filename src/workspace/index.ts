export {
  type DocumentState,
  hasSyntaxErrors,
  type TextOrigin,
  type UsablePolicy,
} from './document-state';
export {
  addTests,
  type ExpectationsControl,
  ExpectationsProvider,
  joinSuites,
  useExpectations,
} from './expectations';
export { countSafeFixes } from './fixes';
export { type Hired, hireWorker } from './hire-worker';
export { ProofProvider } from './proof/ProofProvider';
export {
  useDocument,
  useDocumentListener,
  useDocumentPart,
  useHistoryEnds,
  useSettledDocument,
  useSettledPart,
} from './use-document';
export { useFindingSplit, useFindings } from './use-findings';
export { describeFix, type ShownFix, useFix } from './use-fix';
export { useKeepTest } from './use-keep-test';
export { useLight } from './use-light';
export { useRested } from './use-rested';
export { useShared } from './use-shared';
export { loadSources, type SourceLink, useSources } from './use-sources';
export { useStatementLight } from './use-statement-light';
export { type Numbered, useWorkerAnswer, type WorkerAnswer } from './use-worker-answer';
export {
  type Focus,
  type SimulatorQuestion,
  useFocus,
  useSimulatorQuestion,
  useWorkspaceActions,
  type WorkspaceActions,
  WorkspaceProvider,
} from './WorkspaceProvider';
