import Box from '@mui/material/Box';
import { useId, useState } from 'react';
import { describePlace, type FindingSplit, identityOf } from '../../core';
import { useDiagnosticText, usePlaceText, useTranslations } from '../../i18n';
import { useAnnounce } from '../../ui/Announcer';
import { RowButton } from '../../ui/RowButton';
import { useSettledDocument, useWorkspaceActions } from '../../workspace';

interface MutedListProps {
  readonly muted: FindingSplit['muted'];
  readonly onGone: () => void;
}

/** What somebody has decided to live with, and why; closed at first. */
export function MutedList({ muted, onGone }: MutedListProps) {
  const t = useTranslations('findings.panel');
  const id = useId();
  const writeMessage = useDiagnosticText();
  const writePlace = usePlaceText();
  const announce = useAnnounce();
  const { text } = useSettledDocument();
  const { unmute } = useWorkspaceActions();
  const [isOpen, setIsOpen] = useState(false);
  if (muted.length === 0) return null;
  return (
    <Box
      sx={{ px: 1.5, py: 0.75, borderTop: 1, borderColor: 'divider', fontSize: '0.8125rem', lineHeight: 1.5 }}
    >
      <RowButton isOpen={isOpen} controls={id} onClick={() => setIsOpen(!isOpen)}>
        {t('mute.count', { count: muted.length })}
      </RowButton>
      {isOpen ? (
        <Box component="ul" id={id} aria-label={t('mute.title')} sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {muted.map(({ finding, by }) => {
            const message = writeMessage(finding);
            return (
              <Box component="li" key={identityOf(finding)} sx={{ py: 0.5, overflowWrap: 'anywhere' }}>
                <Box sx={{ color: 'text.secondary', fontSize: '0.75rem' }}>
                  {writePlace(describePlace(finding, text))}
                </Box>
                <Box>{message}</Box>
                <Box sx={{ color: 'text.secondary' }}>{t('mute.because', { reason: by.reason })}</Box>
                <RowButton
                  name={t('mute.undoOf', { message })}
                  onClick={() => {
                    unmute(by);
                    announce(t('mute.undone'));
                    onGone();
                  }}
                >
                  {t('mute.undo')}
                </RowButton>
              </Box>
            );
          })}
        </Box>
      ) : null}
    </Box>
  );
}
