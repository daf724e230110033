import { type RefObject, useEffect, useRef } from 'react';

/** Takes the focus when something appears that a person asked for; not again when its panel comes back to the front. */
export function useFirstFocus(target: RefObject<HTMLElement | null>): void {
  const isTaken = useRef(false);
  useEffect(() => {
    if (isTaken.current) return;
    isTaken.current = true;
    target.current?.focus();
  }, [target]);
}
