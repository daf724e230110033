import type en from './messages/en';
import type { Translation } from './translation';

export type Language = 'en' | 'zh-CN';
export type Messages = Translation<typeof en>;

/** Each language by its own name, so that its readers find it whatever language is shown now. */
export const languages: readonly {
  readonly code: Language;
  readonly name: string;
  readonly short: string;
}[] = [
  { code: 'en', name: 'English', short: 'EN' },
  { code: 'zh-CN', name: '简体中文', short: '中文' },
];

export function isLanguage(value: unknown): value is Language {
  return languages.some((language) => language.code === value);
}

/** The first of the browser's languages that we speak, else English. */
export function pickLanguage(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const primary = tag.toLowerCase().split('-')[0];
    if (primary === 'zh') return 'zh-CN';
    if (primary === 'en') return 'en';
  }
  return 'en';
}
