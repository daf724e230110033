import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useId, useRef } from 'react';
import { visuallyHidden } from './Announcer';
import { monospace, type Tone } from './theme';
import { useFirstFocus } from './use-first-focus';

/** Every word of a review, so that the component knows none. */
export interface ReviewTexts {
  readonly title: string;
  readonly hint: string;
  /** Said instead of a list where there is nothing to list. */
  readonly unchanged: string;
  readonly removed: string;
  readonly added: string;
  readonly apply: string;
  readonly cancel: string;
  /** What is removed and added in each place; the places differ. */
  readonly changes: readonly {
    readonly place: string;
    readonly removed: readonly string[];
    readonly added: readonly string[];
  }[];
}

interface ChangeReviewProps {
  readonly texts: ReviewTexts;
  readonly onApply: () => void;
  readonly onCancel: () => void;
}

/** What a change would remove and add, before it is applied. */
export function ChangeReview({ texts, onApply, onCancel }: ChangeReviewProps) {
  const titleId = useId();
  const frame = useRef<HTMLDivElement>(null);
  // The person asked for it, so reading goes on here.
  useFirstFocus(frame);
  return (
    <Box
      ref={frame}
      role="group"
      aria-labelledby={titleId}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onCancel();
      }}
      sx={{ mt: 1, p: 1.25, border: 1, borderColor: 'divider', borderRadius: '6px', outline: 'none' }}
    >
      <Box id={titleId} sx={{ fontWeight: 600 }}>
        {texts.title}
      </Box>
      <Box sx={{ color: 'text.secondary', mb: 0.75 }}>{texts.hint}</Box>
      {texts.changes.length === 0 ? <Box>{texts.unchanged}</Box> : null}
      {texts.changes.map(({ place, removed, added }) => (
        <Box key={place} sx={{ mt: 0.75 }}>
          <Box sx={{ fontSize: '0.75rem', color: 'text.secondary' }}>{place}</Box>
          <Box component="ul" sx={{ listStyle: 'none', m: 0, mt: 0.25, p: 0 }}>
            {removed.map((text) => (
              <ChangedLine key={`- ${text}`} sign="−" word={texts.removed} tone="denied" text={text} />
            ))}
            {added.map((text) => (
              <ChangedLine key={`+ ${text}`} sign="+" word={texts.added} tone="allowed" text={text} />
            ))}
          </Box>
        </Box>
      ))}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1.25 }}>
        <Button variant="contained" onClick={onApply}>
          {texts.apply}
        </Button>
        <Button onClick={onCancel}>{texts.cancel}</Button>
      </Box>
    </Box>
  );
}

interface ChangedLineProps {
  readonly sign: string;
  readonly word: string;
  readonly tone: Tone;
  readonly text: string;
}

function ChangedLine({ sign, word, tone, text }: ChangedLineProps) {
  return (
    <Box
      component="li"
      sx={(theme) => ({
        display: 'flex',
        gap: 0.75,
        px: 0.75,
        py: '1px',
        borderRadius: '3px',
        fontFamily: monospace,
        fontSize: '0.75rem',
        lineHeight: 1.6,
        backgroundColor: theme.vars?.palette.decision[tone].surface,
        '& + &': { mt: '1px' },
      })}
    >
      <Box component="span" aria-hidden sx={(theme) => ({ color: theme.vars?.palette.decision[tone].main })}>
        {sign}
      </Box>
      <Box component="span" sx={visuallyHidden}>
        {word}
      </Box>
      <Box
        component="code"
        sx={{ font: 'inherit', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', minWidth: 0 }}
      >
        {text}
      </Box>
    </Box>
  );
}
