import FormatAlignLeftIcon from '@mui/icons-material/FormatAlignLeft';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Tooltip from '@mui/material/Tooltip';
import { useId } from 'react';
import { useTranslations } from '../../i18n';
import { visuallyHidden } from '../../ui/Announcer';

interface FormatButtonProps {
  readonly isBlocked: boolean;
  readonly onFormat: () => void;
}

/** While the text cannot be formatted, the button stays in reach and says why. */
export function FormatButton({ isBlocked, onFormat }: FormatButtonProps) {
  const t = useTranslations('editor.format');
  const helpId = useId();
  const help = isBlocked ? t('broken') : t('help');
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
