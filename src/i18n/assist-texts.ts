import { useEffect, useState } from 'react';
import { createTranslator, useLocale } from 'use-intl';
import type { Language } from './languages';
import type original from './messages/en/assist';
import type { Translation } from './translation';

/** Writes a text of `messages/…/assist`; keys come from the core's data, so they are plain text here. */
export interface AssistText {
  (key: string, values?: Readonly<Record<string, string | number>>): string;
  has(key: string): boolean;
  readonly language: Language;
}

/** The editor's explanations in the language on screen; `null` until they have arrived. */
export function useAssistText(): AssistText | null {
  const locale = useLocale();
  const [text, setText] = useState<AssistText | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void loadAssistText(locale).then((loaded) => {
      if (isCurrent) setText(() => loaded);
    });
    return () => {
      isCurrent = false;
    };
  }, [locale]);
  return text;
}

export async function loadAssistText(language: Language): Promise<AssistText> {
  const messages = await loadMessages(language);
  const translate = createTranslator({
    locale: language,
    messages: { assist: messages },
    namespace: 'assist',
  });
  return Object.assign(translate as unknown as Omit<AssistText, 'language'>, { language }) as AssistText;
}

async function loadMessages(language: Language): Promise<Translation<typeof original>> {
  const module = language === 'en' ? import('./messages/en/assist') : import('./messages/zh-cn/assist');
  return (await module).default;
}
