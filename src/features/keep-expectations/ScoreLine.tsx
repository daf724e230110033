import Box from '@mui/material/Box';
import type { ExpectationSuite, GuardResult, NoticeTally } from '../../core';
import { useTranslations } from '../../i18n';
import { ToneBadge } from '../../ui/ToneBadge';
import type { TestRow } from './run/use-test-results';
import { guardLooks, testLooks } from './verdict-looks';

interface ScoreLineProps {
  readonly suite: ExpectationSuite;
  readonly rows: readonly TestRow[];
  /** `null` while the guards are being proved. */
  readonly guards: readonly GuardResult[] | null;
  /** `null` while changes are being tried. */
  readonly changes: NoticeTally | null;
}

/** How the policy stands to what is expected of it, in three figures. */
export function ScoreLine({ suite, rows, guards, changes }: ScoreLineProps) {
  const t = useTranslations('expectations.score');
  const verdicts = rows.map(({ result }) => result?.verdict ?? 'undetermined');
  const holding = verdicts.filter((verdict) => verdict === 'holds').length;
  const testLook = worst(verdicts, ['broken', 'undetermined', 'holds'] as const);
  const proofs = (guards ?? []).map(({ verdict }) => verdict);
  const guardLook = worst(proofs, ['broken', 'undecided', 'empty', 'holds'] as const);
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75 }}>
      {suite.tests.length > 0 ? (
        <ToneBadge {...testLooks[testLook]}>{t('tests', { holding, total: rows.length })}</ToneBadge>
      ) : null}
      {suite.guards.length > 0 && guards ? (
        <ToneBadge {...guardLooks[guardLook]}>
          {t('guards', {
            holding: proofs.filter((verdict) => verdict === 'holds').length,
            total: suite.guards.length,
          })}
        </ToneBadge>
      ) : null}
      {changes ? (
        <ToneBadge
          tone={changes.noticed < changes.total ? 'caution' : 'allowed'}
          icon={changes.noticed < changes.total ? 'warning' : 'check'}
        >
          {t('changes', { noticed: changes.noticed, total: changes.total })}
        </ToneBadge>
      ) : (
        <ToneBadge tone="neutral" icon="dash">
          {t('working')}
        </ToneBadge>
      )}
    </Box>
  );
}

/** The first of the order that occurs; the last where none does. */
function worst<Verdict extends string>(
  found: readonly Verdict[],
  order: readonly [...Verdict[], Verdict],
): Verdict {
  return order.find((verdict) => found.includes(verdict)) ?? (order.at(-1) as Verdict);
}
