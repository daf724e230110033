import { type DocumentPath, isPathWithin } from '../core';
import { useLight } from './use-light';
import { useFocus, useWorkspaceActions } from './WorkspaceProvider';

/**
 * Handlers that light up entries of a statement everywhere while their counterpart here is hovered or
 * focused, and that show them in the editor on a click.
 */
export function useStatementLight(
  statement: number,
  paths: readonly DocumentPath[] = [['statement', statement]],
) {
  const { focusOn } = useWorkspaceActions();
  const { paths: litPaths } = useFocus();
  const light = useLight();
  return {
    isLit: litPaths.some((path) => isPathWithin(path, ['statement', statement])),
    handlers: { ...light(paths), onClick: () => focusOn([...paths], { reveal: true }) },
  };
}
