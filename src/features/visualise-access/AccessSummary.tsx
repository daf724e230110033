import Box from '@mui/material/Box';
import { Fragment, type ReactNode } from 'react';
import type { CellStanding, ConditionSummary } from '../../core';
import { useFormatter, useTranslations } from '../../i18n';
import { Notice } from '../../ui/Notice';
import { withKeys } from '../../ui/with-keys';
import { useDocumentPart } from '../../workspace';
import type { AccessAnalysis, RegionSummary } from './analysis/analyse-access';
import { useAccessAnalysis } from './analysis/use-access-analysis';
import { toneOfStanding } from './grid/look-of-standing';
import { Sign } from './grid/Sign';
import { ConditionSentence } from './summary/ConditionSentences';
import { groupLines, type SummaryEntry } from './summary/group-lines';
import { SummarySentence } from './summary/SummarySentence';
import { useAccessWords } from './use-access-words';

/** What the policy on screen does and does not do, in sentences. */
export function AccessSummary() {
  const shell = useTranslations('shell');
  const t = useTranslations('access');
  const hasPolicy = useDocumentPart(({ usable }) => usable !== null);
  const view = useAccessAnalysis(null);
  if (!hasPolicy) return <Notice tone="neutral">{shell('nothingReadable')}</Notice>;
  if (!view) {
    return <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>{t('working')}</Box>;
  }
  return <AnalysisSentences analysis={view.analysis} />;
}

/** The same for what is worked out already. */
export function AnalysisSentences({ analysis }: { readonly analysis: AccessAnalysis }) {
  const t = useTranslations('access');
  const { summaries, grid } = analysis;
  const conditions = listUntoldConditions(analysis);
  return (
    <Box sx={{ display: 'grid', gap: 0.75, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      {summaries.map((summary) => (
        <RegionPart key={`${summary.reach} ${summary.regions.join(' ')}`} summary={summary} />
      ))}
      {conditions.length > 0 ? (
        <Entries>
          {conditions.map((summary) => (
            <Entry key={`${summary.effect} ${summary.statements.join(' ')}`} standing="conditional">
              <ConditionSentence summary={summary} />
            </Entry>
          ))}
        </Entries>
      ) : null}
      {grid.omittedColumns > 0 ? (
        <Box sx={{ fontSize: '0.8125rem' }}>{t('note.omitted', { count: grid.omittedColumns })}</Box>
      ) : null}
      {grid.open.includes('budget') ? <Box sx={{ fontSize: '0.8125rem' }}>{t('note.undecided')}</Box> : null}
    </Box>
  );
}

/** The conditions of statements that a sentence could not say in few words. */
function listUntoldConditions({ summaries, conditions }: AccessAnalysis): readonly ConditionSummary[] {
  const untold = new Set(
    summaries.flatMap(({ lines }) =>
      lines.flatMap(({ limits, statements }) => (limits === null ? statements : [])),
    ),
  );
  return conditions.filter(({ statements }) => statements.some((statement) => untold.has(statement)));
}

/** What holds in one region, or in several alike; the heading names them where a policy does. */
function RegionPart({ summary }: { readonly summary: RegionSummary }) {
  const t = useTranslations('access.summary');
  const format = useFormatter();
  const words = useAccessWords();
  const entries = groupLines(summary.lines);
  return (
    <Fragment>
      {summary.reach === 'everywhere' ? null : (
        <Box component="p" sx={{ m: 0, fontSize: '0.8125rem', fontWeight: 600 }}>
          {summary.reach === 'named'
            ? t('inRegions', { list: format.list(summary.regions.map(words.region)) })
            : t('inOtherRegions')}
        </Box>
      )}
      <Entries>
        {withKeys(entries, ({ kind }) => kind).map(({ item: entry, key }) => (
          <Entry key={key} standing={standingOf(entry)}>
            <SummarySentence entry={entry} />
          </Entry>
        ))}
      </Entries>
    </Fragment>
  );
}

function Entries({ children }: { readonly children: ReactNode }) {
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
      {children}
    </Box>
  );
}

function Entry({ standing, children }: { readonly standing: CellStanding; readonly children: ReactNode }) {
  return (
    <Box component="li" sx={{ display: 'flex', gap: 0.75, overflowWrap: 'anywhere' }}>
      <Box
        component="span"
        sx={(theme) => ({
          flex: 'none',
          pt: '3px',
          lineHeight: 0,
          color: theme.vars?.palette.decision[toneOfStanding[standing]].main,
        })}
      >
        <Sign standing={standing} />
      </Box>
      <Box component="span" sx={{ minWidth: 0 }}>
        {children}
      </Box>
    </Box>
  );
}

function standingOf(entry: SummaryEntry): CellStanding {
  switch (entry.kind) {
    case 'may':
      return entry.lines[0].standing;
    case 'everything':
      return 'allowed';
    case 'conditional':
    case 'undecided':
      return entry.kind;
    case 'uncertain':
      return 'uncertain';
    case 'looks-granted':
      return 'looks-granted';
    case 'may-not':
    case 'nothing':
      return 'implicitly-denied';
    case 'never':
    case 'nothing-ever':
      return 'explicitly-denied';
  }
}
