import { useEffect } from 'react';
import { useTranslations } from '../i18n';
import { useAnnounce } from '../ui/Announcer';
import { useDocument, useExpectations } from '../workspace';
import { saveExpectations, saveMuted, saveText, saveUse } from './settings';

/** Writing waits for this long a pause in typing; leaving the page writes at once. */
const pauseMs = 400;

/**
 * Keeps the text, what goes with it, and the tests and guards in this browser, so that a reload or a crash loses nothing.
 * Draws nothing; a part of its own, so that a key in the text draws nothing else again.
 */
export function Autosave(): null {
  const { text, muted, use } = useDocument();
  const { suite } = useExpectations();
  const announce = useAnnounce();
  const t = useTranslations('shell');
  useEffect(() => {
    const save = () => {
      const isSuiteSaved = suite === null || saveExpectations(suite);
      const outcomes = [saveText(text), saveMuted(muted), saveUse(use), isSuiteSaved];
      if (!outcomes.every(Boolean)) announce(t('storageFailed'));
    };
    const timer = window.setTimeout(save, pauseMs);
    window.addEventListener('pagehide', save);
    return () => {
      window.clearTimeout(timer);
      window.removeEventListener('pagehide', save);
    };
  }, [text, muted, use, suite, announce, t]);
  return null;
}
