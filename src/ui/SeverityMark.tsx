import ErrorOutlineOutlinedIcon from '@mui/icons-material/ErrorOutlineOutlined';
import InfoOutlinedIcon from '@mui/icons-material/InfoOutlined';
import WarningAmberIcon from '@mui/icons-material/WarningAmber';
import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import type { Tone } from './theme';

type Severity = 'error' | 'warning' | 'info';

const icons = { error: ErrorOutlineOutlinedIcon, warning: WarningAmberIcon, info: InfoOutlinedIcon } as const;

export const toneOfSeverity: Readonly<Record<Severity, Tone>> = {
  error: 'denied',
  warning: 'caution',
  info: 'neutral',
};

/** A severity as icon, word and colour together. */
export function SeverityMark({
  severity,
  children,
}: {
  readonly severity: Severity;
  readonly children: ReactNode;
}) {
  const Icon = icons[severity];
  return (
    <Box
      component="span"
      sx={(theme) => ({
        display: 'inline-flex',
        alignItems: 'center',
        gap: 0.5,
        whiteSpace: 'nowrap',
        fontWeight: 600,
        color: theme.vars?.palette.decision[toneOfSeverity[severity]].main,
      })}
    >
      <Icon aria-hidden focusable="false" sx={{ fontSize: '1rem' }} />
      <span>{children}</span>
    </Box>
  );
}
