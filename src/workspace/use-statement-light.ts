import { type DocumentPath, isPathWithin } from '../core';
import { useFocus, useWorkspaceActions } from './WorkspaceProvider';

/**
 * Handlers that light up entries of a statement everywhere while their counterpart here is hovered or
 * focused, and that show them in the editor on a click.
 */
export function useStatementLight(
  statement: number,
  paths: readonly DocumentPath[] = [['statement', statement]],
) {
  const { focusOn, clearFocus } = useWorkspaceActions();
  const { paths: litPaths } = useFocus();
  const light = () => focusOn(paths);
  return {
    isLit: litPaths.some((path) => isPathWithin(path, ['statement', statement])),
    handlers: {
      onMouseEnter: light,
      onMouseLeave: clearFocus,
      onFocus: light,
      onBlur: clearFocus,
      onClick: () => focusOn(paths, { reveal: true }),
    },
  };
}
