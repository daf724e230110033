import ButtonBase from '@mui/material/ButtonBase';
import type { ReactNode } from 'react';
import type { DocumentPath } from '../../core';
import { useTranslations } from '../../i18n';
import { useStatementLight } from '../../workspace';
import { statementPath } from './answer/paths';

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
  const { isLit, handlers } = useStatementLight(
    statement,
    paths.length > 0 ? paths : [statementPath(statement)],
  );
  return (
    <ButtonBase
      {...handlers}
      title={t('show')}
      sx={(theme) => ({
        font: 'inherit',
        fontWeight: 600,
        verticalAlign: 'baseline',
        minHeight: 24,
        mx: '-2px',
        px: '2px',
        borderRadius: '4px',
        color: theme.vars?.palette.primary.main,
        textDecoration: 'underline',
        textDecorationThickness: '1px',
        textUnderlineOffset: '3px',
        '&:hover': { textDecorationThickness: '2px' },
        ...(isLit ? { backgroundColor: theme.vars?.palette.accentSurface } : {}),
      })}
    >
      {children}
    </ButtonBase>
  );
}
