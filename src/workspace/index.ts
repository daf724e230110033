export {
  type DocumentState,
  hasSyntaxErrors,
  type TextOrigin,
  type UsablePolicy,
} from './document-state';
export { useFindings } from './use-findings';
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
