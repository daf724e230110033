import { createTranslator } from 'use-intl';
import { describe, expect, it } from 'vitest';
import { type Diagnostic, lintCodes, readingCodes } from '../core';
import { createListFormat, type LooseTranslator, writeMessage } from './diagnostic-text';
import type { Language } from './languages';
import { findings as en } from './messages/en/findings';
import { findings as zhCn } from './messages/zh-cn/findings';

const codes: Readonly<Record<string, readonly string[]>> = { ...readingCodes, ...lintCodes };
const texts = { en, 'zh-CN': zhCn } as const;

describe.each(['en', 'zh-CN'] as const)('texts of findings in %s', (language) => {
  it('has a message and an explanation for every code', () => {
    const lacking = Object.keys(codes).filter((code) => {
      const { message, help } = textsOf(language, code);
      return !/[.?。？}]$/.test(message) || !/[.。]$/.test(help);
    });
    expect(lacking).toEqual([]);
  });

  it('asks for no param that the findings lack', () => {
    for (const [code, params] of Object.entries(codes)) {
      const { message, help } = textsOf(language, code);
      const declared = params.map(bareName);
      const unknown = listArguments(message).filter((name) => !declared.includes(name));
      expect({ code, unknown, inHelp: listArguments(help) }).toEqual({ code, unknown: [], inHelp: [] });
    }
  });

  it('can be written with all params and with the required ones alone', () => {
    for (const [code, params] of Object.entries(codes)) {
      const required = params.filter((name) => !name.endsWith('?'));
      for (const names of [params.map(bareName), required]) {
        const given = Object.fromEntries(names.map((name) => [name, sampleOf(language, code, name)]));
        expect(write(language, { code, params: given })).not.toMatch(/[{}]/);
      }
      expect(translatorOf(language, 'help')(code)).toBe(textsOf(language, code).help);
    }
  });
});

it('tells the same facts in both languages', () => {
  for (const code of Object.keys(codes)) {
    const [inEnglish, inChinese] = [textsOf('en', code), textsOf('zh-CN', code)];
    expect({ code, facts: listArguments(inChinese.message) }).toEqual({
      code,
      facts: listArguments(inEnglish.message),
    });
  }
});

it('lists no text for a code that nothing reports', () => {
  expect(Object.keys(en.message).sort()).toEqual(Object.keys(codes).sort());
  expect(Object.keys(zhCn.message).sort()).toEqual(Object.keys(codes).sort());
});

it('gives the code itself where no text is known', () => {
  expect(write('en', { code: 'lint/of-next-year', params: {} })).toBe('lint/of-next-year');
  expect(write('zh-CN', { code: 'toString', params: {} })).toBe('toString');
});

describe('params in a message', () => {
  it.each([
    ['an invisible space is named', 'a\u200bb', '“a⟨U+200B⟩b” does not belong here.'],
    ['a turn of the writing direction is named', '\u202ea', '“⟨U+202E⟩a” does not belong here.'],
    ['a plain space stays', 'a b', '“a b” does not belong here.'],
    ['markup is text', '<b>{x}</b>', '“<b>{x}</b>” does not belong here.'],
  ])('%s', (_, found, expected) => {
    expect(write('en', { code: 'syntax/unexpected-text', params: { found } })).toBe(expected);
  });

  it('joins a list in the words of the language', () => {
    const params = { mixed: false, elements: ['Version', 'Statement'] };
    const code = 'structure/element-name-case';
    expect(write('en', { code, params })).toBe('Element names are capitalised: Version and Statement.');
    expect(write('zh-CN', { code, params })).toBe('元素名称使用了首字母大写：Version和Statement。');
  });

  it('says a suggestion only where there is one', () => {
    const code = 'structure/unknown-element';
    expect(write('en', { code, params: { element: 'Sid' } })).toBe(
      '“Sid” is no element of the policy language.',
    );
    expect(write('en', { code, params: { element: 'efect', suggestion: 'effect' } })).toBe(
      '“efect” is no element of the policy language. Did you mean “effect”?',
    );
  });
});

function write(language: Language, { code, params }: Pick<Diagnostic, 'code' | 'params'>): string {
  const diagnostic: Diagnostic = { code, params, severity: 'info', location: { kind: 'path', path: [] } };
  return writeMessage(translatorOf(language, 'message'), createListFormat(language), diagnostic);
}

function translatorOf(language: Language, part: 'message' | 'help'): LooseTranslator {
  const translator = createTranslator({
    locale: language,
    messages: { [part]: texts[language][part] },
    namespace: part,
    onError: (error) => {
      throw error;
    },
  });
  return translator as unknown as LooseTranslator;
}

function textsOf(language: Language, code: string): { readonly message: string; readonly help: string } {
  const { message, help } = texts[language];
  return {
    message: (message as Readonly<Record<string, string>>)[code] ?? '',
    help: (help as Readonly<Record<string, string>>)[code] ?? '',
  };
}

function bareName(param: string): string {
  return param.endsWith('?') ? param.slice(0, -1) : param;
}

/** A number for what the message formats or counts as one, else a word. */
function sampleOf(language: Language, code: string, name: string): string | number {
  const { message } = textsOf(language, code);
  return message.includes(`{${name}, number`) || message.includes(`{${name}, plural`) ? 2 : 'sample';
}

/** The arguments of an ICU message, sorted. */
function listArguments(message: string): readonly string[] {
  const names = new Set<string>();
  const end = readMessage(message, 0, names);
  expect(end, message).toBe(message.length);
  return [...names].sort();
}

/** Reads up to the brace that closes the message, or to the end. */
function readMessage(text: string, start: number, names: Set<string>): number {
  let at = start;
  while (at < text.length && text[at] !== '}') {
    at = text[at] === '{' ? readArgument(text, at + 1, names) : at + 1;
  }
  return at;
}

function readArgument(text: string, start: number, names: Set<string>): number {
  let at = start;
  while (!',}'.includes(text[at] ?? '}')) at += 1;
  names.add(text.slice(start, at).trim());
  while (at < text.length && text[at] !== '}') {
    at = text[at] === '{' ? readMessage(text, at + 1, names) + 1 : at + 1;
  }
  return at + 1;
}
