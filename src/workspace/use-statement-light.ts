import { useRef } from 'react';
import { type DocumentPath, isPathWithin } from '../core';
import { useFocus, useWorkspaceActions } from './WorkspaceProvider';

/**
 * Handlers that light up entries of a statement everywhere while their counterpart here is hovered or
 * focused, and that show them in the editor on a click. What was clicked stays lit when the pointer leaves,
 * since the person then looks for it in the editor.
 */
export function useStatementLight(statement: number, paths: readonly DocumentPath[]) {
  const { focusOn, clearFocus } = useWorkspaceActions();
  const { paths: litPaths } = useFocus();
  const isKept = useRef(false);
  const light = () => {
    isKept.current = false;
    focusOn(paths);
  };
  const leave = () => {
    if (!isKept.current) clearFocus();
  };
  return {
    isLit: litPaths.some((path) => isPathWithin(path, ['statement', statement])),
    handlers: {
      onMouseEnter: light,
      onMouseLeave: leave,
      onFocus: light,
      onBlur: leave,
      onClick: () => {
        isKept.current = true;
        focusOn(paths, { reveal: true });
      },
    },
  };
}
