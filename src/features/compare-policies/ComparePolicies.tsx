import ContentCopyIcon from '@mui/icons-material/ContentCopy';
import Box from '@mui/material/Box';
import { lazy, Suspense, useDeferredValue, useMemo, useState } from 'react';
import { type ComparisonVerdict, formatPolicy, type PolicyComparison } from '../../core';
import { useDifferenceWords, useTranslations } from '../../i18n';
import { ActionWithOutcome } from '../../ui/ActionWithOutcome';
import { useAnnounce } from '../../ui/Announcer';
import { Code } from '../../ui/Code';
import { copyText } from '../../ui/copy-text';
import { Notice } from '../../ui/Notice';
import type { Tone } from '../../ui/theme';
import type { ToneIconName } from '../../ui/tone-icon';
import { useSettledDocument } from '../../workspace';
import { BaselineField, PastedField, StepField } from './BaselineField';
import { baselineText, openingBaseline, readBaseline } from './baseline';
import { DifferenceList } from './DifferenceList';
import { type ComparisonView, useComparison } from './use-comparison';
import { writeReview } from './write-review';

const TextDifference = lazy(async () => ({
  default: (await import('../../ui/TextDifference')).TextDifference,
}));

const verdictLooks: Readonly<Record<ComparisonVerdict, { tone: Tone; icon: ToneIconName }>> = {
  equal: { tone: 'neutral', icon: 'check' },
  narrower: { tone: 'neutral', icon: 'dash' },
  wider: { tone: 'caution', icon: 'warning' },
  crossing: { tone: 'caution', icon: 'warning' },
  undecided: { tone: 'uncertain', icon: 'question' },
};

/** Holds the policy on screen against another one: what it allows more, and what less. */
export function ComparePolicies() {
  const t = useTranslations('compare');
  const shell = useTranslations('shell');
  const document = useSettledDocument();
  const [choice, setChoice] = useState(openingBaseline);
  const [pasted, setPasted] = useState('');
  const [stepsBack, setStepsBack] = useState(1);
  const text = baselineText(choice, document, { pasted: useDeferredValue(pasted), stepsBack });
  const baseline = useMemo(() => readBaseline(text), [text]);
  const { usable } = document;
  const view = useComparison(baseline.kind === 'policy' ? baseline.policy : null, usable?.policy ?? null);
  if (!usable) {
    return (
      <Box sx={{ p: 2 }}>
        <Notice tone="neutral">{shell('nothingReadable')}</Notice>
      </Box>
    );
  }
  return (
    <Box sx={{ p: 2, display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 1.5 }}>
      <Box component="p" sx={{ m: 0, fontSize: '0.8125rem', color: 'text.secondary' }}>
        {t('intro')}
      </Box>
      {usable.isCurrent ? null : (
        <Notice tone="caution" icon="warning">
          {shell('staleNotice')}
        </Notice>
      )}
      <BaselineField choice={choice} onChange={setChoice} />
      {choice === 'pasted' ? (
        <PastedField text={pasted} isUnreadable={baseline.kind === 'unreadable'} onChange={setPasted} />
      ) : null}
      {choice === 'step' ? (
        document.past.length === 0 ? (
          <Notice tone="neutral">{t('noStep')}</Notice>
        ) : (
          <StepField past={document.past} stepsBack={stepsBack} onChange={setStepsBack} />
        )
      ) : null}
      {baseline.kind !== 'policy' ? (
        choice !== 'pasted' && baseline.kind === 'unreadable' ? (
          <Notice tone="neutral">{t('unreadable')}</Notice>
        ) : null
      ) : view ? (
        <Comparison view={view} />
      ) : (
        <Box role="status" sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>
          {t('waiting')}
        </Box>
      )}
    </Box>
  );
}

function Comparison({ view }: { readonly view: ComparisonView }) {
  const t = useTranslations('compare');
  const { comparison } = view;
  const { verdict, gained, lost, gainedCount, lostCount, open } = comparison;
  const { tone, icon } = verdictLooks[verdict];
  const isComplete = open.length === 0;
  return (
    <>
      <Notice tone={tone} icon={icon} title={t(`verdict.${verdict}`)} live>
        <div>{t(`says.${verdict}`)}</div>
        {isComplete || gainedCount + lostCount > 0 ? (
          <div>{t(isComplete ? 'proved' : 'incomplete')}</div>
        ) : null}
        {open.map((point) => (
          <div key={point}>{t.rich(`open.${point}`, { code: () => <Code>{exampleVariable}</Code> })}</div>
        ))}
      </Notice>
      <DifferenceList
        title={t('gained')}
        sign="+"
        differences={gained}
        count={gainedCount}
        isComplete={isComplete}
        isOnScreen
      />
      <DifferenceList
        title={t('lost')}
        sign="−"
        differences={lost}
        count={lostCount}
        isComplete={isComplete}
        isOnScreen={false}
      />
      <PolicyTexts view={view} />
      <CopyReview comparison={comparison} />
    </>
  );
}

/** The two texts, both formatted, so that only what stands in them differs. */
function PolicyTexts({ view: { before, after } }: { readonly view: ComparisonView }) {
  const t = useTranslations('compare.text');
  const [former, current] = useMemo(() => [formatPolicy(before), formatPolicy(after)], [before, after]);
  return (
    <Box component="section" aria-label={t('title')}>
      <Box component="h3" sx={{ m: 0, mb: 0.75, fontSize: '0.8125rem', fontWeight: 650 }}>
        {t('title')}
      </Box>
      {former === current ? (
        <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>{t('same')}</Box>
      ) : (
        <Suspense
          fallback={<Box sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>{t('waiting')}</Box>}
        >
          <TextDifference
            former={former}
            current={current}
            label={t('label')}
            unchangedLines={t('unchanged', { count: '$' })}
          />
        </Suspense>
      )}
    </Box>
  );
}

/** A variable of the policy language. */
const exampleVariable = '${uin}';

function CopyReview({ comparison }: { readonly comparison: PolicyComparison }) {
  const t = useTranslations('compare');
  const words = useDifferenceWords();
  const announce = useAnnounce();
  const [outcome, setOutcome] = useState<string | null>(null);
  async function copy(): Promise<void> {
    const text = writeReview(comparison, words, {
      title: t('markdown.title'),
      verdict: t(`verdict.${comparison.verdict}`),
      says: t(`says.${comparison.verdict}`),
      gained: t('markdown.gained'),
      lost: t('markdown.lost'),
      onSome: t('aside', { text: t('onSome') }),
      on: t('on'),
      incomplete: t('incomplete'),
      notListed: (count) => t('notListed', { count }),
    });
    const message = t((await copyText(text)) ? 'copied' : 'copyFailed');
    setOutcome(message);
    announce(message);
  }
  return (
    <ActionWithOutcome
      icon={<ContentCopyIcon />}
      label={t('copy')}
      onClick={() => void copy()}
      outcome={outcome}
    />
  );
}
