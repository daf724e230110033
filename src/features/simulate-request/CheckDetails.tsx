import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { type ReactNode, useMemo } from 'react';
import type { CompiledPolicies } from '../../core';
import { useTranslations } from '../../i18n';
import { usePartOfList } from '../../ui/use-part-of-list';
import type { AnsweredCheck } from './answer/answer-question';
import { listGrounds, listOverruledAllows } from './answer/grounds';
import { listMisses } from './answer/misses';
import { listRemarks } from './answer/remarks';
import { CaveatSentence, GroundSentence, MissSentence, ReadingSentence } from './Sentences';

/** So many statements are explained at once; the others wait behind a button. */
const linesAtOnce = { first: 3, step: 50 };

interface CheckDetailsProps {
  readonly check: AnsweredCheck;
  readonly policies: CompiledPolicies;
}

/** Why one check is decided as it is, statement by statement, and what of it is not settled. */
export function CheckDetails({ check, policies }: CheckDetailsProps) {
  const t = useTranslations('simulate');
  const { decision } = check;
  const { reasons, misses } = useMemo(
    () => ({
      reasons: [
        ...listGrounds(decision, policies).map((ground) => ({ ground, isOverruled: false })),
        ...listOverruledAllows(decision, policies).map((ground) => ({ ground, isOverruled: true })),
      ],
      misses:
        decision.outcome === 'implicitly-denied' ? listMisses(check.check.request, decision, policies) : [],
    }),
    [check, decision, policies],
  );
  const { readings, caveats } = listRemarks(check);
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      {decision.trace.length === 0 ? (
        <Box sx={{ fontSize: '0.8125rem' }}>{t('reason.no-statements')}</Box>
      ) : null}
      <LongLines title={t('checks.because')} items={reasons}>
        {({ ground, isOverruled }) => (
          <Line key={ground.statement}>
            <GroundSentence ground={ground} isOverruled={isOverruled} />
          </Line>
        )}
      </LongLines>
      <LongLines title={t('checks.perStatement')} items={misses}>
        {(miss) => (
          <Line key={miss.statement}>
            <MissSentence miss={miss} />
          </Line>
        )}
      </LongLines>
      {readings.length + caveats.length > 0 ? (
        <Lines title={t('checks.remarks')}>
          {readings.map((reading) => (
            <Line key={reading.other}>
              <ReadingSentence reading={reading} />
            </Line>
          ))}
          {caveats.map((caveat) => (
            <Line key={caveat.code}>
              <CaveatSentence caveat={caveat} outcome={decision.outcome} />
            </Line>
          ))}
        </Lines>
      ) : null}
    </Box>
  );
}

interface LongLinesProps<Item> {
  readonly title: string;
  readonly items: readonly Item[];
  readonly children: (item: Item) => ReactNode;
}

function LongLines<Item>({ title, items, children }: LongLinesProps<Item>) {
  const t = useTranslations('simulate');
  const { shown, hidden, next, showMore } = usePartOfList(items, linesAtOnce);
  if (items.length === 0) return null;
  return (
    <div>
      <Lines title={title}>{shown.map(({ item }) => children(item))}</Lines>
      {hidden > 0 ? (
        <Button variant="text" onClick={showMore} sx={{ ml: -1, mt: 0.25 }}>
          {t('checks.moreStatements', { next, hidden })}
        </Button>
      ) : null}
    </div>
  );
}

function Lines({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div>
      <Box sx={{ fontSize: '0.75rem', fontWeight: 600, color: 'text.secondary' }}>{title}</Box>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 0.5 }}>
        {children}
      </Box>
    </div>
  );
}

function Line({ children }: { readonly children: ReactNode }) {
  return (
    <Box component="li" sx={{ fontSize: '0.8125rem', lineHeight: 1.5, listStyle: 'none' }}>
      {children}
    </Box>
  );
}
