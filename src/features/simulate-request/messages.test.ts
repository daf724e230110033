import { createTranslator } from 'use-intl/core';
import { describe, expect, it } from 'vitest';
import { simulate as en } from '../../i18n/messages/en/simulate';
import { simulate as zhCn } from '../../i18n/messages/zh-cn/simulate';

type Texts = { readonly [key: string]: string | Texts };

/** `['miss.neither', 'text']` for every leaf. */
function listLeaves(texts: Texts, prefix = ''): readonly (readonly [string, string])[] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${prefix}${key}`, value] as const] : listLeaves(value, `${prefix}${key}.`),
  );
}

/** Names of parameters, and of tags with their brackets. */
function listParts(text: string): readonly string[] {
  // What stands in the braces after `other` and the like is text.
  const parameters = [...text.matchAll(/(?<!(?:other|one|=\d) )\{(\w+)[},]/g)].map((match) => match[1] ?? '');
  const tags = [...text.matchAll(/<(\w+)>/g)].map((match) => match[0]);
  // Chinese needs no plural, so a count may go unused there.
  return [...new Set([...parameters, ...tags])].filter((part) => part !== 'count').sort();
}

const english = listLeaves(en);
const chinese = new Map(listLeaves(zhCn));

describe('the texts of the simulator', () => {
  it.each([
    ['English', 'en', en],
    ['Chinese', 'zh-CN', zhCn],
  ] as const)('can all be written out in %s', (_, locale, messages) => {
    const faults: string[] = [];
    const t = createTranslator({
      locale,
      messages: messages as Texts,
      timeZone: 'UTC',
      onError: (error) => faults.push(error.message),
    });
    // The keys are walked through at run time, where their types are of no help.
    const write = t.markup as unknown as (key: string, values: Readonly<Record<string, unknown>>) => string;
    for (const [key, text] of listLeaves(messages)) {
      const values = Object.fromEntries(
        listParts(text).map((part) => (part.startsWith('<') ? [part.slice(1, -1), String] : [part, 'x'])),
      );
      const written = write(key, { ...values, count: 2, unknown: 2 });
      if (/[{}<>]/.test(written)) faults.push(`${key}: ${written}`);
    }
    expect(faults).toEqual([]);
  });

  it('says the same in both languages: no parameter and no tag is lost', () => {
    const lost = english
      .filter(([key, text]) => listParts(text).join() !== listParts(chinese.get(key) ?? '').join())
      .map(([key]) => key);
    expect(lost).toEqual([]);
  });
});
