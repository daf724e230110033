export { concernsUse } from './concerns-use';
export { type LintOptions, lintFindingLimit, lintPolicy } from './lint-policy';
export { type FindingSplit, type MutedFinding, muteFinding, splitMuted } from './muting';
export { type LintRuleCode, lintRules } from './registry';
export {
  type LintRule,
  type PolicyHolder,
  type PolicyUse,
  policyUses,
  type RuleDocs,
  toRuleAnchor,
} from './rule';
export { type LintCode, lintCodes, lintHelp, lintMessages } from './texts';
