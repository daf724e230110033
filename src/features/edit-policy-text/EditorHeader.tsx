import KeyboardOutlinedIcon from '@mui/icons-material/KeyboardOutlined';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import { useTranslations } from '../../i18n';
import { FormatButton } from './FormatButton';
import { SizeGauge } from './SizeGauge';
import { TextStateBadge } from './TextStateBadge';
import type { TextState } from './text-state';

interface EditorHeaderProps {
  readonly text: string;
  readonly state: TextState;
  readonly isFormatBlocked: boolean;
  readonly onFormat: () => void;
  readonly onShortcuts: () => void;
}

/** One calm row above the code, as high as the tabs of the other columns. */
export function EditorHeader({ text, state, isFormatBlocked, onFormat, onShortcuts }: EditorHeaderProps) {
  const t = useTranslations('editor');
  return (
    <Box sx={{ containerType: 'inline-size', flex: 'none', borderBottom: 1, borderColor: 'divider' }}>
      <Box
        sx={{
          position: 'relative',
          display: 'flex',
          alignItems: 'center',
          gap: 1,
          height: 40,
          pl: 1.5,
          pr: 0.75,
        }}
      >
        <Box
          component="h2"
          sx={{
            m: 0,
            fontSize: '0.8125rem',
            fontWeight: 650,
            whiteSpace: 'nowrap',
            '@container (max-width: 360px)': { position: 'absolute', clipPath: 'inset(50%)' },
          }}
        >
          {t('title')}
        </Box>
        <Box
          sx={{ flex: '0 1 auto', minWidth: 0, overflow: 'hidden', whiteSpace: 'nowrap', display: 'flex' }}
        >
          <TextStateBadge state={state} />
        </Box>
        <Box sx={{ flex: 1 }} />
        <SizeGauge text={text} />
        <Tooltip title={t('shortcuts.title')}>
          <IconButton aria-label={t('shortcuts.title')} onClick={onShortcuts} sx={{ width: 28, height: 28 }}>
            <KeyboardOutlinedIcon fontSize="small" />
          </IconButton>
        </Tooltip>
        <FormatButton isBlocked={isFormatBlocked} onFormat={onFormat} />
      </Box>
    </Box>
  );
}
