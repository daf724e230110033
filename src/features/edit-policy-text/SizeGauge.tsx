import Box from '@mui/material/Box';
import Tooltip from '@mui/material/Tooltip';
import { useMemo } from 'react';
import { measurePolicy } from '../../core';
import { useTranslations } from '../../i18n';
import { visuallyHidden } from '../../ui/Announcer';
import type { Tone } from '../../ui/theme';
import { ToneIcon } from '../../ui/tone-icon';
import { judgeLength, type LengthLevel } from './text-state';

const toneOfLevel: Readonly<Record<LengthLevel, Tone>> = { fine: 'neutral', near: 'caution', over: 'denied' };

/** How much of the length that the service allows the text takes. */
export function SizeGauge({ text }: { readonly text: string }) {
  const t = useTranslations('editor.size');
  const length = useMemo(() => measurePolicy(text), [text]);
  const level = judgeLength(length);
  const { counted, limit } = length;
  const spoken = t(`spoken.${level}`, { counted, limit });
  return (
    <Tooltip title={spoken}>
      <Box
        sx={(theme) => ({
          display: 'flex',
          alignItems: 'center',
          gap: 0.75,
          minWidth: 0,
          fontSize: '0.75rem',
          whiteSpace: 'nowrap',
          fontVariantNumeric: 'tabular-nums',
          color: theme.vars?.palette.decision[toneOfLevel[level]].main,
        })}
      >
        <Box component="span" sx={visuallyHidden}>
          {spoken}
        </Box>
        <Box
          aria-hidden
          sx={{
            width: 48,
            height: 3,
            borderRadius: '2px',
            overflow: 'hidden',
            bgcolor: 'divider',
            '@container (max-width: 420px)': { display: 'none' },
          }}
        >
          <Box
            style={{ width: `${Math.min(100, (100 * counted) / limit)}%` }}
            sx={(theme) => ({
              height: '100%',
              backgroundColor:
                level === 'fine'
                  ? theme.vars?.palette.primary.main
                  : theme.vars?.palette.decision[toneOfLevel[level]].main,
            })}
          />
        </Box>
        {level === 'fine' ? null : <ToneIcon name={level === 'near' ? 'warning' : 'block'} />}
        <span aria-hidden>{t('value', { counted, limit })}</span>
        {level === 'fine' ? null : (
          <Box
            component="span"
            aria-hidden
            sx={{ fontWeight: 600, '@container (max-width: 560px)': { display: 'none' } }}
          >
            {t(level)}
          </Box>
        )}
      </Box>
    </Tooltip>
  );
}
