import Box from '@mui/material/Box';
import { useState } from 'react';
import type { Diagnostic } from '../../core';
import { describePlace } from '../../core';
import { useDiagnosticText, usePlaceText, useTranslations } from '../../i18n';
import { useAnnounce } from '../../ui/Announcer';
import { RowButton } from '../../ui/RowButton';
import {
  countSafeFixes,
  useFindingSplit,
  useSettledDocument,
  useShared,
  useWorkspaceActions,
} from '../../workspace';
import { BrokenTextNote } from './BrokenTextNote';
import { FilterBar } from './FilterBar';
import { FindingList } from './FindingList';
import { countByFamily, filterFindings, noFilter } from './finding-filter';
import { countBySeverity } from './finding-order';
import { MutedList } from './MutedList';

interface FindingsPanelProps {
  /** Takes the focus when what had it is gone. */
  readonly onGone: () => void;
}

/** The problems list: what is wrong, narrowed down as the person wants it, and what they live with. */
export function FindingsPanel({ onGone }: FindingsPanelProps) {
  const t = useTranslations('findings.panel');
  const announce = useAnnounce();
  const writeMessage = useDiagnosticText();
  const writePlace = usePlaceText();
  const { text, usable } = useSettledDocument();
  const { shown: findings, muted } = useFindingSplit();
  const { fixAllSafe } = useWorkspaceActions();
  const [filter, setFilter] = useState(noFilter);
  const textOf = (finding: Diagnostic) =>
    `${writeMessage(finding)} ${writePlace(describePlace(finding, text))}`;
  const listed = filterFindings(findings, filter, textOf);
  // While a name is typed the same is wrong in the same places, so the bar need not be drawn again.
  const severityCounts = useShared(countBySeverity(findings));
  const familyCounts = useShared(countByFamily(findings));
  const safeFixes = usable?.isCurrent ? countSafeFixes(findings) : 0;

  function fixAll(): void {
    announce(t('fix.allApplied', { count: fixAllSafe() }));
    onGone();
  }

  return (
    <>
      {findings.length > 0 ? (
        <FilterBar
          severityCounts={severityCounts}
          familyCounts={familyCounts}
          filter={filter}
          onChange={setFilter}
          safeFixes={safeFixes}
          onFixAll={fixAll}
        />
      ) : null}
      <BrokenTextNote />
      {findings.length > 0 && listed.length === 0 ? (
        <Box sx={{ px: 1.5, py: 1, fontSize: '0.8125rem', color: 'text.secondary' }}>
          {t('filter.nothing', { count: findings.length })}{' '}
          <RowButton onClick={() => setFilter(noFilter)}>{t('filter.clear')}</RowButton>
        </Box>
      ) : null}
      {listed.length > 0 ? <FindingList findings={listed} onGone={onGone} /> : null}
      <MutedList muted={muted} onGone={onGone} />
    </>
  );
}
