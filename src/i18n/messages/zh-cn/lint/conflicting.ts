import type { RuleText } from './rule-text';

export const conflictingTexts = {
  'lint/conflicting-condition-values': {
    message: '关于 {key} 的条件不可能同时成立，因此该语句永远不生效。',
    help: '所有条件必须同时成立，而这里一个条件要求的正是另一个条件所排除的。请只保留需要的一个。',
  },
  'lint/conflicting-date-window': {
    message: '没有任何时刻既晚于 {from} 又早于 {until}，因此该语句永远不生效。',
    help: '所有条件必须同时成立。请交换这两个日期，或更正写错的一个。',
  },
  'lint/conflicting-negated-values': {
    message: '带多个值的 {operator} 有两种解读方式。',
    help: '文档称匹配其中一个值即可，这会使“不等于 a 或不等于 b”永远成立；此处按“不等于其中任何一个”处理。请每个条件只写一个值，或在允许语句中使用肯定类运算符。',
  },
  'lint/conflicting-shadowed-action': {
    message: '拒绝语句在此处的所有资源上都覆盖了 {action}，因此此条目没有授予任何权限。',
    help: '拒绝始终优先于允许。请删除该条目；如果拒绝语句另有所指，请缩小其范围。',
  },
  'lint/conflicting-shadowed-statement': {
    message: '拒绝语句覆盖了此处的全部内容，因此该语句没有授予任何权限。',
    help: '拒绝始终优先于允许。请删除该允许语句；如果拒绝语句另有所指，请缩小其范围。',
  },
  'lint/conflicting-shadowed-together': {
    message:
      '{element, select, statement {此策略的多条拒绝语句合起来收回了该语句允许的全部内容。} other {此策略的多条拒绝语句合起来收回了此处 {text} 允许的全部内容。}}',
    help: '拒绝始终优先于允许。请删除该允许内容；如果拒绝语句另有所指，请缩小其范围。',
  },
} as const satisfies Readonly<Record<string, RuleText>>;
