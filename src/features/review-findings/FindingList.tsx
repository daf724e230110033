import Box from '@mui/material/Box';
import { useState } from 'react';
import type { Diagnostic } from '../../core';
import { useTranslations } from '../../i18n';
import { FindingRow } from './FindingRow';
import { identityOf, inOrderOfSeverity } from './finding-order';
import { RowButton } from './RowButton';

/** Rows drawn at first: a list of hundreds takes the browser longer to lay out than a person to give up. */
const firstRows = 50;

interface FindingListProps {
  readonly findings: readonly Diagnostic[];
  /** Takes the focus when a finding goes, whose button is gone with it. */
  readonly onGone: () => void;
}

/** Findings as a list, the worst first; a very long one is shown as a whole on request. */
export function FindingList({ findings, onGone }: FindingListProps) {
  const t = useTranslations('findings.panel');
  const [showsAll, setShowsAll] = useState(false);
  const ordered = inOrderOfSeverity(findings);
  const shown = showsAll ? ordered : ordered.slice(0, firstRows);
  const hidden = ordered.length - shown.length;
  return (
    <>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {shown.map((finding) => (
          <FindingRow key={identityOf(finding)} finding={finding} onGone={onGone} />
        ))}
      </Box>
      {hidden > 0 ? (
        <Box sx={{ px: 1.5, py: 0.75, borderTop: 1, borderColor: 'divider' }}>
          <RowButton onClick={() => setShowsAll(true)}>{t('showMore', { count: hidden })}</RowButton>
        </Box>
      ) : null}
    </>
  );
}
