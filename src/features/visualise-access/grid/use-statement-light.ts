import { useCallback, useMemo, useRef } from 'react';
import { useFocus, useWorkspaceActions } from '../../../workspace';

/**
 * Handlers to light up statements everywhere from here. What was clicked stays lit when the pointer leaves,
 * since the person then looks for it in the editor.
 */
export function useStatementLight() {
  const { focusOn, clearFocus } = useWorkspaceActions();
  const isKept = useRef(false);
  const light = useCallback(
    (statements: readonly number[]) => {
      isKept.current = false;
      if (statements.length > 0) focusOn(statements.map((index) => ['statement', index]));
      else clearFocus();
    },
    [focusOn, clearFocus],
  );
  const reveal = useCallback(
    (statement: number) => {
      isKept.current = true;
      focusOn([['statement', statement]], { reveal: true });
    },
    [focusOn],
  );
  const leave = useCallback(() => {
    if (!isKept.current) clearFocus();
  }, [clearFocus]);
  return { light, reveal, leave };
}

/** The statements that some window lights up now. */
export function useLitStatements(): ReadonlySet<number> {
  const { paths } = useFocus();
  return useMemo(() => {
    const indexes = paths.flatMap(([element, index]) =>
      element === 'statement' && typeof index === 'number' ? [index] : [],
    );
    return new Set(indexes);
  }, [paths]);
}
