import {
  type ConditionKey,
  type ConditionOperator,
  findConditionKey,
  findConditionOperator,
  listConditionKeys,
  listConditionOperators,
} from '../catalogue';
import { describeOperator, isTagKey } from './describe-topic';
import type { Draft, DraftItem } from './draft';
import type { PlaceRole } from './find-place';

/** Operators for what TCR policies are limited by come first: addresses, dates, tags. */
const kindOrder: readonly ConditionOperator['kind'][] = [
  'ip',
  'date',
  'string',
  'bool',
  'numeric',
  'null',
  'binary',
];

const qualifiers = [
  { prefix: 'for_any_value:', note: 'any-value' },
  { prefix: 'for_all_value:', note: 'all-values' },
] as const;

const suffix = '_if_exist';

/** Operators with their suffix, and the two prefixes; behind a prefix, the operators that compare texts. */
export function completeOperators(typed: string, present: readonly string[]): Draft {
  const taken = new Set(present);
  const qualifier = qualifiers.find(({ prefix }) => typed.startsWith(prefix));
  const operators = [...listConditionOperators()].sort(
    (one, other) => kindOrder.indexOf(one.kind) - kindOrder.indexOf(other.kind),
  );
  const wanted = qualifier ? operators.filter(({ kind }) => kind === 'string') : operators;
  const prefix = qualifier?.prefix ?? '';
  const items = [
    ...wanted.map(({ name }) => toOperatorItem(prefix + name, null)),
    ...(qualifier ? [] : qualifiers.map(toQualifierItem)),
    ...wanted.flatMap(({ name, supportsIfExist }) =>
      supportsIfExist ? [toOperatorItem(prefix + name + suffix, 'if-exist')] : [],
    ),
  ];
  return { items: items.filter(({ label }) => !taken.has(label)) };
}

function toOperatorItem(label: string, detail: DraftItem['detail']): DraftItem {
  return { label, kind: 'operator', detail, value: '{"|"}', topic: describeOperator(label) };
}

function toQualifierItem({ prefix, note }: (typeof qualifiers)[number]): DraftItem {
  return { label: prefix, kind: 'operator', detail: note, next: prefix.length };
}

/** Condition keys, those that a page maps to the operator first; alternative spellings of a key are left out. */
export function completeKeys(operator: string, present: readonly string[]): Draft {
  const taken = new Set(present);
  const base = findConditionOperator(operator)?.base.name;
  const offered = listConditionKeys().filter(
    ({ key, replacement, isPrefix }) => replacement === null && !isPrefix && !taken.has(key),
  );
  const fits = ({ operators }: ConditionKey) => base !== undefined && operators.includes(base);
  return {
    items: [...offered.filter(fits), ...offered.filter((key) => !fits(key))].map((entry) => ({
      label: entry.key,
      kind: 'key',
      detail: fits(entry) ? 'fits-operator' : null,
      value: '["|"]',
      topic: { kind: 'condition-key', key: entry.key },
    })),
  };
}

/** Templates in the form that the operator reads. Addresses of RFC 5737 stand for the person's own. */
export function completeValues(
  { operator, key }: Extract<PlaceRole, { kind: 'condition-value' }>,
  present: readonly string[],
  nowMs: number,
): Draft {
  const items = templatesFor(findConditionOperator(operator)?.base.kind, key, nowMs);
  return { items: items.filter(({ label }) => !present.includes(label)) };
}

function templatesFor(
  kind: ConditionOperator['kind'] | undefined,
  key: string,
  nowMs: number,
): readonly DraftItem[] {
  switch (kind) {
    case 'ip':
      return [
        toValue('203.0.113.0/24', 'network'),
        toValue('203.0.113.7', 'address'),
        toValue('10.0.0.0/8', 'network'),
        toValue('172.16.0.0/12', 'network'),
        toValue('192.168.0.0/16', 'network'),
      ];
    case 'date':
      return templatesForDates(nowMs);
    case 'bool':
    case 'null':
      return [toValue('true', null), toValue('false', null)];
    case 'string':
      if (isTagKey(key)) return [toValue('key&value', 'tag')];
      return findConditionKey(key)?.type === 'string' ? [toValue('${uin}', 'variable')] : [];
    default:
      return [];
  }
}

function templatesForDates(nowMs: number): readonly DraftItem[] {
  const now = new Date(nowMs);
  if (Number.isNaN(now.getTime())) return [];
  return [
    toValue(`${now.getUTCFullYear()}-12-31T23:59:59Z`, 'end-of-year'),
    toValue(`${now.toISOString().slice(0, 19)}Z`, 'now'),
  ];
}

function toValue(label: string, detail: DraftItem['detail']): DraftItem {
  return { label, kind: 'value', detail };
}
