import FormatAlignLeftIcon from '@mui/icons-material/FormatAlignLeft';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Tooltip from '@mui/material/Tooltip';
import { useId } from 'react';
import { formatPolicy } from '../../core';
import { useTranslations } from '../../i18n';
import { useAnnounce, visuallyHidden } from '../../ui/Announcer';
import { useDocument, useWorkspaceActions } from '../../workspace';
import { haveSameTokens } from './same-tokens';

export type FormatRefusal = 'broken' | 'changesMore';

/**
 * Lays the text out anew. It never changes what the text says: while the text is broken, or where the reader
 * had to interpret it (a repeated name, another spelling), the button stays in reach and says why it cannot.
 */
export function FormatButton({ onRefuse }: { readonly onRefuse: (reason: FormatRefusal) => void }) {
  const t = useTranslations('editor.format');
  const announce = useAnnounce();
  const helpId = useId();
  const { text, usable } = useDocument();
  const { replaceText } = useWorkspaceActions();
  const isBlocked = !usable?.isCurrent;
  const help = isBlocked ? t('broken') : t('help');

  function onFormat(): void {
    if (!usable?.isCurrent) {
      onRefuse('broken');
      return;
    }
    const formatted = formatPolicy(usable.policy);
    if (formatted === text) announce(t('notNeeded'));
    else if (!haveSameTokens(text, formatted)) onRefuse('changesMore');
    else {
      replaceText(formatted, 'fix');
      announce(t('done'));
    }
  }

  return (
    <>
      <Tooltip title={help} describeChild placement="top">
        <Button
          color="inherit"
          aria-label={t('action')}
          aria-disabled={isBlocked}
          aria-describedby={helpId}
          onClick={onFormat}
          startIcon={<FormatAlignLeftIcon aria-hidden />}
          sx={{
            minWidth: 28,
            minHeight: 28,
            px: 1,
            fontSize: '0.75rem',
            '&[aria-disabled=true]': { color: 'text.secondary', cursor: 'default' },
            '@container (max-width: 420px)': {
              px: 0.75,
              '& .MuiButton-startIcon': { m: 0 },
              '& .label': { display: 'none' },
            },
          }}
        >
          <span className="label">{t('action')}</span>
        </Button>
      </Tooltip>
      <Box component="span" id={helpId} sx={visuallyHidden}>
        {help}
      </Box>
    </>
  );
}
