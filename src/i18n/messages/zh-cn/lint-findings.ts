import type { LintCode } from '../../../core';

/** The rules hold their own English; a rule without a translation here fails to compile. */
export const lintMessages: Readonly<Record<LintCode, string>> = {
  'lint/redundant-entry': '此语句中已列出 {entry}。',

  'lint/too-many-findings': '问题较多，此处只列出前 {limit, number} 个。',
  'lint/unchecked-statements': '从语句 {number, number} 起未作检查。',
};

export const lintHelp: Readonly<Record<LintCode, string>> = {
  'lint/redundant-entry': '重复的条目不改变任何结果，却会掩盖语句之间真正的差别。请删除。',

  'lint/too-many-findings': '解决其中一部分后，会显示其余的问题。',
  'lint/unchecked-statements': '策略的条目数已超出服务端可接受的范围。请拆分为多个策略。',
};
