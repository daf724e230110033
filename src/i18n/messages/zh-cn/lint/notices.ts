import type { RuleText } from './rule-text';

export const noticeTexts = {
  'lint/too-many-findings': {
    message: '问题较多，此处只列出前 {limit, number} 个。',
    help: '解决其中一部分后，会显示其余的问题。',
  },
  'lint/unchecked-statements': {
    message: '从语句 {number, number} 起未作检查。',
    help: '策略的条目数已超出服务端可接受的范围。请拆分为多个策略。',
  },
} as const satisfies Readonly<Record<string, RuleText>>;
