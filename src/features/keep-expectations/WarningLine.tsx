import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { ToneIcon } from '../../ui/tone-icon';

/** A sentence that something is wrong with one entry. */
export function WarningLine({ children }: { readonly children: ReactNode }) {
  return (
    <Box
      sx={(theme) => ({
        display: 'flex',
        gap: 0.5,
        mt: 0.25,
        fontSize: '0.75rem',
        color: theme.vars?.palette.decision.caution.main,
      })}
    >
      <Box component="span" sx={{ pt: '2px' }}>
        <ToneIcon name="warning" />
      </Box>
      <span>{children}</span>
    </Box>
  );
}
