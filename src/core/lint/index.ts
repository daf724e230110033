export { type LintOptions, lintFindingLimit, lintPolicy } from './lint-policy';
export { type FindingSplit, type MutedFinding, muteFinding, splitMuted } from './muting';
export { type LintRuleCode, lintRules } from './registry';
export type { LintRule, PolicyHolder, PolicyUse, RuleDocs } from './rule';
export { type LintCode, lintCodes, lintHelp, lintMessages } from './texts';
