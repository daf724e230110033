import ContentCopyIcon from '@mui/icons-material/ContentCopy';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ListSubheader from '@mui/material/ListSubheader';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useDeferredValue, useMemo, useState } from 'react';
import type { ComparisonVerdict, PolicyComparison } from '../../core';
import { useDifferenceWords, useTranslations } from '../../i18n';
import { useAnnounce } from '../../ui/Announcer';
import { Code } from '../../ui/Code';
import { copyText } from '../../ui/copy-text';
import { Field } from '../../ui/Field';
import { Notice } from '../../ui/Notice';
import { monospace, type Tone } from '../../ui/theme';
import type { ToneIconName } from '../../ui/tone-icon';
import { useDocument } from '../../workspace';
import { type BaselineChoice, baselineText, readBaseline, scenarioChoices } from './baseline';
import { DifferenceList } from './DifferenceList';
import { useComparison } from './use-comparison';
import { writeReview } from './write-review';

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
  const document = useDocument();
  const [choice, setChoice] = useState<BaselineChoice>('opening');
  const [pasted, setPasted] = useState('');
  const text = baselineText(choice, document, useDeferredValue(pasted));
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
      {choice === 'last-step' && baseline.kind === 'nothing' ? (
        <Notice tone="neutral">{t('noStep')}</Notice>
      ) : null}
      {baseline.kind !== 'policy' ? (
        choice !== 'pasted' && baseline.kind === 'unreadable' ? (
          <Notice tone="neutral">{t('unreadable')}</Notice>
        ) : null
      ) : view ? (
        <Comparison comparison={view.comparison} />
      ) : (
        <Box role="status" sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>
          {t('waiting')}
        </Box>
      )}
    </Box>
  );
}

interface BaselineFieldProps {
  readonly choice: BaselineChoice;
  readonly onChange: (choice: BaselineChoice) => void;
}

function BaselineField({ choice, onChange }: BaselineFieldProps) {
  const t = useTranslations('compare');
  const shell = useTranslations('shell');
  return (
    <Field label={t('baseline')}>
      {({ id, describedBy }) => (
        <TextField
          select
          id={id}
          value={choice}
          onChange={(event) => onChange(event.target.value as BaselineChoice)}
          slotProps={{
            select: { inputProps: { 'aria-label': t('baseline') } },
            htmlInput: { 'aria-describedby': describedBy },
          }}
        >
          {(['opening', 'last-step', 'pasted'] as const).map((value) => (
            <MenuItem key={value} value={value}>
              {t(`choice.${value}`)}
            </MenuItem>
          ))}
          <ListSubheader sx={{ lineHeight: 2.2 }}>{t('choice.scenarios')}</ListSubheader>
          {scenarioChoices.map((value) => (
            <MenuItem key={value} value={value}>
              {shell(`samples.${value}`)}
            </MenuItem>
          ))}
        </TextField>
      )}
    </Field>
  );
}

interface PastedFieldProps {
  readonly text: string;
  readonly isUnreadable: boolean;
  readonly onChange: (text: string) => void;
}

function PastedField({ text, isUnreadable, onChange }: PastedFieldProps) {
  const t = useTranslations('compare');
  return (
    <Field label={t('pastedLabel')} error={isUnreadable ? t('unreadable') : undefined}>
      {({ id, describedBy }) => (
        <TextField
          id={id}
          multiline
          minRows={4}
          maxRows={10}
          value={text}
          placeholder={t('pastedPlaceholder')}
          error={isUnreadable}
          onChange={(event) => onChange(event.target.value)}
          slotProps={{
            htmlInput: {
              'aria-describedby': describedBy,
              'aria-invalid': isUnreadable ? true : undefined,
              spellCheck: false,
            },
          }}
          sx={{ '& textarea': { fontFamily: monospace, fontSize: '0.8125rem' } }}
        />
      )}
    </Field>
  );
}

function Comparison({ comparison }: { readonly comparison: PolicyComparison }) {
  const t = useTranslations('compare');
  const { verdict, gained, lost, gainedCount, lostCount, open } = comparison;
  const { tone, icon } = verdictLooks[verdict];
  return (
    <>
      <Notice tone={tone} icon={icon} title={t(`verdict.${verdict}`)} live>
        <div>{t(`says.${verdict}`)}</div>
        {open.length === 0 ? <div>{t('proved')}</div> : null}
        {open.map((point) => (
          <div key={point}>{t.rich(`open.${point}`, { code: () => <Code>{exampleVariable}</Code> })}</div>
        ))}
      </Notice>
      <DifferenceList title={t('gained')} sign="+" differences={gained} count={gainedCount} isOnScreen />
      <DifferenceList title={t('lost')} sign="−" differences={lost} count={lostCount} isOnScreen={false} />
      <CopyReview comparison={comparison} />
    </>
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
      onSome: t('onSome'),
      on: t('on'),
      notListed: (count) => t('notListed', { count }),
    });
    const message = t((await copyText(text)) ? 'copied' : 'copyFailed');
    setOutcome(message);
    announce(message);
  }
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
      <Button variant="outlined" startIcon={<ContentCopyIcon />} onClick={() => void copy()}>
        {t('copy')}
      </Button>
      {outcome ? (
        <Box component="span" sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>
          {outcome}
        </Box>
      ) : null}
    </Box>
  );
}
