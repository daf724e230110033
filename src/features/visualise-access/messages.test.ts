import { createTranslator } from 'use-intl/core';
import { describe, expect, it } from 'vitest';
import { access as en } from '../../i18n/messages/en/access';
import { access as zhCn } from '../../i18n/messages/zh-cn/access';

type Texts = { readonly [key: string]: string | Texts };

/** `['detail.doubt.legacy-spelling', 'text']` for every leaf. */
function listLeaves(texts: Texts, prefix = ''): readonly (readonly [string, string])[] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${prefix}${key}`, value] as const] : listLeaves(value, `${prefix}${key}.`),
  );
}

function listTags(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/<(\w+)>/g)].map((match) => match[1] ?? ''))].sort();
}

const parameters = [
  ...['action', 'actions', 'can', 'cannot', 'carrier', 'code', 'column', 'day', 'instant', 'key', 'limit'],
  ...['line', 'list', 'name', 'number', 'numbers', 'operation', 'operator', 'otherOutcome', 'outcome'],
  ...[
    'account',
    'problems',
    'query',
    'resource',
    'shown',
    'size',
    'spoken',
    'standing',
    'statements',
    'target',
    'things',
  ],
  ...['time', 'total', 'values', 'wrapping', 'variable', 'limits', 'except', 'such', 'file', 'date', 'group'],
];

describe('the texts of table, summary and pasting', () => {
  it.each([
    ['English', 'en', en],
    ['Chinese', 'zh-CN', zhCn],
  ] as const)('can all be written out in %s, for one and for several', (_, locale, messages) => {
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
      const tags = Object.fromEntries(listTags(text).map((tag) => [tag, String]));
      for (const count of [0, 1, 2]) {
        const values = Object.fromEntries(parameters.map((parameter) => [parameter, 'x']));
        const written = write(key, { ...values, ...tags, count, denied: 2, total: 3 });
        if (/[{}<>]/.test(written) || written.includes('access.')) faults.push(`${key}: ${written}`);
      }
    }
    expect(faults).toEqual([]);
  });

  it('loses no tag in Chinese, since each stands for a name or a link', () => {
    const chinese = new Map(listLeaves(zhCn));
    const lost = listLeaves(en).filter(
      ([key, text]) => listTags(text).join() !== listTags(chinese.get(key) ?? '').join(),
    );
    expect(lost.map(([key]) => key)).toEqual([]);
  });
});
