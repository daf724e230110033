import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { Fragment, useId } from 'react';
import { useTranslations } from '../../i18n';
import { monospace } from '../../ui/theme';
import { nameKey, shortcuts } from './shortcuts';

/** Every key of the editor, with what it does. */
export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslations('editor.shortcuts');
  const titleId = useId();
  const isMac = /Mac|iPhone|iPad/.test(navigator.userAgent);
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} transitionDuration={0} maxWidth="xs" fullWidth>
      <DialogTitle id={titleId} sx={{ fontSize: '0.9375rem', fontWeight: 650 }}>
        {t('title')}
      </DialogTitle>
      <DialogContent tabIndex={0}>
        <Box
          component="dl"
          sx={{
            m: 0,
            display: 'grid',
            gridTemplateColumns: 'minmax(0, max-content) 1fr',
            columnGap: 2,
            rowGap: 0.75,
            fontSize: '0.8125rem',
          }}
        >
          {shortcuts.map(({ keys, does }) => (
            <Fragment key={does}>
              <Box component="dt" sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75 }}>
                {keys.map((chord) => (
                  <Chord key={chord.join(' ')} chord={chord.map((key) => nameKey(key, isMac))} />
                ))}
              </Box>
              <Box component="dd" sx={{ m: 0 }}>
                {t(does)}
              </Box>
            </Fragment>
          ))}
        </Box>
        <Box component="p" sx={{ m: 0, mt: 2, fontSize: '0.8125rem', color: 'text.secondary' }}>
          {t('jumps')}
        </Box>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose} autoFocus>
          {t('close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function Chord({ chord }: { readonly chord: readonly string[] }) {
  return (
    <Box
      component="kbd"
      sx={{
        px: 0.75,
        border: 1,
        borderColor: 'divider',
        borderRadius: '4px',
        fontFamily: monospace,
        fontSize: '0.75rem',
        whiteSpace: 'nowrap',
      }}
    >
      {chord.join(' + ')}
    </Box>
  );
}
