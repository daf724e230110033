import type { ConditionSummary } from '../../../core';
import { useFormatter, useTranslations } from '../../../i18n';
import { useConditionWords } from './use-condition-words';

/** What statements depend on, for where no few words can say it of an operation. */
export function ConditionSentence({ summary }: { readonly summary: ConditionSummary }) {
  const t = useTranslations('access.summary.condition');
  const format = useFormatter();
  const words = useConditionWords();
  const { effect, statements, isOfAll, conditions } = summary;
  const list = words.all(conditions);
  if (effect === 'allow' && isOfAll) return t('all', { list });
  const numbers = format.list(statements.map((index) => String(index + 1)));
  return t('some', { statements: t(effect, { count: statements.length, numbers }), list });
}
