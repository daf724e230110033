import type { LintRuleCode } from './registry';
import { lintRules } from './registry';

/** What `lintPolicy` itself says about its work, beside what the rules find. */
export type LintFrameCode = 'lint/too-many-findings' | 'lint/unchecked-statements';

export type LintCode = LintRuleCode | LintFrameCode;

interface FrameText {
  readonly params: readonly string[];
  readonly message: string;
  readonly help: string;
}

const frameTexts: Readonly<Record<LintFrameCode, FrameText>> = {
  'lint/too-many-findings': {
    params: ['limit'],
    message: 'There are more findings than the {limit, number} listed here.',
    help: 'Resolve some of these, and the others will show.',
  },
  'lint/unchecked-statements': {
    params: ['number'],
    message: 'Nothing was checked from statement {number, number} on.',
    help: 'The policy has more entries than the service could take. Split it into several policies.',
  },
};

/** Every code of `lintPolicy` with the names of its params; one that ends in `?` may be missing. */
export const lintCodes = collect(
  (rule) => rule.params,
  (text) => text.params,
);

/** What each finding says, in English, as an ICU message. A missing param counts as `none`. */
export const lintMessages = collect(
  (rule) => rule.message,
  (text) => text.message,
);

/** Why each finding matters and what to do, in English, as plain text. */
export const lintHelp = collect(
  (rule) => rule.docs.rationale,
  (text) => text.help,
);

type SomeRule = (typeof lintRules)[number];

function collect<Value>(
  ofRule: (rule: SomeRule) => Value,
  ofFrame: (text: FrameText) => Value,
): Readonly<Record<LintCode, Value>> {
  const entries = [
    ...lintRules.map((rule) => [rule.code, ofRule(rule)] as const),
    ...Object.entries(frameTexts).map(([code, text]) => [code, ofFrame(text)] as const),
  ];
  // Both lists together are the whole of `LintCode`, which `fromEntries` cannot tell.
  return Object.fromEntries(entries) as Record<LintCode, Value>;
}
