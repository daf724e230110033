import { useMemo } from 'react';
import type { ConditionEntry, Limit } from '../../../core';
import { useFormatter, useTranslations } from '../../../i18n';
import { nameCondition } from './name-conditions';

/** Conditions and limits as phrases to be put into a sentence. */
export function useConditionWords() {
  const t = useTranslations('access.summary.condition');
  const format = useFormatter();
  return useMemo(() => {
    const condition = (entry: ConditionEntry): string => {
      const phrase = nameCondition(entry);
      switch (phrase.kind) {
        case 'ip-in':
        case 'ip-not-in':
          return t(phrase.kind, { values: format.list(phrase.values, { type: 'disjunction' }) });
        case 'other':
          return t('other', {
            operator: phrase.operator,
            key: phrase.key,
            values: format.list(phrase.values, { type: 'disjunction' }),
          });
        default:
          return t(phrase.kind, {
            instant:
              phrase.time === '00:00'
                ? t('day', { day: phrase.day })
                : t('instant', { day: phrase.day, time: phrase.time }),
          });
      }
    };
    const all = (entries: readonly ConditionEntry[]) => entries.map(condition).join(t('and'));
    const one = ({ hold, fail }: Limit): string => {
      if (fail.length === 0) return all(hold);
      const except = fail.map(condition).join(t('or'));
      return hold.length === 0 ? t('always', { except }) : t('except', { list: all(hold), except });
    };
    /** Goes on from what is allowed: "only from …", "except after …". */
    const limits = (list: readonly Limit[]): string => {
      const [first, ...others] = list;
      if (first?.hold.length === 0 && others.length === 0) {
        return t('exceptOnly', { except: first.fail.map(condition).join(t('or')) });
      }
      return t('only', { list: list.map(one).join(t('orElse')) });
    };
    return { all, limits };
  }, [t, format]);
}
