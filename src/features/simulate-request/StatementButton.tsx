import type { ReactNode } from 'react';
import type { DocumentPath } from '../../core';
import { useTranslations } from '../../i18n';
import { InlineLink } from '../../ui/InlineLink';
import { useStatementLight } from '../../workspace';

interface StatementButtonProps {
  /** Index in the document. */
  readonly statement: number;
  /** The exact entries to light up; the statement as a whole where there are none. */
  readonly paths?: readonly DocumentPath[];
  readonly children: ReactNode;
}

/** “Statement 1” inside a sentence; it lights up and shows what the sentence is about. */
export function StatementButton({ statement, paths = [], children }: StatementButtonProps) {
  const t = useTranslations('simulate');
  const { isLit, handlers } = useStatementLight(statement, paths.length > 0 ? paths : undefined);
  return (
    <InlineLink {...handlers} isLit={isLit} title={t('show')}>
      {children}
    </InlineLink>
  );
}
