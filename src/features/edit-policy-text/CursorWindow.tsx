import Box from '@mui/material/Box';
import Popover from '@mui/material/Popover';
import { useId } from 'react';
import type { Diagnostic } from '../../core';
import { useTranslations } from '../../i18n';
import type { Anchor } from './code-view/contract';
import { FixChoices } from './FixChoices';
import { HelpAtCursor } from './HelpAtCursor';

export type CursorWindowContent =
  | { readonly kind: 'help'; readonly offset: number; readonly anchor: Anchor }
  | { readonly kind: 'fixes'; readonly findings: readonly Diagnostic[]; readonly anchor: Anchor };

interface CursorWindowProps {
  readonly content: CursorWindowContent;
  readonly onApply: (finding: Diagnostic) => void;
  readonly onClose: () => void;
}

/** A small window below the cursor, for what was asked by key. Escape goes back to the text. */
export function CursorWindow({ content, onApply, onClose }: CursorWindowProps) {
  const t = useTranslations('editor.beside');
  const titleId = useId();
  return (
    <Popover
      open
      anchorReference="anchorPosition"
      anchorPosition={content.anchor}
      onClose={onClose}
      // The editor takes the focus back itself: what had it sits inside a shadow root.
      disableRestoreFocus
      transitionDuration={0}
      slotProps={{
        paper: {
          role: 'dialog',
          'aria-labelledby': titleId,
          sx: {
            // The lighter shade that MUI gives to raised paper in the dark would wash out the marks on it.
            backgroundImage: 'none',
            border: 1,
            borderColor: 'divider',
            width: 440,
            maxWidth: 'calc(100vw - 24px)',
            maxHeight: 'min(60vh, 480px)',
            p: 1.5,
            fontSize: '0.8125rem',
            lineHeight: 1.5,
            outline: 'none',
          },
        },
      }}
    >
      <Box component="h2" id={titleId} sx={{ m: 0, mb: 0.75, fontSize: '0.8125rem', fontWeight: 650 }}>
        {t(content.kind)}
      </Box>
      {content.kind === 'help' ? (
        <HelpAtCursor offset={content.offset} />
      ) : (
        <FixChoices
          findings={content.findings}
          onApply={(finding) => {
            onApply(finding);
            onClose();
          }}
          onCancel={onClose}
        />
      )}
    </Popover>
  );
}
