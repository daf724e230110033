import Box from '@mui/material/Box';
import { type ReactNode, useId } from 'react';
import { visuallyHidden } from './Announcer';

interface SegmentsProps<Value extends string> {
  /** Spoken name of the group. */
  readonly legend: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: ReactNode }[];
  readonly onChange: (value: Value) => void;
  readonly isWide?: boolean;
}

/** One of a few short choices, side by side: native radio buttons, so arrow keys move among them. */
export function Segments<Value extends string>(props: SegmentsProps<Value>) {
  const { legend, value, options, onChange, isWide = false } = props;
  const name = useId();
  return (
    <Box
      component="fieldset"
      sx={{
        m: 0,
        p: '2px',
        border: 0,
        minWidth: 0,
        display: isWide ? 'flex' : 'inline-flex',
        borderRadius: '8px',
        backgroundColor: (theme) => theme.vars?.palette.decision.neutral.surface,
      }}
    >
      <Box component="legend" sx={visuallyHidden}>
        {legend}
      </Box>
      {options.map((option) => (
        <Box key={option.value} component="label" sx={{ position: 'relative', flex: isWide ? 1 : 'none' }}>
          <Box
            component="input"
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
            sx={{
              position: 'absolute',
              inset: 0,
              width: '100%',
              height: '100%',
              m: 0,
              opacity: 0,
              cursor: 'pointer',
            }}
          />
          <Box
            component="span"
            sx={(theme) => ({
              display: 'flex',
              alignItems: 'center',
              justifyContent: 'center',
              minHeight: isWide ? 28 : 24,
              px: 1,
              borderRadius: '6px',
              fontSize: '0.8125rem',
              fontWeight: 500,
              textAlign: 'center',
              color: theme.vars?.palette.text.secondary,
              'input:focus-visible + &': {
                outline: `2px solid ${theme.vars?.palette.primary.main}`,
                outlineOffset: 1,
              },
              'input:hover + &': { color: theme.vars?.palette.text.primary },
              'input:checked + &': {
                color: theme.vars?.palette.text.primary,
                fontWeight: 600,
                backgroundColor: theme.vars?.palette.background.paper,
                boxShadow: '0 0 0 1px rgb(0 0 0 / 0.08), 0 1px 2px rgb(0 0 0 / 0.08)',
              },
            })}
          >
            {option.label}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
