import type { Translation } from '../../translation';
import type { findings as original } from '../en/findings';
import { lintHelp, lintMessages } from './lint-findings';
import { readingHelp, readingMessages } from './reading-findings';

export const findings: Translation<typeof original> = {
  message: { ...readingMessages, ...lintMessages },
  help: { ...readingHelp, ...lintHelp },
  panel: {
    title: '检查结果',
    none: '未发现问题',
    noneDetail: '在此处可检查的范围内，该策略没有问题。',
    count: {
      error: '{count, number} 个错误',
      warning: '{count, number} 个警告',
      info: '{count, number} 条提示',
    },
    severity: { error: '错误', warning: '警告', info: '提示' },
    show: '定位',
    showPlace: '在文本中定位：{place}',
    why: '为什么？',
    whyOf: '为什么？{message}',
    brokenText: '当前文本还不是完整的 JSON，因此暂不检查其含义。',
    place: {
      document: '整个策略',
      line: '第 {line, number} 行',
      element: '{element}',
      statement: '语句 {statement, number}',
      statementElement: '语句 {statement, number} 的{element}',
      statementEntry: '语句 {statement, number} 的{element} {entry, number}',
    },
    element: {
      version: '版本',
      statement: '语句',
      effect: '效力',
      action: '操作',
      resource: '资源',
      condition: '生效条件',
      principal: '委托人',
    },
    fix: {
      add: '添加 {text}',
      remove: '删除 {text}',
      change: '改为 {text}',
      addStatement: '添加一条语句',
      several: '查看修复',
      rewrite: '改为规范写法',
      reviewTitle: '此修复将更改',
      reviewHint: '允许或拒绝的范围可能因此改变，请查看后再应用。',
      added: '添加：',
      removed: '删除：',
      spelling: '只更改写法。',
      apply: '应用修复',
      cancel: '暂不修复',
      applied: '已应用修复。撤销可恢复之前的文本。',
      noneHere: '光标处没有可用的修复。',
      failed: '该修复不适用于当前文本，请手动修改。',
    },
  },
};
