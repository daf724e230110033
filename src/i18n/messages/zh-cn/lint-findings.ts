import type { LintCode } from '../../../core';
import { conflictingTexts } from './lint/conflicting';
import { deprecatedTexts } from './lint/deprecated';
import { ineffectiveTexts } from './lint/ineffective';
import { invalidTexts } from './lint/invalid';
import { missingTexts } from './lint/missing';
import { mistypedTexts } from './lint/mistyped';
import { noticeTexts } from './lint/notices';
import { overbroadTexts } from './lint/overbroad';
import { redundantTexts } from './lint/redundant';
import type { RuleText } from './lint/rule-text';
import { unknownTexts } from './lint/unknown';

/** The rules hold their own English; a rule without a translation here fails to compile. */
const texts: Readonly<Record<LintCode, RuleText>> = {
  ...missingTexts,
  ...invalidTexts,
  ...redundantTexts,
  ...unknownTexts,
  ...mistypedTexts,
  ...overbroadTexts,
  ...ineffectiveTexts,
  ...conflictingTexts,
  ...deprecatedTexts,
  ...noticeTexts,
};

export const lintMessages = pick('message');
export const lintHelp = pick('help');

function pick(part: keyof RuleText): Readonly<Record<LintCode, string>> {
  const entries = Object.entries(texts).map(([code, text]) => [code, text[part]] as const);
  // `fromEntries` cannot tell that every key of the whole is there.
  return Object.fromEntries(entries) as Record<LintCode, string>;
}
