import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { policyLimits } from '../../core';
import { useSizeText, useTranslations } from '../../i18n';
import { Notice } from '../../ui/Notice';
import { useHistoryEnds, useWorkspaceActions } from '../../workspace';
import type { TextState } from './text-state';
import type { FormatRefusal } from './use-format';

interface EditorNoticesProps {
  readonly state: TextState;
  readonly formatRefusal: FormatRefusal | null;
}

/** What stands between header and code when the text needs a word: refused as a whole, or not to be formatted. */
export function EditorNotices({ state, formatRefusal }: EditorNoticesProps) {
  const t = useTranslations('editor');
  const writeSize = useSizeText();
  const { canUndo } = useHistoryEnds();
  const { undo } = useWorkspaceActions();
  if (state.kind === 'tooLarge') {
    return (
      <Box sx={{ p: 1.5, flex: 'none' }}>
        <Notice
          tone="denied"
          icon="warning"
          live
          title={t('tooLarge.title')}
          actions={
            canUndo ? (
              <Button variant="outlined" color="inherit" onClick={undo}>
                {t('tooLarge.undo')}
              </Button>
            ) : null
          }
        >
          {t('tooLarge.body', {
            size: writeSize(state.bytes),
            limit: writeSize(state.limit),
            characters: policyLimits.characters,
          })}
        </Notice>
      </Box>
    );
  }
  if (!formatRefusal) return null;
  return (
    <Box sx={{ p: 1.5, flex: 'none' }}>
      <Notice tone="caution" live>
        {t(`format.${formatRefusal}`)}
      </Notice>
    </Box>
  );
}
