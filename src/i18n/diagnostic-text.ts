import { useCallback, useMemo } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { type Diagnostic, lintCodes, readingCodes } from '../core';

/**
 * Gives a function that says what a finding is about, in the language on screen. A code without a text
 * gives the code itself.
 */
export function useDiagnosticText(): (diagnostic: Diagnostic) => string {
  const t = useTranslations('findings.message');
  const locale = useLocale();
  const list = useMemo(() => createListFormat(locale), [locale]);
  return useCallback(
    (diagnostic) => writeMessage(t as unknown as LooseTranslator, list, diagnostic),
    [t, list],
  );
}

/** Gives a function that says why a finding matters and what to do; `null` for a code without such a text. */
export function useDiagnosticHelp(): (diagnostic: Diagnostic) => string | null {
  const t = useTranslations('findings.help');
  return useCallback(
    ({ code }) => {
      const translate = t as unknown as LooseTranslator;
      return hasText(translate, code) ? translate(code) : null;
    },
    [t],
  );
}

/** Codes come from outside the type system (a saved finding, a newer core), so keys are plain text here. */
export interface LooseTranslator {
  (key: string, values?: Readonly<Record<string, string | number>>): string;
  has(key: string): boolean;
}

export interface ListWriter {
  format(items: readonly string[]): string;
}

/** The part of `useDiagnosticText` that needs no React. */
export function writeMessage(translate: LooseTranslator, list: ListWriter, diagnostic: Diagnostic): string {
  const { code } = diagnostic;
  return hasText(translate, code) ? translate(code, toValues(diagnostic, list)) : code;
}

/** Lists are told in the words of the language: "one, two and three". */
export function createListFormat(locale: string): ListWriter {
  return new Intl.ListFormat(locale, { type: 'conjunction' });
}

/**
 * Params as ICU takes them: truth values as words, lists as one text, a single space as `space`, and an
 * optional param that is missing as `none`, so that messages can choose by it.
 */
function toValues({ code, params }: Diagnostic, list: ListWriter): Readonly<Record<string, string | number>> {
  const values: Record<string, string | number> = {};
  for (const name of paramsOf(code)) {
    if (name.endsWith('?')) values[name.slice(0, -1)] = 'none';
  }
  for (const [name, value] of Object.entries(params)) {
    if (typeof value === 'number') values[name] = value;
    else if (typeof value === 'string') values[name] = value === ' ' ? 'space' : makeVisible(value);
    else if (typeof value === 'boolean') values[name] = String(value);
    else values[name] = list.format(value.map(makeVisible));
  }
  return values;
}

function paramsOf(code: string): readonly string[] {
  return Object.hasOwn(knownCodes, code) ? (knownCodes[code] ?? []) : [];
}

/** A message library looks keys up on plain objects, where `toString` would be found. */
function hasText(translate: LooseTranslator, code: string): boolean {
  return Object.hasOwn(knownCodes, code) && translate.has(code);
}

const knownCodes: Readonly<Record<string, readonly string[]>> = { ...readingCodes, ...lintCodes };

/**
 * Names the characters that show nothing, and those that turn the direction of writing, by their code
 * points: policy text must not be able to hide anything or to rewrite the sentence it stands in.
 */
function makeVisible(text: string): string {
  return text.replace(/(?! )[\p{Cc}\p{Cf}\p{Zs}\p{Zl}\p{Zp}]/gu, (character) => {
    const number = character.codePointAt(0) ?? 0;
    return `⟨U+${number.toString(16).toUpperCase().padStart(4, '0')}⟩`;
  });
}
