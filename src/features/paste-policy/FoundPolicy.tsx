import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { type ReactNode, useMemo } from 'react';
import { type Carrier, type Diagnostic, identityOf, listStatements, type PolicyDocument } from '../../core';
import { useDiagnosticText, useFormatter, useTranslations } from '../../i18n';
import { Notice } from '../../ui/Notice';
import { useFindings, useWorkspaceActions } from '../../workspace';
import { findWizardReach } from './wizard-reach';

interface FoundPolicyProps {
  readonly carrier: Carrier;
  /** What reading it mended; `null` where the pasted text is not at hand. */
  readonly repairs: { readonly count: number; readonly list: ReactNode } | null;
  readonly policy: PolicyDocument;
  /** Whether the document is still the text that was read here. */
  readonly isUnchanged: boolean;
  /** Whether undoing now would take back the pasting and nothing else. */
  readonly canUndo: boolean;
  readonly summary: ReactNode;
  readonly onUndo: () => void;
  readonly onShowTable: () => void;
  readonly onEdit: () => void;
}

const shownProblems = 3;

/** The policy that was read: what it is, what is wrong with it, what it does, and where to go from here. */
export function FoundPolicy(props: FoundPolicyProps) {
  const { carrier, repairs, policy, isUnchanged, canUndo, summary, onUndo, onShowTable, onEdit } = props;
  const t = useTranslations('access.paste');
  const problems = useFindings().filter(({ severity }) => severity !== 'info');
  const statementCount = listStatements(policy).length;
  const repairCount = repairs?.count ?? 0;
  const title =
    carrier === 'json' && repairCount === 0
      ? t(problems.length === 0 ? 'found.title' : 'found.titleWithProblems')
      : t('found.titleFrom', { wrapping: t(`found.wrapping.${carrier}`), count: repairCount });
  return (
    <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Notice
        tone={problems.length === 0 ? 'allowed' : 'caution'}
        title={title}
        actions={
          isUnchanged && canUndo ? (
            <Button variant="outlined" onClick={onUndo}>
              {t('undo')}
            </Button>
          ) : null
        }
      >
        {t('found.line', {
          carrier: t(`found.carrier.${carrier}`),
          statements: t('found.statements', { count: statementCount }),
          problems: t('found.problems', { count: problems.length }),
        })}{' '}
        {isUnchanged ? null : t('outdated')}
      </Notice>
      {repairs?.list}
      {problems.length > 0 ? (
        <Section title={t('problems')}>
          <Problems problems={problems} />
        </Section>
      ) : null}
      <Section title={t('says')}>{summary}</Section>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <Button variant="contained" onClick={onShowTable}>
          {t('showTable')}
        </Button>
        <Button variant="outlined" onClick={onEdit}>
          {t('edit')}
        </Button>
      </Box>
      <WizardReachNote policy={policy} />
    </Box>
  );
}

function Problems({ problems }: { readonly problems: readonly Diagnostic[] }) {
  const t = useTranslations('access.paste');
  const write = useDiagnosticText();
  const { focusOn } = useWorkspaceActions();
  return (
    <Box
      component="ul"
      sx={{
        m: 0,
        p: 0,
        listStyle: 'none',
        display: 'grid',
        gap: 0.5,
        fontSize: '0.8125rem',
        lineHeight: 1.5,
      }}
    >
      {problems.slice(0, shownProblems).map((problem) => {
        const { severity, location } = problem;
        return (
          <li key={identityOf(problem)}>
            <Box
              component="span"
              sx={(theme) => ({
                fontWeight: 600,
                color: theme.vars?.palette.decision[severity === 'error' ? 'denied' : 'caution'].main,
              })}
            >
              {t(`severity.${severity}`)}
            </Box>{' '}
            <Box component="span" sx={{ overflowWrap: 'anywhere' }}>
              {write(problem)}
            </Box>{' '}
            {location.kind === 'path' ? (
              <Link
                component="button"
                type="button"
                onClick={() => focusOn([location.path], { reveal: true })}
                sx={{ font: 'inherit', fontWeight: 600, minHeight: 24, verticalAlign: 'baseline' }}
              >
                {t('showInEditor')}
              </Link>
            ) : null}
          </li>
        );
      })}
      {problems.length > shownProblems ? (
        <Box component="li" sx={{ color: 'text.secondary' }}>
          {t('moreProblems', { count: problems.length - shownProblems })}
        </Box>
      ) : null}
    </Box>
  );
}

/** Says beforehand what the wizard will show, so that nobody looks for a statement there in vain. */
function WizardReachNote({ policy }: { readonly policy: PolicyDocument }) {
  const t = useTranslations('access.paste.wizard');
  const format = useFormatter();
  const { can, cannot } = useMemo(() => findWizardReach(policy), [policy]);
  if (can.length === 0 && cannot.length === 0) return null;
  const name = (indexes: readonly number[]) =>
    t('numbers', { count: indexes.length, list: format.list(indexes.map((index) => String(index + 1))) });
  return (
    <Box component="p" sx={{ m: 0, fontSize: '0.75rem', lineHeight: 1.5, color: 'text.secondary' }}>
      {cannot.length === 0
        ? t('all')
        : can.length === 0
          ? t('none')
          : t('some', { can: name(can), cannot: name(cannot), count: cannot.length })}
    </Box>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Box component="section">
      <Box
        component="h2"
        sx={{ m: 0, mb: 0.5, fontSize: '0.75rem', fontWeight: 600, color: 'text.secondary' }}
      >
        {title}
      </Box>
      {children}
    </Box>
  );
}
