import type { ConditionEntry } from '../../../core';

/** A condition as `i18n` has a phrase for it; `other` is told as it is written. */
export type ConditionPhrase =
  | { readonly kind: 'ip-in' | 'ip-not-in'; readonly values: readonly string[] }
  | { readonly kind: 'before' | 'until' | 'after' | 'from'; readonly day: string; readonly time: string }
  | {
      readonly kind: 'other';
      readonly operator: string;
      readonly key: string;
      readonly values: readonly string[];
    };

const dateKinds: Readonly<Record<string, 'before' | 'until' | 'after' | 'from'>> = {
  date_less_than: 'before',
  date_less_than_equal: 'until',
  date_greater_than: 'after',
  date_greater_than_equal: 'from',
};

/** Only the plain operators get words of their own: a qualifier or `_if_exist` changes what they mean. */
export function nameCondition({ operator, key, values }: ConditionEntry): ConditionPhrase {
  const texts = values.map(String);
  const [first = ''] = texts;
  if (key === 'qcs:ip' && operator === 'ip_equal') return { kind: 'ip-in', values: texts };
  // With several values, sources leave open what a negated operator means.
  if (key === 'qcs:ip' && operator === 'ip_not_equal' && texts.length === 1) {
    return { kind: 'ip-not-in', values: texts };
  }
  const dateKind = Object.hasOwn(dateKinds, operator) ? dateKinds[operator] : undefined;
  const instant = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(:\d{2})Z$/.exec(first);
  if (key === 'qcs:current_time' && dateKind && instant && texts.length === 1) {
    const [, day = '', minutes = '', seconds = ''] = instant;
    return { kind: dateKind, day, time: seconds === ':00' ? minutes : minutes + seconds };
  }
  return { kind: 'other', operator, key, values: texts };
}
