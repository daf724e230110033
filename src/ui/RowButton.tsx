import ButtonBase from '@mui/material/ButtonBase';
import type { ReactNode, Ref } from 'react';

interface RowButtonProps {
  /** Accessible name where the words on screen say too little by themselves. */
  readonly name?: string;
  readonly isOpen?: boolean | undefined;
  readonly controls?: string;
  readonly onClick: () => void;
  readonly children: ReactNode;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** Looks like a link inside a note, and does something. */
export function RowButton({ name, isOpen, controls, onClick, children, ref }: RowButtonProps) {
  return (
    <ButtonBase
      ref={ref}
      aria-label={name}
      aria-expanded={isOpen}
      aria-controls={isOpen ? controls : undefined}
      onClick={onClick}
      sx={{
        font: 'inherit',
        fontWeight: 600,
        minHeight: 24,
        textAlign: 'left',
        overflowWrap: 'anywhere',
        color: 'primary.main',
        borderRadius: '3px',
        '&:hover': { textDecoration: 'underline', textUnderlineOffset: '3px' },
      }}
    >
      {children}
    </ButtonBase>
  );
}
