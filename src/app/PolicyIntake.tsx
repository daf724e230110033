import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Snackbar from '@mui/material/Snackbar';
import SnackbarContent from '@mui/material/SnackbarContent';
import { type DragEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { readPolicy } from '../core';
import { useFormatter, useTranslations } from '../i18n';
import { useWorkspaceActions } from '../workspace';

/** Larger files are no policy; reading them would only stall the page. */
const largestFileBytes = 1_000_000;

interface PolicyIntakeProps {
  /** Called after a pasted or dropped text has become the document. */
  readonly onRead: () => void;
  readonly children: ReactNode;
}

/**
 * Takes a policy pasted anywhere on the page, or dropped as a file. Pasting into a field stays that
 * field's own business, and so does pasted text in which no policy is found.
 */
export function PolicyIntake({ onRead, children }: PolicyIntakeProps) {
  const t = useTranslations('shell');
  const format = useFormatter();
  const { replaceText, undo } = useWorkspaceActions();
  const [notice, setNotice] = useState<{ readonly text: string; readonly canUndo: boolean } | null>(null);
  const [isDragging, setIsDragging] = useState(false);
  const dragDepth = useRef(0);

  useEffect(() => {
    function onPaste(event: ClipboardEvent): void {
      if (isInEditable(event)) return;
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (text.trim() === '' || readPolicy(text).policy === null) return;
      event.preventDefault();
      replaceText(text, 'paste', { isNewDocument: true });
      setNotice({ text: t('pasteRead'), canUndo: true });
      onRead();
    }
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, [onRead, replaceText, t]);

  async function takeFile(file: File): Promise<void> {
    if (file.size > largestFileBytes) {
      const size = `${format.number(file.size / 1024, { maximumFractionDigits: 0 })} KB`;
      setNotice({ text: t('fileTooLarge', { size }), canUndo: false });
      return;
    }
    try {
      replaceText(await file.text(), 'paste', { isNewDocument: true });
      setNotice({ text: t('fileRead'), canUndo: true });
      onRead();
    } catch {
      setNotice({ text: t('fileUnreadable'), canUndo: false });
    }
  }

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
      <Snackbar
        open={notice !== null}
        autoHideDuration={8000}
        onClose={(_, reason) => {
          if (reason !== 'clickaway') setNotice(null);
        }}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'center' }}
      >
        <SnackbarContent
          message={notice?.text}
          action={
            notice?.canUndo ? (
              <Button
                color="inherit"
                onClick={() => {
                  undo();
                  setNotice(null);
                }}
              >
                {t('undo')}
              </Button>
            ) : null
          }
        />
      </Snackbar>
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
