import { redundantEntry } from './rules/redundant-entry';

/** Every rule, in the order of `RULES.md`: by family, then by name. A test compares it with the files. */
export const lintRules = [redundantEntry] as const;

export type LintRuleCode = (typeof lintRules)[number]['code'];
