import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { IntlProvider } from 'use-intl';
import { type Language, type Messages, pickLanguage } from './languages';
import type en from './messages/en';
import { shell } from './messages/en/shell';

interface LanguageControl {
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
  /** Whether the texts of the panels have arrived, and not those of the frame alone. */
  readonly hasPanelTexts: boolean;
}

const LanguageContext = createContext<LanguageControl | null>(null);

interface Loaded {
  readonly language: Language;
  readonly messages: Messages | Pick<Messages, 'shell'>;
}

interface LanguageProviderProps {
  /** The language of an earlier visit, if any. */
  readonly initial: Language | null;
  readonly onChange: (language: Language) => void;
  readonly children: ReactNode;
}

/**
 * Gives every component its texts. The frame's English ones come with the first load, so that a slow line never
 * shows an empty page; those of the panels follow beside the panels (`hasPanelTexts`). A language stays on screen
 * until the next one has arrived.
 */
export function LanguageProvider({ initial, onChange, children }: LanguageProviderProps) {
  const [language, setLanguage] = useState<Language>(() => initial ?? pickLanguage(navigator.languages));
  const [loaded, setLoaded] = useState<Loaded>({ language: 'en', messages: { shell } });
  useEffect(() => {
    let isCurrent = true;
    void loadMessages(language).then((messages) => {
      if (isCurrent) setLoaded({ language, messages });
    });
    return () => {
      isCurrent = false;
    };
  }, [language]);
  useEffect(() => {
    document.documentElement.lang = loaded.language;
  }, [loaded.language]);
  const hasPanelTexts = 'findings' in loaded.messages;
  const control = useMemo<LanguageControl>(
    () => ({
      language,
      hasPanelTexts,
      setLanguage: (next) => {
        setLanguage(next);
        onChange(next);
      },
    }),
    [language, hasPanelTexts, onChange],
  );
  return (
    <LanguageContext value={control}>
      <IntlProvider locale={loaded.language} messages={loaded.messages as typeof en} timeZone="UTC">
        {children}
      </IntlProvider>
    </LanguageContext>
  );
}

export function useLanguage(): LanguageControl {
  const control = useContext(LanguageContext);
  if (!control) throw new Error('useLanguage needs a LanguageProvider above it');
  return control;
}

async function loadMessages(language: Language): Promise<Messages> {
  return language === 'en'
    ? (await import('./messages/en')).default
    : (await import('./messages/zh-cn')).default;
}
