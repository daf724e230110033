import ButtonBase from '@mui/material/ButtonBase';
import { Fragment } from 'react';
import { useFormatter, useTranslations } from '../../../i18n';
import { useStatementLight } from './use-statement-light';

/** "Statement 1 and Statement 3" inside a sentence; each lights up its lines and, on a click, shows them. */
export function StatementLinks({ statements }: { readonly statements: readonly number[] }) {
  const t = useTranslations('access.detail');
  const format = useFormatter();
  const { light, reveal, leave } = useStatementLight();
  const links = statements.map((statement) => (
    <ButtonBase
      key={statement}
      title={t('show')}
      onMouseEnter={() => light([statement])}
      onMouseLeave={leave}
      onFocus={() => light([statement])}
      onBlur={leave}
      onClick={() => reveal(statement)}
      sx={(theme) => ({
        font: 'inherit',
        fontWeight: 600,
        verticalAlign: 'baseline',
        minHeight: 24,
        borderRadius: '4px',
        color: theme.vars?.palette.primary.main,
        textDecoration: 'underline',
        textDecorationThickness: '1px',
        textUnderlineOffset: '3px',
        '&:hover': { textDecorationThickness: '2px' },
      })}
    >
      {t('statement', { number: String(statement + 1) })}
    </ButtonBase>
  ));
  return <Fragment>{format.list(links)}</Fragment>;
}
