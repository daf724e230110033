export { useFormatter, useLocale, useTranslations } from 'use-intl';
export { type AssistText, loadAssistText, useAssistText } from './assist-texts';
export { useDiagnosticHelp, useDiagnosticText } from './diagnostic-text';
export { type DifferenceWords, useDifferenceWords } from './difference-words';
export { useFixText } from './fix-text';
export { LanguageProvider, useLanguage } from './LanguageProvider';
export { isLanguage, type Language, languages } from './languages';
export { usePlaceText } from './place-text';
export { useSizeText } from './size-text';
