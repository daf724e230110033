import { type ExpectationSuite, type MutedFinding, type PolicyUse, policyUses } from '../core';
import { isLanguage, type Language } from '../i18n';

/** What the page keeps between visits. Nothing else is stored, and nothing leaves the browser. */
export interface StoredSession {
  readonly language: Language | null;
  readonly text: string | null;
  /** Findings muted in that text; what is no entry among them is passed over where they are used. */
  readonly muted: readonly MutedFinding[];
  /** What that text is for. */
  readonly use: PolicyUse;
  /** Tests and guards, as stored: checked where they are used; `null` where there are none. */
  readonly expectations: unknown;
}

const languageKey = 'tcr-policy-studio.language';
const textKey = 'tcr-policy-studio.policy';
const expectationsKey = 'tcr-policy-studio.expectations';
const mutedKey = 'tcr-policy-studio.muted';
const useKey = 'tcr-policy-studio.use';

/** Longer texts are not ours; the reader refuses far shorter ones. */
const longestText = 10_000_000;

/** Reads the last session; anything unreadable counts as absent, since storage is not ours alone. */
export function loadSession(): StoredSession {
  const language = readItem(languageKey);
  const text = readItem(textKey);
  return {
    language: isLanguage(language) ? language : null,
    text: text !== null && text.trim() !== '' && text.length <= longestText ? text : null,
    muted: readMuted(),
    use: policyUses.find((use) => use === readItem(useKey)) ?? 'identity',
    expectations: readJson(expectationsKey),
  };
}

export function saveLanguage(language: Language): boolean {
  return writeItem(languageKey, language);
}

/** @returns whether the browser kept it. */
export function saveText(text: string): boolean {
  return writeItem(textKey, text);
}

export function saveMuted(muted: readonly MutedFinding[]): boolean {
  return writeItem(mutedKey, JSON.stringify(muted));
}

export function saveUse(use: PolicyUse): boolean {
  return writeItem(useKey, use);
}

export function saveExpectations(suite: ExpectationSuite): boolean {
  return writeItem(expectationsKey, JSON.stringify(suite));
}

function readMuted(): readonly MutedFinding[] {
  const stored = readJson(mutedKey);
  return Array.isArray(stored) ? stored : [];
}

function readJson(key: string): unknown {
  try {
    return JSON.parse(readItem(key) ?? 'null');
  } catch {
    return null;
  }
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
