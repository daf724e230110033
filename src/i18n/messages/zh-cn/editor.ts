import type { Translation } from '../../translation';
import type { editor as original } from '../en/editor';

export const editor: Translation<typeof original> = {
  title: '策略 JSON',
  label: '策略 JSON',
  hint: '按 Tab 键离开编辑器，按 F8 跳到下一个问题。Ctrl 或 Command 加 ] 增加缩进，加 [ 减少缩进。',
  severity: { error: '错误', warning: '警告', info: '提示' },
  state: {
    valid: 'JSON 有效',
    problems: '{more, select, yes {超过 } other {}}{count, number} 处语法错误',
    noPolicy: 'JSON 中没有策略',
    empty: '尚无文本',
    tooLarge: '文本过大',
  },
  size: {
    value: '{counted, number} / {limit, number}',
    spoken: {
      fine: '已用 {counted, number} 个字符，上限为 {limit, number}。字符串之外的空白不计入。',
      near: '已用 {counted, number} 个字符，上限为 {limit, number}，接近上限。字符串之外的空白不计入。',
      over: '已用 {counted, number} 个字符，上限为 {limit, number}，已超出上限。字符串之外的空白不计入。',
    },
    near: '接近上限',
    over: '超出上限',
  },
  format: {
    action: '格式化',
    help: '重新排版文本。名称、取值及其顺序保持不变。',
    done: '已格式化文本。',
    notNeeded: '文本已是格式化后的样子。',
    broken: '文本成为完整的 JSON 后即可格式化。',
    changesMore: '格式化不只会改变此文本的排版，例如会丢掉重复的名称。请查看下方的问题列表。',
  },
  tooLarge: {
    title: '文本过大，无法读取',
    body: '文本大小为 {size}，最多可读取 {limit}，而一份策略最多只有 {characters, number} 个字符。请删去策略以外的内容，或恢复之前的文本。在此之前，其他面板显示上一份可读取的策略。',
    undo: '恢复之前的文本',
    kilobytes: '{size, number} KB',
    megabytes: '{size, number} MB',
  },
  search: {
    find: '查找',
    replaceWith: '替换为',
    next: '下一个',
    previous: '上一个',
    matchCase: '区分大小写',
    replace: '替换',
    replaceAll: '全部替换',
    close: '关闭查找',
    currentMatch: '当前匹配项',
    onLine: '位于行',
    replacedOnLine: '已替换第 $ 行的匹配项',
    replacedMatches: '已替换 $ 处匹配项',
  },
  controlCharacter: '不可见字符',
  selectionDeleted: '已删除所选内容',
};
