import ButtonBase from '@mui/material/ButtonBase';
import type { ComponentProps, ReactNode } from 'react';

interface InlineLinkProps
  extends Pick<
    ComponentProps<typeof ButtonBase>,
    'onMouseEnter' | 'onMouseLeave' | 'onFocus' | 'onBlur' | 'onClick' | 'title'
  > {
  /** Whether what it leads to is lit up now. */
  readonly isLit?: boolean;
  readonly children: ReactNode;
}

/** A button inside a sentence that looks and reads like a link to something on this page. */
export function InlineLink({ isLit = false, children, ...button }: InlineLinkProps) {
  return (
    <ButtonBase
      {...button}
      sx={(theme) => ({
        font: 'inherit',
        fontWeight: 600,
        verticalAlign: 'baseline',
        minHeight: 24,
        mx: '-2px',
        px: '2px',
        borderRadius: '4px',
        color: theme.vars?.palette.primary.main,
        textDecoration: 'underline',
        textDecorationThickness: '1px',
        textUnderlineOffset: '3px',
        '&:hover': { textDecorationThickness: '2px' },
        ...(isLit ? { backgroundColor: theme.vars?.palette.accentSurface } : {}),
      })}
    >
      {children}
    </ButtonBase>
  );
}
