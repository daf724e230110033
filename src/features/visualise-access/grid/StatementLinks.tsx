import { Fragment } from 'react';
import { useFormatter, useTranslations } from '../../../i18n';
import { InlineLink } from '../../../ui/InlineLink';
import { useStatementLight } from '../../../workspace';

/** "Statement 1 and Statement 3" inside a sentence; each lights up its lines and, on a click, shows them. */
export function StatementLinks({ statements }: { readonly statements: readonly number[] }) {
  const format = useFormatter();
  const links = statements.map((statement) => <StatementLink key={statement} statement={statement} />);
  return <Fragment>{format.list(links)}</Fragment>;
}

function StatementLink({ statement }: { readonly statement: number }) {
  const t = useTranslations('access.detail');
  const { isLit, handlers } = useStatementLight(statement);
  return (
    <InlineLink {...handlers} isLit={isLit} title={t('show')}>
      {t('statement', { number: String(statement + 1) })}
    </InlineLink>
  );
}
