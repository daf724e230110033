import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { type ReactNode, useMemo, useState } from 'react';
import type { CompiledPolicies } from '../../core';
import { useTranslations } from '../../i18n';
import type { AnsweredCheck } from './answer/answer-question';
import { listGrounds, listOverruledAllows } from './answer/grounds';
import { listMisses, type Miss } from './answer/misses';
import { listRemarks } from './answer/remarks';
import { CaveatSentence, GroundSentence, MissSentence, ReadingSentence } from './Sentences';

/** So many statements are explained at once; the others wait behind a button. */
const shownAtOnce = 3;

interface CheckDetailsProps {
  readonly check: AnsweredCheck;
  readonly policies: CompiledPolicies;
}

/** Why one check is decided as it is, statement by statement, and what of it is not settled. */
export function CheckDetails({ check, policies }: CheckDetailsProps) {
  const t = useTranslations('simulate');
  const { decision } = check;
  const { grounds, overruled, misses } = useMemo(
    () => ({
      grounds: listGrounds(decision, policies),
      overruled: listOverruledAllows(decision, policies),
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
      {grounds.length + overruled.length > 0 ? (
        <Lines title={t('checks.because')}>
          {grounds.map((ground) => (
            <Line key={ground.statement}>
              <GroundSentence ground={ground} />
            </Line>
          ))}
          {overruled.map((ground) => (
            <Line key={ground.statement}>
              <GroundSentence ground={ground} isOverruled />
            </Line>
          ))}
        </Lines>
      ) : null}
      <Misses misses={misses} />
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

function Misses({ misses }: { readonly misses: readonly Miss[] }) {
  const t = useTranslations('simulate');
  const [isUnfolded, setIsUnfolded] = useState(false);
  if (misses.length === 0) return null;
  const shown = isUnfolded ? misses : misses.slice(0, shownAtOnce);
  const hidden = misses.length - shown.length;
  return (
    <div>
      <Lines title={t('checks.perStatement')}>
        {shown.map((miss) => (
          <Line key={miss.statement}>
            <MissSentence miss={miss} />
          </Line>
        ))}
      </Lines>
      {hidden > 0 ? (
        <Button variant="text" onClick={() => setIsUnfolded(true)} sx={{ ml: -1, mt: 0.25 }}>
          {t('checks.moreStatements', { count: hidden })}
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
