import { useEffect, useRef } from 'react';
import { useTranslations } from '../i18n';
import { useAnnounce } from '../ui/Announcer';
import { useDocumentPart, useExpectations } from '../workspace';
import { saveExpectations, saveMuted, saveText, saveUse } from './settings';

/** Writing waits for this long a pause in typing; leaving the page writes at once. */
const pauseMs = 400;

/**
 * Keeps the text, what goes with it, and the tests and guards in this browser, so that a reload or a crash loses
 * nothing. Draws nothing; a part of its own, so that a key in the text draws nothing else again.
 */
export function Autosave(): null {
  const text = useDocumentPart((document) => document.text);
  const muted = useDocumentPart((document) => document.muted);
  const use = useDocumentPart((document) => document.use);
  const { suite } = useExpectations();
  useSaved(text, saveText);
  useSaved(muted, saveMuted);
  useSaved(use, saveUse);
  useSaved(suite, saveSuite);
  return null;
}

/** Until the tests of an earlier visit have been read, there are none to write. */
function saveSuite(suite: ReturnType<typeof useExpectations>['suite']): boolean {
  return suite === null || saveExpectations(suite);
}

/**
 * Writes a value once it has changed here, and only then: another tab of this page may have written something newer.
 *
 * @param save the same function at every call
 */
function useSaved<Value>(value: Value, save: (value: Value) => boolean): void {
  const announce = useAnnounce();
  const t = useTranslations('shell');
  const saved = useRef(value);
  useEffect(() => {
    const write = () => {
      if (saved.current === value) return;
      saved.current = value;
      if (!save(value)) announce(t('storageFailed'));
    };
    const timer = window.setTimeout(write, pauseMs);
    window.addEventListener('pagehide', write);
    return () => {
      window.clearTimeout(timer);
      window.removeEventListener('pagehide', write);
    };
  }, [value, save, announce, t]);
}
