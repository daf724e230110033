import ExpandMoreIcon from '@mui/icons-material/ExpandMore';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { type ReactNode, useId } from 'react';

interface DisclosureProps {
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  /** What the button shows. */
  readonly summary: ReactNode;
  readonly children: ReactNode;
}

/** A button that shows and hides what stands below it. */
export function Disclosure({ isOpen, onToggle, summary, children }: DisclosureProps) {
  const id = useId();
  return (
    <>
      <ButtonBase
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={onToggle}
        sx={{
          font: 'inherit',
          width: '100%',
          minHeight: 32,
          px: 1.25,
          py: 0.75,
          gap: 1,
          textAlign: 'left',
          justifyContent: 'space-between',
          alignItems: 'flex-start',
          borderRadius: '8px',
          '&.Mui-focusVisible': { outlineOffset: -2 },
        }}
      >
        <Box component="span" sx={{ minWidth: 0, flex: 1 }}>
          {summary}
        </Box>
        <ExpandMoreIcon
          aria-hidden
          sx={{
            fontSize: '1.25rem',
            color: 'text.secondary',
            transform: isOpen ? 'rotate(180deg)' : 'none',
            transition: 'transform 120ms',
          }}
        />
      </ButtonBase>
      {isOpen ? (
        <Box id={id} sx={{ px: 1.25, pb: 1.25 }}>
          {children}
        </Box>
      ) : null}
    </>
  );
}
