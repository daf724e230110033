import { useMemo, useRef } from 'react';
import type { DocumentPath, TextRange } from '../../core';
import { useDocument, useFocus, useWorkspaceActions } from '../../workspace';
import { findStatementAt, listFocusRanges, listStatementRanges } from './focus-ranges';

const none: readonly TextRange[] = [];

/**
 * Joins the editor to what all windows light up: the ranges that the others point at, and the statement that
 * the person is in here. What this editor itself points at is not lit up in it; the person sees where they are.
 */
export function useStatementFocus() {
  const { usable } = useDocument();
  const focus = useFocus();
  const { focusOn, clearFocus } = useWorkspaceActions();
  const sourceMap = usable?.isCurrent ? usable.sourceMap : null;
  const ownPaths = useRef(new WeakSet<readonly DocumentPath[]>());
  const pointedAt = useRef<number | null>(null);

  const statements = useMemo(() => (sourceMap ? listStatementRanges(sourceMap) : none), [sourceMap]);
  const ranges = useMemo(
    () => (sourceMap && !ownPaths.current.has(focus.paths) ? listFocusRanges(focus.paths, sourceMap) : none),
    [focus, sourceMap],
  );

  function pointAt(offset: number | null): void {
    const statement = offset === null ? null : findStatementAt(statements, offset);
    const isOwn = ownPaths.current.has(focus.paths);
    if (statement === null) {
      if (pointedAt.current !== null && (isOwn || focus.paths.length === 0)) clearFocus();
      pointedAt.current = null;
      return;
    }
    if (isOwn && pointedAt.current === statement) return;
    const paths: readonly DocumentPath[] = [['statement', statement]];
    ownPaths.current.add(paths);
    pointedAt.current = statement;
    focusOn(paths);
  }

  return { focus, ranges, pointAt };
}
