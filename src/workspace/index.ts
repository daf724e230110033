export {
  type DocumentState,
  hasSyntaxErrors,
  type TextOrigin,
  type UsablePolicy,
} from './document-state';
export { useFindings } from './use-findings';
export { describeFix, type ShownFix, useFix } from './use-fix';
export {
  type Focus,
  type SimulatorQuestion,
  useDocument,
  useFocus,
  useSimulatorQuestion,
  useWorkspaceActions,
  type WorkspaceActions,
  WorkspaceProvider,
} from './WorkspaceProvider';
