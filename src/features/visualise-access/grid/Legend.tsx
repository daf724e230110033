import Box from '@mui/material/Box';
import type { CellStanding } from '../../../core';
import { useTranslations } from '../../../i18n';
import { standings, toneOfStanding } from './look-of-standing';
import { Sign } from './Sign';

/**
 * What the signs of the table mean.
 *
 * @param shown those that stand somewhere in the table.
 */
export function Legend({ shown }: { readonly shown: readonly CellStanding[] }) {
  const t = useTranslations('access');
  return (
    <Box
      component="section"
      aria-label={t('legend.title')}
      sx={{ fontSize: '0.75rem', color: 'text.secondary' }}
    >
      <Box component="p" sx={{ m: 0, mb: 0.5 }}>
        {t('intro')}
      </Box>
      <Box
        component="ul"
        sx={{ m: 0, p: 0, listStyle: 'none', display: 'flex', flexWrap: 'wrap', columnGap: 1.5, rowGap: 0.5 }}
      >
        {standings
          .filter((standing) => standing !== 'undecided' || shown.includes(standing))
          .map((standing) => (
            <Box
              component="li"
              key={standing}
              sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5 }}
            >
              <Box
                component="span"
                sx={(theme) => ({
                  display: 'inline-flex',
                  color: theme.vars?.palette.decision[toneOfStanding[standing]].main,
                })}
              >
                <Sign standing={standing} />
              </Box>
              {t(`standing.${standing}`)}
            </Box>
          ))}
        <Box component="li" sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5 }}>
          <Box
            component="span"
            aria-hidden
            sx={(theme) => ({
              width: 14,
              height: 14,
              borderRadius: '3px',
              backgroundColor: `color-mix(in srgb, ${theme.vars?.palette.divider} 60%, transparent)`,
            })}
          />
          {t('legend.notApplicable')}
        </Box>
      </Box>
    </Box>
  );
}
