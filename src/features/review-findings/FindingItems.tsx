import Box from '@mui/material/Box';
import { useRef } from 'react';
import { useTranslations } from '../../i18n';
import { useDocument, useFindings } from '../../workspace';
import { FindingRow } from './FindingRow';
import { identityOf, inOrderOfSeverity } from './finding-order';

interface FindingItemsProps {
  /** Takes the focus after a fix, whose button is gone with its finding. The list itself where not given. */
  readonly onFixed?: () => void;
}

/** The findings as a list, the worst first; where there are none it says so. */
export function FindingItems({ onFixed }: FindingItemsProps) {
  const t = useTranslations('findings.panel');
  const findings = useFindings();
  const { usable } = useDocument();
  const frame = useRef<HTMLDivElement>(null);
  const isBroken = !usable?.isCurrent && findings.length > 0;
  return (
    <Box
      ref={frame}
      tabIndex={-1}
      role="group"
      aria-label={t('title')}
      sx={{ outline: 'none', fontSize: '0.8125rem' }}
    >
      {findings.length === 0 ? <Box sx={{ color: 'text.secondary' }}>{t('noneDetail')}</Box> : null}
      {isBroken ? (
        <Box sx={{ px: 1.5, py: 0.75, color: 'text.secondary', borderBottom: 1, borderColor: 'divider' }}>
          {t('brokenText')}
        </Box>
      ) : null}
      {findings.length === 0 ? null : (
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {inOrderOfSeverity(findings).map((finding) => (
            <FindingRow
              key={identityOf(finding)}
              finding={finding}
              onFixed={onFixed ?? (() => frame.current?.focus({ preventScroll: true }))}
            />
          ))}
        </Box>
      )}
    </Box>
  );
}
