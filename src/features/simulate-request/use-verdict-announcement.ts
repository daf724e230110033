import { useEffect, useRef } from 'react';
import { useAnnounce } from '../../ui/Announcer';

/** Longer than the pauses between keystrokes, short enough to follow a click. */
const pauseMs = 500;

/**
 * Speaks a new answer politely, once it has stood for a moment.
 *
 * @param identity tells answers apart; a new language or a new rendering of the same answer is no news. The
 *   first answer is what the page came up with, so it is not spoken.
 * @param message empty where there is nothing to say.
 */
export function useVerdictAnnouncement(identity: string, message: string): void {
  const announce = useAnnounce();
  const spoken = useRef<string | null>(null);
  const newest = useRef(message);
  useEffect(() => {
    newest.current = message;
  });
  useEffect(() => {
    if (spoken.current === null || spoken.current === identity) {
      spoken.current = identity;
      return;
    }
    const timer = setTimeout(() => {
      spoken.current = identity;
      if (newest.current !== '') announce(newest.current);
    }, pauseMs);
    return () => clearTimeout(timer);
  }, [identity, announce]);
}
