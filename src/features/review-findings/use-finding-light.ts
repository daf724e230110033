import { useRef } from 'react';
import type { Diagnostic } from '../../core';
import { useWorkspaceActions } from '../../workspace';

/**
 * Lights up the place of a finding in every window while the pointer is on it, and brings it into view on
 * request. What was asked for stays lit when the pointer leaves, since the person then looks for it there.
 */
export function useFindingLight({ location }: Diagnostic, text: string) {
  const { focusOn, focusOnText, clearFocus } = useWorkspaceActions();
  const isKept = useRef(false);
  const light = (reveal: boolean) => {
    isKept.current = reveal;
    if (location.kind === 'path') focusOn([location.path], { reveal });
    else focusOnText(text, [location.range], { reveal });
  };
  return {
    onEnter: () => light(false),
    onLeave: () => {
      if (!isKept.current) clearFocus();
    },
    onShow: () => light(true),
  };
}
