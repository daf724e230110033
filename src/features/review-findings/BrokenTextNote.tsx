import Box from '@mui/material/Box';
import { useTranslations } from '../../i18n';
import { useFindings, useSettledDocument } from '../../workspace';

/** Says that a broken text is not checked for its meaning, where there is something to say it about. */
export function BrokenTextNote() {
  const t = useTranslations('findings.panel');
  const { usable } = useSettledDocument();
  const findings = useFindings();
  if (usable?.isCurrent || findings.length === 0) return null;
  return (
    <Box sx={{ px: 1.5, py: 0.75, color: 'text.secondary', borderBottom: 1, borderColor: 'divider' }}>
      {t('brokenText')}
    </Box>
  );
}
