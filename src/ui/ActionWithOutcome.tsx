import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ReactNode } from 'react';

interface ActionWithOutcomeProps {
  readonly icon: ReactNode;
  readonly label: string;
  readonly onClick: () => void;
  /** What came of the last click, in words; `null` before it. */
  readonly outcome: string | null;
}

/** A button that tells beside it how it went. */
export function ActionWithOutcome({ icon, label, onClick, outcome }: ActionWithOutcomeProps) {
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
      <Button variant="outlined" startIcon={icon} onClick={onClick}>
        {label}
      </Button>
      {outcome === null ? null : (
        <Box component="span" sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>
          {outcome}
        </Box>
      )}
    </Box>
  );
}
