import Box from '@mui/material/Box';
import { emptySuite } from '../../core';
import { useTranslations } from '../../i18n';
import { visuallyHidden } from '../../ui/Announcer';
import { useExpectations } from '../../workspace';
import { useAnswer } from './run/use-answer';
import { useTestResults } from './run/use-test-results';

/** The name of the tab with how many expectations hold, so that a broken one shows while the tab is closed. */
export function TestsTabLabel() {
  const t = useTranslations('expectations.tab');
  const suite = useExpectations().suite ?? emptySuite;
  const { policy, rows } = useTestResults();
  const hasGuards = suite.guards.length > 0;
  const proofs = useAnswer('guards', hasGuards ? policy : null, hasGuards ? suite : null);
  const total = suite.tests.length + suite.guards.length;
  const isAnswered = !hasGuards || proofs?.suite === suite;
  if (total === 0 || policy === null || !isAnswered) return t('label');
  const holding =
    rows.filter(({ result }) => result?.verdict === 'holds').length +
    (hasGuards ? (proofs?.guards ?? []) : []).filter(({ verdict }) => verdict === 'holds').length;
  return (
    <Box
      component="span"
      sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5, whiteSpace: 'nowrap' }}
    >
      {t('label')}
      <Box
        component="span"
        aria-hidden
        sx={(theme) => ({
          px: 0.5,
          borderRadius: '4px',
          fontSize: '0.6875rem',
          fontWeight: 650,
          fontVariantNumeric: 'tabular-nums',
          color: theme.vars?.palette.decision[holding < total ? 'denied' : 'allowed'].main,
          backgroundColor: theme.vars?.palette.decision[holding < total ? 'denied' : 'allowed'].surface,
        })}
      >
        {`${holding}/${total}`}
      </Box>
      <Box component="span" sx={visuallyHidden}>
        {t('spoken', { holding, total })}
      </Box>
    </Box>
  );
}
