import Box from '@mui/material/Box';
import type { RequestContext } from '../../../core';
import { useTranslations } from '../../../i18n';
import { Code } from '../../../ui/Code';
import type { GridCircumstance } from '../analysis/analyse-access';
import { toneOfStanding } from './look-of-standing';
import { Sign } from './Sign';
import { StatementLinks } from './StatementLinks';

/** Each way in which an operation can stand, with an example of the circumstances that bring it about. */
export function CircumstanceList({ circumstances }: { readonly circumstances: readonly GridCircumstance[] }) {
  const t = useTranslations('access');
  return (
    <>
      <Box
        component="h3"
        sx={{ m: 0, mt: 1.25, fontSize: '0.75rem', fontWeight: 600, color: 'text.secondary' }}
      >
        {t('detail.circumstances')}
      </Box>
      <Box
        component="ul"
        sx={{ m: 0, mt: 0.25, p: 0, listStyle: 'none', display: 'grid', gap: 0.5, fontSize: '0.75rem' }}
      >
        {circumstances.slice(0, shownCount).map(({ standing, statements, context }) => (
          <Box component="li" key={`${standing} ${statements.join()}`} sx={{ display: 'flex', gap: 0.75 }}>
            <Box
              component="span"
              sx={(theme) => ({
                flex: 'none',
                pt: '2px',
                lineHeight: 0,
                color: theme.vars?.palette.decision[toneOfStanding[standing]].main,
              })}
            >
              <Sign standing={standing} />
            </Box>
            <Box component="span" sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
              {t(`standing.${standing}`)} <StatementLinks statements={statements} />
              <Box component="span" sx={{ display: 'block', color: 'text.secondary' }}>
                {t('detail.example')} <ContextText context={context} />
              </Box>
            </Box>
          </Box>
        ))}
      </Box>
    </>
  );
}

const shownCount = 6;

function ContextText({ context }: { readonly context: RequestContext }) {
  const t = useTranslations('access.detail');
  const entries = Object.entries(context);
  if (entries.length === 0) return t('noContext');
  return entries.map(([key, value]) => (
    <Code key={key} sx={{ mr: 0.75 }}>
      {`${key}=${Array.isArray(value) ? value.join(', ') : String(value)}`}
    </Code>
  ));
}
