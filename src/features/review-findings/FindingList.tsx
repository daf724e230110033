import Box from '@mui/material/Box';
import { type Diagnostic, describePlace, identityOf } from '../../core';
import { usePlaceText, useTranslations } from '../../i18n';
import { RowButton } from '../../ui/RowButton';
import { usePartOfList } from '../../ui/use-part-of-list';
import { describeFix, useSettledDocument, useShared } from '../../workspace';
import { FindingRow, type ShownFinding } from './FindingRow';
import { inOrderOfSeverity } from './finding-order';

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
  const writePlace = usePlaceText();
  const { text, usable } = useSettledDocument();
  const policy = usable?.isCurrent ? usable.policy : null;
  const rows = useShared(
    shown.map(
      ({ item: finding }): ShownFinding => ({
        finding,
        place: writePlace(describePlace(finding, text)),
        fix: policy === null ? null : describeFix(policy, finding.fix),
      }),
    ),
  );
  return (
    <>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {rows.map((row) => (
          <FindingRow key={identityOf(row.finding)} row={row} onGone={onGone} />
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
