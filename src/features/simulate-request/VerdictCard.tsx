import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import type { ReactNode, Ref } from 'react';
import { useTranslations } from '../../i18n';
import type { Tone } from '../../ui/theme';
import { ToneIcon, type ToneIconName } from '../../ui/tone-icon';
import { withKeys } from '../../ui/with-keys';
import { standingLooks } from './answer/standing-look';
import type { Verdict } from './answer/verdict';
import { ReasonSentence } from './Sentences';
import { useVerdictTitle } from './use-verdict-title';

interface VerdictCardProps {
  /** The card can take the focus that has nowhere else to go. */
  readonly ref: Ref<HTMLElement>;
  readonly verdict: Verdict;
  /** Moves to the field in which a missing fact can be said. */
  readonly onAskFact: (name: string) => void;
}

/** The answer: a word, an icon, a colour and the plain reason. */
export function VerdictCard({ ref, verdict, onAskFact }: VerdictCardProps) {
  const t = useTranslations('simulate');
  const { titleOf, nameFact } = useVerdictTitle();
  const { tone, icon } = standingLooks[verdict.kind];
  return (
    <AnswerCard ref={ref} tone={tone} icon={icon} title={titleOf(verdict)}>
      {withKeys(verdict.reasons, ({ kind }) => kind).map(({ item: reason, key }) => (
        <Box component="p" key={key} sx={{ m: 0 }}>
          <ReasonSentence reason={reason} />
        </Box>
      ))}
      {verdict.missing.length > 0 ? (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 0.75 }}>
          <span>{t('missing')}</span>
          {verdict.missing.map((name) => (
            <ButtonBase
              key={name}
              onClick={() => onAskFact(name)}
              sx={(theme) => ({
                font: 'inherit',
                fontWeight: 600,
                minHeight: 24,
                px: 0.75,
                borderRadius: '6px',
                color: theme.vars?.palette.primary.main,
                backgroundColor: theme.vars?.palette.background.paper,
                '&:hover': { textDecoration: 'underline' },
              })}
            >
              {nameFact(name)}
            </ButtonBase>
          ))}
        </Box>
      ) : null}
    </AnswerCard>
  );
}

interface AnswerCardProps {
  readonly ref?: Ref<HTMLElement>;
  readonly tone: Tone;
  readonly icon: ToneIconName;
  readonly title: string;
  readonly children?: ReactNode;
}

/** The frame that every state of the answer shares, so that the panel does not jump. */
export function AnswerCard({ ref, tone, icon, title, children }: AnswerCardProps) {
  return (
    <Box
      ref={ref}
      component="section"
      tabIndex={-1}
      aria-label={title}
      data-tone={tone}
      sx={(theme) => ({
        borderRadius: '8px',
        px: 1.5,
        py: 1.25,
        outline: 'none',
        backgroundColor: theme.vars?.palette.decision[tone].surface,
      })}
    >
      <Box
        component="h2"
        sx={(theme) => ({
          m: 0,
          display: 'flex',
          alignItems: 'flex-start',
          gap: 0.75,
          fontSize: '1.0625rem',
          fontWeight: 700,
          lineHeight: 1.35,
          letterSpacing: '-0.005em',
          color: theme.vars?.palette.decision[tone].main,
        })}
      >
        <Box component="span" sx={{ display: 'inline-flex', fontSize: '1.1875rem', pt: '2px' }}>
          <ToneIcon name={icon} />
        </Box>
        {title}
      </Box>
      {children ? (
        <Box sx={{ mt: 0.5, display: 'grid', gap: 0.5, fontSize: '0.8125rem', lineHeight: 1.5 }}>
          {children}
        </Box>
      ) : null}
    </Box>
  );
}
