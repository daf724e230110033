import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import type { Tone } from './theme';
import { ToneIcon, type ToneIconName } from './tone-icon';

interface ToneBadgeProps {
  readonly tone: Tone;
  readonly icon: ToneIconName;
  readonly children: ReactNode;
}

/** A short word with icon and colour. */
export function ToneBadge({ tone, icon, children }: ToneBadgeProps) {
  return (
    <Box
      component="span"
      sx={(theme) => ({
        display: 'inline-flex',
        alignItems: 'center',
        gap: 0.5,
        px: 0.75,
        py: '1px',
        borderRadius: '4px',
        fontSize: '0.75rem',
        fontWeight: 600,
        lineHeight: 1.5,
        color: theme.vars?.palette.decision[tone].main,
        backgroundColor: theme.vars?.palette.decision[tone].surface,
      })}
    >
      <ToneIcon name={icon} />
      <span>{children}</span>
    </Box>
  );
}
