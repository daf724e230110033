import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { IntlProvider } from 'use-intl';
import { type Language, type Messages, pickLanguage } from './languages';
import en from './messages/en';

interface LanguageControl {
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
}

const LanguageContext = createContext<LanguageControl | null>(null);

interface LanguageProviderProps {
  /** The language of an earlier visit, if any. */
  readonly initial: Language | null;
  readonly onChange: (language: Language) => void;
  readonly children: ReactNode;
}

/**
 * Gives every component its texts. English comes with the first load and stays on screen until another
 * language has arrived, so that a slow line never shows an empty page.
 */
export function LanguageProvider({ initial, onChange, children }: LanguageProviderProps) {
  const [language, setLanguage] = useState<Language>(() => initial ?? pickLanguage(navigator.languages));
  const [loaded, setLoaded] = useState<{ language: Language; messages: Messages }>({
    language: 'en',
    messages: en,
  });
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
  const control = useMemo<LanguageControl>(
    () => ({
      language,
      setLanguage: (next) => {
        setLanguage(next);
        onChange(next);
      },
    }),
    [language, onChange],
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
  return language === 'en' ? en : (await import('./messages/zh-cn')).default;
}
