import { Fragment, type ReactNode } from 'react';
import type { ConditionSummary } from '../../../core';
import { useFormatter, useTranslations } from '../../../i18n';
import { nameCondition } from './name-conditions';

/** What the statements depend on: one sentence where all allows have the same conditions, else by statement. */
export function ConditionSentence({ summary }: { readonly summary: ConditionSummary }) {
  const t = useTranslations('access.summary.condition');
  const format = useFormatter();
  const { effect, statements, isOfAll, conditions } = summary;
  const phrases = conditions.map((condition) => {
    const phrase = nameCondition(condition);
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
        return t(phrase.kind, { instant: t('instant', { day: phrase.day, time: phrase.time }) });
    }
  });
  const list = phrases.join(t('and'));
  if (effect === 'allow' && isOfAll) return <Fragment>{t('all', { list })}</Fragment>;
  const numbers = format.list(statements.map((index) => String(index + 1)));
  const subject: ReactNode = t('some', {
    statements: t(effect, { count: statements.length, numbers }),
    list,
  });
  return <Fragment>{subject}</Fragment>;
}
