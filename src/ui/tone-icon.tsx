import BlockIcon from '@mui/icons-material/Block';
import CheckIcon from '@mui/icons-material/Check';
import CloseIcon from '@mui/icons-material/Close';
import HelpOutlinedIcon from '@mui/icons-material/HelpOutlined';
import RemoveIcon from '@mui/icons-material/Remove';
import WarningAmberIcon from '@mui/icons-material/WarningAmber';
import type { SvgIconProps } from '@mui/material/SvgIcon';
import type { ReactElement } from 'react';

export type ToneIconName = 'check' | 'block' | 'cross' | 'question' | 'warning' | 'dash';

const icons = {
  check: CheckIcon,
  block: BlockIcon,
  cross: CloseIcon,
  question: HelpOutlinedIcon,
  warning: WarningAmberIcon,
  dash: RemoveIcon,
} as const;

/** Decorative: the word beside it carries the meaning for screen readers. */
export function ToneIcon({ name, ...rest }: SvgIconProps & { readonly name: ToneIconName }): ReactElement {
  const Icon = icons[name];
  return <Icon fontSize="inherit" aria-hidden focusable="false" {...rest} />;
}
