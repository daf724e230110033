import { useEffect } from 'react';
import { useTranslations } from '../i18n';
import { useAnnounce } from '../ui/Announcer';
import { useDocument } from '../workspace';
import { saveMuted, saveText, saveUse } from './settings';

/** Writing waits for this long a pause in typing; leaving the page writes at once. */
const pauseMs = 400;

/** Keeps the text, and what is muted in it and what it is for, in this browser, so that a reload or a crash loses nothing. */
export function useAutosave(): void {
  const { text, muted, use } = useDocument();
  const announce = useAnnounce();
  const t = useTranslations('shell');
  useEffect(() => {
    const save = () => {
      if (![saveText(text), saveMuted(muted), saveUse(use)].every(Boolean)) announce(t('storageFailed'));
    };
    const timer = window.setTimeout(save, pauseMs);
    window.addEventListener('pagehide', save);
    return () => {
      window.clearTimeout(timer);
      window.removeEventListener('pagehide', save);
    };
  }, [text, muted, use, announce, t]);
}
