import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import type { Tone } from './theme';
import { ToneIcon, type ToneIconName } from './tone-icon';

interface NoticeProps {
  readonly tone: Tone;
  readonly icon?: ToneIconName;
  readonly title?: ReactNode;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  /** Announced when it appears, politely; for notices that come up while the person does something else. */
  readonly live?: boolean;
}

const iconOfTone: Readonly<Record<Tone, ToneIconName>> = {
  allowed: 'check',
  denied: 'block',
  caution: 'warning',
  uncertain: 'question',
  neutral: 'dash',
};

/** A few sentences that stand out, with what can be done about them. */
export function Notice({ tone, icon, title, children, actions, live }: NoticeProps) {
  return (
    <Box
      role={live ? 'status' : undefined}
      sx={(theme) => ({
        display: 'flex',
        gap: 1,
        borderRadius: '6px',
        px: 1.25,
        py: 1,
        fontSize: '0.8125rem',
        lineHeight: 1.5,
        backgroundColor: theme.vars?.palette.decision[tone].surface,
      })}
    >
      <Box
        component="span"
        sx={(theme) => ({
          fontSize: '1rem',
          lineHeight: 1.2,
          pt: '2px',
          color: theme.vars?.palette.decision[tone].main,
        })}
      >
        <ToneIcon name={icon ?? iconOfTone[tone]} />
      </Box>
      <Box sx={{ flex: 1, minWidth: 0 }}>
        {title ? (
          <Box
            sx={(theme) => ({
              fontWeight: 650,
              color: tone === 'neutral' ? 'text.primary' : theme.vars?.palette.decision[tone].main,
            })}
          >
            {title}
          </Box>
        ) : null}
        {children ? <Box>{children}</Box> : null}
        {actions ? <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 0.75 }}>{actions}</Box> : null}
      </Box>
    </Box>
  );
}
