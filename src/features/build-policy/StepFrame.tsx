import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import type { ReactNode } from 'react';
import { ToneIcon } from '../../ui/tone-icon';

interface StepFrameProps {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  /** The choice in a few words, shown while the step is closed. */
  readonly summary: ReactNode;
  readonly isOpen: boolean;
  readonly hasProblem: boolean;
  readonly isLast: boolean;
  readonly onOpen: () => void;
  readonly children: ReactNode;
}

/** One step: a numbered heading that opens it, joined to the next by a line. */
export function StepFrame(props: StepFrameProps) {
  const { id, number, title, summary, isOpen, hasProblem, isLast, onOpen, children } = props;
  return (
    <Box component="section" aria-labelledby={id} sx={{ display: 'flex', gap: 1.25 }}>
      <Box
        aria-hidden
        sx={{ display: 'flex', flexDirection: 'column', alignItems: 'center', flex: 'none', width: 22 }}
      >
        <Box
          sx={(theme) => ({
            width: 22,
            height: 22,
            mt: '5px',
            borderRadius: '50%',
            display: 'grid',
            placeItems: 'center',
            fontSize: '0.75rem',
            fontWeight: 700,
            color: isOpen ? 'primary.contrastText' : 'primary.main',
            backgroundColor: isOpen ? 'primary.main' : theme.vars?.palette.accentSurface,
            ...(hasProblem
              ? {
                  color: theme.vars?.palette.decision.denied.main,
                  backgroundColor: theme.vars?.palette.decision.denied.surface,
                }
              : {}),
          })}
        >
          {hasProblem ? <ToneIcon name="warning" /> : number}
        </Box>
        {isLast ? null : <Box sx={{ flex: 1, width: '1px', my: 0.5, bgcolor: 'divider' }} />}
      </Box>
      <Box sx={{ flex: 1, minWidth: 0, pb: isLast ? 0 : 1 }}>
        <Box component="h2" sx={{ m: 0, font: 'inherit' }}>
          <ButtonBase
            id={id}
            aria-expanded={isOpen}
            aria-controls={`${id}-content`}
            onClick={onOpen}
            sx={{
              width: '100%',
              display: 'block',
              textAlign: 'left',
              px: 0.75,
              mx: -0.75,
              py: 0.5,
              minHeight: 32,
              borderRadius: '6px',
              font: 'inherit',
              '&:hover': isOpen ? {} : { bgcolor: 'action.hover' },
            }}
          >
            <Box component="span" sx={{ display: 'block', fontSize: '0.875rem', fontWeight: 650 }}>
              {title}
            </Box>
            {isOpen ? null : (
              <Box component="span" sx={{ display: 'block', color: 'text.secondary', fontSize: '0.8125rem' }}>
                {summary}
              </Box>
            )}
          </ButtonBase>
        </Box>
        <Box id={`${id}-content`} hidden={!isOpen} sx={{ pt: 0.75, pb: 0.5 }}>
          {isOpen ? children : null}
        </Box>
      </Box>
    </Box>
  );
}
