import Box from '@mui/material/Box';
import Radio from '@mui/material/Radio';
import { type ReactNode, useId } from 'react';

interface ChoiceCardProps {
  readonly name: string;
  readonly value: string;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  readonly title: ReactNode;
  readonly detail?: ReactNode;
  /** Shown inside the card while it is chosen: the fields that belong to this choice. */
  readonly children?: ReactNode;
}

/** One of several choices as a card with a native radio button; put several into one `fieldset`. */
export function ChoiceCard(props: ChoiceCardProps) {
  const { name, value, isChosen, onChoose, title, detail, children } = props;
  const id = useId();
  return (
    <Box
      sx={(theme) => ({
        border: '1px solid',
        borderColor: isChosen ? 'primary.main' : 'divider',
        borderRadius: '8px',
        backgroundColor: isChosen ? theme.vars?.palette.accentSurface : 'background.paper',
        transition: 'background-color 120ms, border-color 120ms',
        '&:hover': { borderColor: 'primary.main' },
        '&:focus-within': { borderColor: 'primary.main' },
      })}
    >
      <Box component="label" sx={{ display: 'flex', gap: 1, px: 1.25, py: 0.875, cursor: 'pointer' }}>
        <Radio
          name={name}
          value={value}
          checked={isChosen}
          onChange={onChoose}
          size="small"
          slotProps={{
            input: {
              'aria-labelledby': `${id}-title`,
              ...(detail ? { 'aria-describedby': `${id}-detail` } : {}),
            },
          }}
          sx={{ p: 0, mt: '1px', alignSelf: 'flex-start' }}
        />
        <Box component="span" sx={{ minWidth: 0 }}>
          <Box
            id={`${id}-title`}
            component="span"
            sx={{ display: 'block', fontWeight: isChosen ? 600 : 500 }}
          >
            {title}
          </Box>
          {detail ? (
            <Box
              id={`${id}-detail`}
              component="span"
              sx={{ display: 'block', color: 'text.secondary', fontSize: '0.75rem' }}
            >
              {detail}
            </Box>
          ) : null}
        </Box>
      </Box>
      {isChosen && children ? (
        <Box sx={{ px: 1.25, pb: 1.25, pl: { xs: 1.25, lg: 4.5 } }}>{children}</Box>
      ) : null}
    </Box>
  );
}
