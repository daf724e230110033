import { isLanguage, type Language } from '../i18n';

/** What the page keeps between visits. Nothing else is stored, and nothing leaves the browser. */
export interface StoredSession {
  readonly language: Language | null;
  readonly text: string | null;
}

const languageKey = 'tcr-policy-studio.language';
const textKey = 'tcr-policy-studio.policy';

/** Longer texts are not ours; the reader refuses far shorter ones. */
const longestText = 10_000_000;

/** Reads the last session; anything unreadable counts as absent, since storage is not ours alone. */
export function loadSession(): StoredSession {
  const language = readItem(languageKey);
  const text = readItem(textKey);
  return {
    language: isLanguage(language) ? language : null,
    text: text !== null && text.trim() !== '' && text.length <= longestText ? text : null,
  };
}

export function saveLanguage(language: Language): boolean {
  return writeItem(languageKey, language);
}

/** @returns whether the browser kept it. */
export function saveText(text: string): boolean {
  return writeItem(textKey, text);
}

function readItem(key: string): string | null {
  try {
    return window.localStorage.getItem(key);
  } catch {
    return null;
  }
}

function writeItem(key: string, value: string): boolean {
  try {
    window.localStorage.setItem(key, value);
    return true;
  } catch {
    return false;
  }
}
