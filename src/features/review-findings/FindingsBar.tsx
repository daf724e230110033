import CheckIcon from '@mui/icons-material/Check';
import ExpandMoreIcon from '@mui/icons-material/ExpandMore';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { useCallback, useId, useRef, useState } from 'react';
import { useTranslations } from '../../i18n';
import { SeverityMark } from '../../ui/SeverityMark';
import { useFindingSplit, useShared } from '../../workspace';
import { FindingItems } from './FindingItems';
import { FindingsPanel } from './FindingsPanel';
import { countBySeverity } from './finding-order';
import { PolicyUseField } from './PolicyUseField';

export { FindingItems };

/** The foot of the policy: how much is wrong with it, and the list of it. */
export function FindingsBar() {
  const t = useTranslations('findings.panel');
  const id = useId();
  const { shown: findings, muted } = useFindingSplit();
  const frame = useRef<HTMLElement>(null);
  const onGone = useCallback(() => frame.current?.focus({ preventScroll: true }), []);
  const [isOpen, setIsOpen] = useState(true);
  const counts = useShared(countBySeverity(findings));
  const isEmpty = counts.length === 0 && muted.length === 0;
  return (
    <Box
      component="section"
      ref={frame}
      tabIndex={-1}
      aria-label={t('title')}
      sx={{
        outline: 'none',
        flex: 'none',
        borderTop: 1,
        borderColor: 'divider',
        bgcolor: 'background.paper',
      }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', pr: 1 }}>
        {isEmpty ? (
          <Box
            sx={{
              display: 'flex',
              flex: 1,
              alignItems: 'center',
              gap: 0.5,
              minHeight: 36,
              px: 1.5,
              fontSize: '0.75rem',
              fontWeight: 600,
              color: 'text.secondary',
            }}
          >
            <CheckIcon aria-hidden focusable="false" sx={{ fontSize: '1rem' }} />
            {t('none')}
          </Box>
        ) : (
          <ButtonBase
            aria-expanded={isOpen}
            aria-controls={isOpen ? id : undefined}
            onClick={() => setIsOpen(!isOpen)}
            sx={{
              display: 'flex',
              flex: 1,
              minHeight: 36,
              px: 1.5,
              gap: 1.5,
              font: 'inherit',
              fontSize: '0.75rem',
              justifyContent: 'flex-start',
              '&.Mui-focusVisible': { outlineOffset: -2 },
            }}
          >
            {counts.length === 0 ? <Box component="span">{t('none')}</Box> : null}
            {counts.map(({ severity, count }) => (
              <SeverityMark key={severity} severity={severity}>
                {t(`count.${severity}`, { count })}
              </SeverityMark>
            ))}
            {muted.length > 0 ? (
              <Box component="span" sx={{ color: 'text.secondary' }}>
                {t('mute.count', { count: muted.length })}
              </Box>
            ) : null}
            <ExpandMoreIcon
              aria-hidden
              focusable="false"
              sx={{
                ml: 'auto',
                fontSize: '1.25rem',
                color: 'text.secondary',
                // The list opens upwards.
                transform: isOpen ? 'none' : 'rotate(180deg)',
                transition: 'transform 120ms',
              }}
            />
          </ButtonBase>
        )}
        <PolicyUseField />
      </Box>
      {isOpen && !isEmpty ? (
        <Box
          id={id}
          sx={{ maxHeight: 'min(40vh, 420px)', overflow: 'auto', borderTop: 1, borderColor: 'divider' }}
        >
          <FindingsPanel onGone={onGone} />
        </Box>
      ) : null}
    </Box>
  );
}
