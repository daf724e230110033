export { useFormatter, useLocale, useTranslations } from 'use-intl';
export { useDiagnosticHelp, useDiagnosticText } from './diagnostic-text';
export { LanguageProvider, useLanguage } from './LanguageProvider';
export { isLanguage, type Language, languages } from './languages';
