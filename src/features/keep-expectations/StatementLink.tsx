import ButtonBase from '@mui/material/ButtonBase';
import { useTranslations } from '../../i18n';
import { useStatementLight } from '../../workspace';

/** “statement 2” inside a sentence: lights up everywhere, and is shown in the editor on a click. */
export function StatementLink({ statement }: { readonly statement: number }) {
  const t = useTranslations('expectations');
  const { isLit, handlers } = useStatementLight(statement, [['statement', statement]]);
  return (
    <ButtonBase
      {...handlers}
      title={t('row.show', { number: statement + 1 })}
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
        ...(isLit ? { backgroundColor: theme.vars?.palette.accentSurface } : {}),
      })}
    >
      {t('inlineStatement', { number: statement + 1 })}
    </ButtonBase>
  );
}
