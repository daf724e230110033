import Box from '@mui/material/Box';
import type { Diagnostic } from '../../core';
import { useTranslations } from '../../i18n';
import { RowButton } from '../../ui/RowButton';
import { usePartOfList } from '../../ui/use-part-of-list';
import { FindingRow } from './FindingRow';
import { identityOf, inOrderOfSeverity } from './finding-order';

const rowsAtOnce = { first: 50, step: 100 };

interface FindingListProps {
  readonly findings: readonly Diagnostic[];
  /** Takes the focus when a finding goes, whose button is gone with it. */
  readonly onGone: () => void;
}

/** Findings as a list, the worst first; a very long one in parts. */
export function FindingList({ findings, onGone }: FindingListProps) {
  const t = useTranslations('findings.panel');
  const { shown, next, hidden, showMore } = usePartOfList(inOrderOfSeverity(findings), rowsAtOnce);
  return (
    <>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {shown.map(({ item: finding }) => (
          <FindingRow key={identityOf(finding)} finding={finding} onGone={onGone} />
        ))}
      </Box>
      {hidden > 0 ? (
        <Box sx={{ px: 1.5, py: 0.75, borderTop: 1, borderColor: 'divider' }}>
          <RowButton onClick={showMore}>{t('showMore', { count: next })}</RowButton>
        </Box>
      ) : null}
    </>
  );
}
