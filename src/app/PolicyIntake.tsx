import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Snackbar from '@mui/material/Snackbar';
import SnackbarContent from '@mui/material/SnackbarContent';
import { type DragEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslations } from '../i18n';
import { useWorkspaceActions } from '../workspace';
import { useTextIntake } from './use-text-intake';

interface PolicyIntakeProps {
  /** Called after a pasted or dropped text has become the document. */
  readonly onRead: () => void;
  /** Called with a text that a person has to look at, on the Paste tab. */
  readonly onLookAt: (text: string) => void;
  readonly children: ReactNode;
}

/** Takes a text pasted anywhere on the page, or dropped as a file. Pasting into a field stays its business. */
export function PolicyIntake({ onRead, onLookAt, children }: PolicyIntakeProps) {
  const t = useTranslations('shell');
  const { undo } = useWorkspaceActions();
  const { notice, dismiss, takeText, takeFile } = useTextIntake(onRead, onLookAt);
  const [isDragging, setIsDragging] = useState(false);
  const dragDepth = useRef(0);

  const takeTextRef = useRef(takeText);
  useEffect(() => {
    takeTextRef.current = takeText;
  });
  useEffect(() => {
    function onPaste(event: ClipboardEvent): void {
      if (isInEditable(event)) return;
      event.preventDefault();
      void takeTextRef.current(event.clipboardData?.getData('text/plain') ?? '');
    }
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, []);

  function onDrop(event: DragEvent): void {
    dragDepth.current = 0;
    setIsDragging(false);
    const file = event.dataTransfer.files[0];
    if (!file) return;
    event.preventDefault();
    void takeFile(file);
  }

  const carriesFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files');
  return (
    <Box
      sx={{ height: '100%', position: 'relative' }}
      onDragEnter={(event) => {
        if (!carriesFiles(event)) return;
        dragDepth.current += 1;
        setIsDragging(true);
      }}
      onDragLeave={(event) => {
        if (!carriesFiles(event)) return;
        dragDepth.current -= 1;
        if (dragDepth.current <= 0) setIsDragging(false);
      }}
      onDragOver={(event) => {
        if (carriesFiles(event)) event.preventDefault();
      }}
      onDropCapture={(event) => {
        if (carriesFiles(event)) {
          event.stopPropagation();
          onDrop(event);
        }
      }}
    >
      {children}
      {isDragging ? (
        <Box
          sx={(theme) => ({
            position: 'absolute',
            inset: 8,
            zIndex: theme.zIndex.modal,
            display: 'grid',
            placeItems: 'center',
            pointerEvents: 'none',
            border: '2px dashed',
            borderColor: 'primary.main',
            borderRadius: '12px',
            backgroundColor: theme.vars?.palette.accentSurface,
            opacity: 0.94,
            fontSize: '1.125rem',
            fontWeight: 650,
          })}
        >
          {t('dropHint')}
        </Box>
      ) : null}
      <Box component="section" aria-label={t('notices')}>
        <Snackbar
          open={notice !== null}
          autoHideDuration={8000}
          onClose={(_, reason) => {
            if (reason !== 'clickaway') dismiss();
          }}
          anchorOrigin={{ vertical: 'bottom', horizontal: 'center' }}
        >
          <SnackbarContent
            message={notice?.text}
            action={
              <>
                {notice?.details ? (
                  <Button
                    color="inherit"
                    onClick={() => {
                      if (notice.details) onLookAt(notice.details);
                      dismiss();
                    }}
                  >
                    {t('pasteDetails')}
                  </Button>
                ) : null}
                {notice?.canUndo ? (
                  <Button
                    color="inherit"
                    onClick={() => {
                      undo();
                      dismiss();
                    }}
                  >
                    {t('undo')}
                  </Button>
                ) : null}
              </>
            }
          />
        </Snackbar>
      </Box>
    </Box>
  );
}

function isInEditable(event: Event): boolean {
  const target = event.composedPath()[0];
  if (!(target instanceof HTMLElement)) return false;
  return (
    target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target.isContentEditable
  );
}
