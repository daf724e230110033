import type { FocusEvent } from 'react';
import type { DocumentPath } from '../core';
import { useWorkspaceActions } from './WorkspaceProvider';

/**
 * Handlers that light up places everywhere while their counterpart here is hovered or holds the focus.
 *
 * @returns a function of the places, or of how to light them up; without places it gives no handlers.
 */
export function useLight() {
  const { focusOn, clearFocus } = useWorkspaceActions();
  return (what: readonly DocumentPath[] | (() => void)) => {
    if (typeof what !== 'function' && what.length === 0) return {};
    // Who points last is told by the list itself, so each turn brings a list of its own.
    const light = typeof what === 'function' ? what : () => focusOn([...what]);
    return {
      onMouseEnter: light,
      onMouseLeave: clearFocus,
      onFocus: light,
      onBlur: (event: FocusEvent) => {
        if (!event.currentTarget.contains(event.relatedTarget)) clearFocus();
      },
    };
  };
}
