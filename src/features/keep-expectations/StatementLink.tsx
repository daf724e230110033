import { useTranslations } from '../../i18n';
import { InlineLink } from '../../ui/InlineLink';
import { useStatementLight } from '../../workspace';

/** “statement 2” inside a sentence: lights up everywhere, and is shown in the editor on a click. */
export function StatementLink({ statement }: { readonly statement: number }) {
  const t = useTranslations('expectations');
  const { isLit, handlers } = useStatementLight(statement);
  return (
    <InlineLink {...handlers} isLit={isLit} title={t('row.show', { number: statement + 1 })}>
      {t('inlineStatement', { number: statement + 1 })}
    </InlineLink>
  );
}
