import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { visuallyHidden } from './Announcer';

/** A group of choices; its name is spoken, since the heading above already shows it. */
export function FieldSet({ legend, children }: { readonly legend: ReactNode; readonly children: ReactNode }) {
  return (
    <Box
      component="fieldset"
      sx={{
        border: 0,
        m: 0,
        p: 0,
        minWidth: 0,
        display: 'grid',
        gridTemplateColumns: 'minmax(0, 1fr)',
        gap: 0.75,
      }}
    >
      <Box component="legend" sx={visuallyHidden}>
        {legend}
      </Box>
      {children}
    </Box>
  );
}
