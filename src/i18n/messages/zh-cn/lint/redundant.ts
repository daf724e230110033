import type { RuleText } from './rule-text';

export const redundantTexts = {
  'lint/redundant-condition-value': {
    message: '此条件中已列出“{value}”。',
    help: '重复的值不改变任何结果。请删除。',
  },
  'lint/redundant-covered-entry': {
    message: '{entry} 已包含在此语句所列的 {wider} 中。',
    help: '范围较小的条目不改变任何结果，却使语句看起来比实际更严格。请删除；如果不是有意列出较大的条目，请删除较大的。',
  },
  'lint/redundant-covered-statement': {
    message: '语句 {number, number} 已经{effect, select, allow {允许} other {拒绝}}此处的全部内容。',
    help: '该语句不改变任何结果。请删除；如果本意是用它来收紧范围，请缩小那条更宽的语句。',
  },
  'lint/redundant-entry': {
    message: '此语句中已列出 {entry}。',
    help: '重复的条目不改变任何结果，却会掩盖语句之间真正的差别。请删除。',
  },
  'lint/redundant-host-bits': {
    message: '{value} 代表整个地址段 {range}。',
    help: '只有前缀长度所覆盖的部分有效，地址的其余部分会被忽略，但看起来像是指某一个地址。请填写地址段的起始地址。',
  },
  'lint/redundant-ip-range': {
    message: '{value} 在同一条件所列的 {other} 之内。',
    help: '范围较小的地址段不改变任何结果。请删除；如果不是有意列出较大的地址段，请删除较大的。',
  },
  'lint/redundant-like': {
    message: '没有星号的 {operator} 与 {suggestion} 的比较结果相同。',
    help: '没有星号就没有可变的部分；模糊匹配类运算符支持的条件键较少，也不适用于列表类操作。改用普通运算符，含义相同。',
  },
  'lint/redundant-separate-statement': {
    message: '可与语句 {number, number} 合并：两者只有一个列表不同。',
    help: '合并后对每个请求的判定不变，且策略更短（策略长度上限为 6,144 个字符）。请合并；如果分开写更易读，也可以保留。',
  },
  'lint/redundant-statement': {
    message: '该语句与语句 {number, number} 相同。',
    help: '重复的语句不改变任何结果，却占用长度。请删除。',
  },
  'lint/redundant-together': {
    message:
      '{element, select, statement {其他语句合起来已经包含此语句的全部内容。} other {{text} 不改变任何结果：其他条目合起来已经包含它。}}',
    help: '对所有可能的请求，去掉它之后每个判定都不变。请删除；如果本意是让它表达更多内容，请缩小其他语句或条目。',
  },
} as const satisfies Readonly<Record<string, RuleText>>;
