import ContentCopyIcon from '@mui/icons-material/ContentCopy';
import DownloadIcon from '@mui/icons-material/Download';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import { defaultHost, hostOfRegion } from '../../core';
import { useTranslations } from '../../i18n';
import { Code } from '../../ui/Code';
import { downloadText } from '../../ui/download-text';
import { useWorkspaceActions } from '../../workspace';
import type { GrantForm } from './grant-form';
import { suggestPolicyName } from './policy-name';

interface ReviewStepProps {
  readonly form: GrantForm;
  readonly summary: ReactNode;
  readonly findings: ReactNode;
  readonly onCopy: () => void;
  /** How the last copying went, in words. */
  readonly copyOutcome: string | null;
}

/** Step 4: what the policy does, what is wrong with it, and how to put it to work. */
export function ReviewStep({ form, summary, findings, onCopy, copyOutcome }: ReviewStepProps) {
  const t = useTranslations('build.review');
  const { readDocument } = useWorkspaceActions();
  const name = suggestPolicyName(form);
  const host = hostOfRegion(form.region)?.host ?? defaultHost;
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 1.5 }}>
      <Section title={t('says')}>{summary}</Section>
      <Section title={t('findings')}>{findings}</Section>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <Button variant="contained" startIcon={<ContentCopyIcon />} onClick={onCopy}>
          {t('copy')}
        </Button>
        <Button
          variant="outlined"
          startIcon={<DownloadIcon />}
          onClick={() => downloadText(`${name}.json`, readDocument().text, 'application/json')}
        >
          {t('download')}
        </Button>
        {copyOutcome ? (
          <Box component="span" sx={{ alignSelf: 'center', fontSize: '0.8125rem', color: 'text.secondary' }}>
            {copyOutcome}
          </Box>
        ) : null}
      </Box>
      <Section title={t('steps')}>
        <Box
          component="ol"
          sx={{ m: 0, pl: 2.5, fontSize: '0.8125rem', lineHeight: 1.5, '& li + li': { mt: 0.5 } }}
        >
          <li>{t.rich('step1', { b: (chunks) => <b>{chunks}</b> })}</li>
          <li>{t.rich('step2', { name, code: (chunks) => <Code>{chunks}</Code> })}</li>
          <li>{t.rich('step3', { b: (chunks) => <b>{chunks}</b> })}</li>
          <li>{t.rich('step4', { host, code: (chunks) => <Code>{chunks}</Code> })}</li>
        </Box>
      </Section>
    </Box>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Box component="section">
      <Box
        component="h3"
        sx={{ m: 0, mb: 0.5, fontSize: '0.75rem', fontWeight: 600, color: 'text.secondary' }}
      >
        {title}
      </Box>
      {children}
    </Box>
  );
}
