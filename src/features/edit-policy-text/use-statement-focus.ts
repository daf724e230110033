import { useEffect, useEffectEvent, useMemo, useRef } from 'react';
import type { DocumentPath, TextRange } from '../../core';
import { useFocus, useSettledDocument, useWorkspaceActions } from '../../workspace';
import { findStatementAt, listFocusRanges, listStatementRanges } from './focus-ranges';

const none: readonly TextRange[] = [];

/**
 * Leaving the editor and entering another window are told in either order, so what the editor points at is
 * taken back only after the other window had the time to point at something itself.
 */
const leaveMs = 60;

/**
 * Joins the editor to what all windows light up: the ranges that the others point at, and the statement that
 * the person is in here. What this editor itself points at is not lit up in it; the person sees where they are.
 */
export function useStatementFocus() {
  const { text, usable } = useSettledDocument();
  const focus = useFocus();
  const { focusOn, clearFocus } = useWorkspaceActions();
  const sourceMap = usable?.isCurrent ? usable.sourceMap : null;
  const ownPaths = useRef(new WeakSet<readonly DocumentPath[]>());
  const pointedAt = useRef<number | null>(null);
  const leaveTimer = useRef<number | undefined>(undefined);

  const statements = useMemo(() => (sourceMap ? listStatementRanges(sourceMap) : none), [sourceMap]);
  const ranges = useMemo(() => {
    if (focus.inText) return focus.inText.text === text ? focus.inText.ranges : none;
    return sourceMap && !ownPaths.current.has(focus.paths) ? listFocusRanges(focus.paths, sourceMap) : none;
  }, [focus, sourceMap, text]);

  const leave = useEffectEvent(() => {
    pointedAt.current = null;
    if (ownPaths.current.has(focus.paths)) clearFocus();
  });
  useEffect(() => () => window.clearTimeout(leaveTimer.current), []);

  function pointAt(offset: number | null): void {
    window.clearTimeout(leaveTimer.current);
    const statement = offset === null ? null : findStatementAt(statements, offset);
    if (statement === null) {
      leaveTimer.current = window.setTimeout(() => leave(), leaveMs);
      return;
    }
    if (pointedAt.current === statement && ownPaths.current.has(focus.paths)) return;
    const paths: readonly DocumentPath[] = [['statement', statement]];
    ownPaths.current.add(paths);
    pointedAt.current = statement;
    focusOn(paths);
  }

  return { text, focus, ranges, pointAt };
}
