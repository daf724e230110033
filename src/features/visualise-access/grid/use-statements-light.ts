import { useCallback, useMemo } from 'react';
import { useFocus, useWorkspaceActions } from '../../../workspace';

/** Lights up statements everywhere from here, and puts them out. */
export function useStatementsLight() {
  const { focusOn, clearFocus } = useWorkspaceActions();
  const light = useCallback(
    (statements: readonly number[]) => {
      if (statements.length > 0) focusOn(statements.map((index) => ['statement', index]));
      else clearFocus();
    },
    [focusOn, clearFocus],
  );
  return { light, leave: clearFocus };
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
