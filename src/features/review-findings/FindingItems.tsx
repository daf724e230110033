import Box from '@mui/material/Box';
import { useCallback, useRef } from 'react';
import { useTranslations } from '../../i18n';
import { useFindings } from '../../workspace';
import { BrokenTextNote } from './BrokenTextNote';
import { FindingList } from './FindingList';

/** Every finding that is not muted; where there are none it says so. */
export function FindingItems() {
  const t = useTranslations('findings.panel');
  const findings = useFindings();
  const frame = useRef<HTMLDivElement>(null);
  const onGone = useCallback(() => frame.current?.focus({ preventScroll: true }), []);
  return (
    <Box
      ref={frame}
      tabIndex={-1}
      role="group"
      aria-label={t('title')}
      sx={{ outline: 'none', fontSize: '0.8125rem' }}
    >
      {findings.length === 0 ? <Box sx={{ color: 'text.secondary' }}>{t('noneDetail')}</Box> : null}
      <BrokenTextNote />
      {findings.length === 0 ? null : <FindingList findings={findings} onGone={onGone} />}
    </Box>
  );
}
