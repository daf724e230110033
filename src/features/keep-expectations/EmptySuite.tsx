import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMemo } from 'react';
import { type Expectation, type PolicyDocument, suggestSuite } from '../../core';
import { useTranslations } from '../../i18n';
import { Code } from '../../ui/Code';
import { RequestText } from './RequestText';

interface EmptySuiteProps {
  readonly policy: PolicyDocument;
  readonly onTake: (tests: readonly Expectation[]) => void;
}

/** What tests and guards are for, and the quickest way to have some. */
export function EmptySuite({ policy, onTake }: EmptySuiteProps) {
  const t = useTranslations('expectations.empty');
  const words = useTranslations('expectations.expect');
  const tests = useMemo(() => suggestSuite(policy), [policy]);
  const deniesAll = tests.every(({ expect }) => expect === 'not-allowed');
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 1,
        p: 1.5,
        border: 1,
        borderColor: 'divider',
        borderRadius: '8px',
        fontSize: '0.8125rem',
        lineHeight: 1.5,
      }}
    >
      <Box component="h3" sx={{ m: 0, fontSize: '0.875rem', fontWeight: 650 }}>
        {t('title')}
      </Box>
      <div>{t.rich('text', { example: 'team-01/repo-demo', code: (chunks) => <Code>{chunks}</Code> })}</div>
      {tests.length === 0 ? (
        <div>{t('nothingToTake')}</div>
      ) : (
        <>
          <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, color: 'text.secondary' }}>
            {tests.slice(0, 6).map((test) => (
              <li key={JSON.stringify(test)}>
                <RequestText request={test} />
                {' → '}
                {words(test.expect)}
              </li>
            ))}
            {tests.length > 6 ? <li aria-hidden>…</li> : null}
          </Box>
          <Box>
            <Button variant="contained" onClick={() => onTake(tests)}>
              {t('take')}
            </Button>
          </Box>
          <Box sx={{ fontSize: '0.75rem', color: 'text.secondary' }}>
            {t('takeHint', { count: tests.length })} {deniesAll ? t('deniesAll') : null}
          </Box>
        </>
      )}
    </Box>
  );
}
