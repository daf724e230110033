import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { memo } from 'react';
import { useTranslations } from '../../i18n';
import { visuallyHidden } from '../../ui/Announcer';
import { Code } from '../../ui/Code';
import { ToneIcon } from '../../ui/tone-icon';
import type { DecidedSample, DecidedSampleRow } from './answer/simulate';
import { standingLooks } from './answer/standing-look';
import type { FilledQuestion, Question } from './question/question';

interface SampleGridProps {
  readonly rows: readonly DecidedSampleRow[];
  /** What stands in the form. */
  readonly question: FilledQuestion;
  readonly onAsk: (patch: Partial<Question>) => void;
}

/** Ready-made questions inside and outside of what the policy names, each with its answer on it. */
export const SampleGrid = memo(function SampleGrid({ rows, question, onAsk }: SampleGridProps) {
  const t = useTranslations('simulate');
  return (
    <Box
      role="group"
      aria-label={t('samples.title')}
      sx={{ display: 'grid', gap: 0.75, '& > * + *': { mt: 0 } }}
    >
      {rows.map((row) => (
        <SampleLine
          key={row.scope}
          row={row}
          asked={row.samples.find(({ patch }) => holds(question, patch))?.verb ?? null}
          onAsk={onAsk}
        />
      ))}
    </Box>
  );
});

interface SampleLineProps {
  readonly row: DecidedSampleRow;
  /** The sample that the form holds exactly. */
  readonly asked: DecidedSample['verb'] | null;
  readonly onAsk: (patch: Partial<Question>) => void;
}

/** The samples of one target; drawn again only once something of that target changes. */
const SampleLine = memo(function SampleLine({ row, asked, onAsk }: SampleLineProps) {
  const t = useTranslations('simulate');
  const { scope, target, samples } = row;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1, rowGap: 0.25 }}>
      <Box sx={{ flex: '1 1 150px', minWidth: 0, fontSize: '0.75rem', lineHeight: 1.35 }}>
        <Box component="span" sx={{ color: 'text.secondary' }}>
          {t(`samples.scope.${scope}`)}
        </Box>
        <br />
        <Code>{target}</Code>
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5 }}>
        {samples.map((sample) => (
          <SampleChip
            key={sample.verb}
            sample={sample}
            target={target}
            isAsked={sample.verb === asked}
            onAsk={() => onAsk(sample.patch)}
          />
        ))}
      </Box>
    </Box>
  );
});

interface SampleChipProps {
  readonly sample: DecidedSample;
  readonly target: string;
  /** Whether the form holds exactly this question. */
  readonly isAsked: boolean;
  readonly onAsk: () => void;
}

function SampleChip({ sample, target, isAsked, onAsk }: SampleChipProps) {
  const t = useTranslations('simulate');
  const { tone, icon } = sample.kind ? standingLooks[sample.kind] : unreadLook;
  const standing = sample.kind ? t(`standing.${sample.kind}`) : t('samples.unread');
  const verb = t(`samples.verb.${sample.verb}`);
  return (
    <ButtonBase
      aria-pressed={isAsked}
      onClick={onAsk}
      sx={(theme) => ({
        font: 'inherit',
        fontSize: '0.75rem',
        fontWeight: 500,
        gap: 0.5,
        minHeight: 26,
        px: 0.875,
        border: '1px solid',
        borderColor: isAsked ? theme.vars?.palette.primary.main : theme.vars?.palette.divider,
        borderRadius: '13px',
        backgroundColor: isAsked ? theme.vars?.palette.accentSurface : 'transparent',
        '&:hover': { borderColor: theme.vars?.palette.primary.main },
      })}
    >
      <Box
        component="span"
        aria-hidden
        sx={(theme) => ({ display: 'inline-flex', color: theme.vars?.palette.decision[tone].main })}
      >
        <ToneIcon name={icon} />
      </Box>
      <span aria-hidden>{verb}</span>
      <Box component="span" sx={visuallyHidden}>
        {t('samples.spoken', { verb, target, standing })}
      </Box>
    </ButtonBase>
  );
}

const unreadLook = { tone: 'neutral', icon: 'dash' } as const;

function holds(question: FilledQuestion, patch: Partial<Question>): boolean {
  return Object.entries(patch).every(([key, value]) => question[key as keyof Question] === value);
}
