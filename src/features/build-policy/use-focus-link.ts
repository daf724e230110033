import type { FocusEvent } from 'react';
import { useWorkspaceActions } from '../../workspace';

/** Handlers that light up a statement everywhere while its counterpart here is hovered or focused. */
export function useFocusLink() {
  const { focusOn, clearFocus } = useWorkspaceActions();
  return (statement: number | undefined) => {
    if (statement === undefined) return {};
    const light = () => focusOn([['statement', statement]]);
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
