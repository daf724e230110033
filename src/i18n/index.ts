export { useFormatter, useLocale, useTranslations } from 'use-intl';
export { LanguageProvider, useLanguage } from './LanguageProvider';
export { isLanguage, type Language, languages } from './languages';
