import { useCallback, useMemo, useRef } from 'react';
import { useFocus, useWorkspaceActions } from '../../../workspace';

/**
 * The statements that some window lights up now, as one text that changes only with them, and handlers to
 * light them from here. What was clicked stays lit when the pointer leaves, since the person then looks for
 * it in the editor.
 */
export function useStatementLight() {
  const { focusOn, clearFocus } = useWorkspaceActions();
  const { paths } = useFocus();
  const isKept = useRef(false);
  const lit = useMemo(() => {
    const indexes = paths.flatMap(([element, index]) =>
      element === 'statement' && typeof index === 'number' ? [index] : [],
    );
    return new Set(indexes);
  }, [paths]);
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
  return { lit, light, reveal, leave };
}
