import Box from '@mui/material/Box';
import { memo, useId, useRef, useState } from 'react';
import type { Diagnostic } from '../../core';
import { useDiagnosticHelp, useDiagnosticText, useFixText, useTranslations } from '../../i18n';
import { useAnnounce } from '../../ui/Announcer';
import { ChangeReview } from '../../ui/ChangeReview';
import { RowButton } from '../../ui/RowButton';
import { SeverityMark, toneOfSeverity } from '../../ui/SeverityMark';
import { type ShownFix, useWorkspaceActions } from '../../workspace';
import { MuteForm } from './MuteForm';
import { RuleReasons } from './RuleReasons';
import { useFindingLight } from './use-finding-light';

export interface ShownFinding {
  readonly finding: Diagnostic;
  /** Where it is, in words. */
  readonly place: string;
  /** `null` where there is none, or while the text cannot be edited. */
  readonly fix: ShownFix | null;
}

interface FindingRowProps {
  readonly row: ShownFinding;
  /** The finding is about to go, and with it whatever had the focus. */
  readonly onGone: () => void;
}

/**
 * One finding: what is wrong and where, why it matters, and the fix where there is one. It is drawn again only once
 * something of it changes, since there may be dozens while a person types.
 */
export const FindingRow = memo(function FindingRow({ row, onGone }: FindingRowProps) {
  const { finding, place, fix } = row;
  const t = useTranslations('findings.panel');
  const id = useId();
  const writeMessage = useDiagnosticText();
  const writeHelp = useDiagnosticHelp();
  const { writeLabel, writeReview } = useFixText();
  const announce = useAnnounce();
  const { applyFix, mute } = useWorkspaceActions();
  const light = useFindingLight(finding);
  const [isExplained, setIsExplained] = useState(false);
  const [isReviewing, setIsReviewing] = useState(false);
  const [isMuting, setIsMuting] = useState(false);
  const fixButton = useRef<HTMLButtonElement>(null);
  const muteButton = useRef<HTMLButtonElement>(null);
  // What keeps the text from being read cannot be lived with, and has no place in a policy to be known by.
  const canMute = finding.location.kind === 'path';
  const message = writeMessage(finding);
  const help = writeHelp(finding);

  function apply(): void {
    if (!applyFix(finding)) {
      announce(t('fix.failed'));
      return;
    }
    announce(t('fix.applied'));
    onGone();
  }

  function closeReview(): void {
    setIsReviewing(false);
    fixButton.current?.focus();
  }

  function muteFor(reason: string): void {
    if (!mute(finding, reason)) return;
    announce(t('mute.done'));
    onGone();
  }

  return (
    <Box
      component="li"
      {...light.handlers}
      sx={(theme) => ({
        px: 1.5,
        py: 0.875,
        fontSize: '0.8125rem',
        lineHeight: 1.5,
        borderLeft: '3px solid',
        borderLeftColor: theme.vars?.palette.decision[toneOfSeverity[finding.severity]].main,
        '&:not(:first-of-type)': { borderTop: '1px solid', borderTopColor: 'divider' },
      })}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1, fontSize: '0.75rem' }}>
        <SeverityMark severity={finding.severity}>{t(`severity.${finding.severity}`)}</SeverityMark>
        <Box component="span" sx={{ color: 'text.secondary' }}>
          {place}
        </Box>
      </Box>
      <Box sx={{ fontWeight: 500, overflowWrap: 'anywhere' }}>{message}</Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.5, alignItems: 'center' }}>
        {fix === null ? null : (
          <RowButton
            ref={fixButton}
            isOpen={fix.needsReview ? isReviewing : undefined}
            controls={`${id}-review`}
            onClick={() => (fix.needsReview ? setIsReviewing(!isReviewing) : apply())}
          >
            {writeLabel(fix.label)}
          </RowButton>
        )}
        {help === null ? null : (
          <RowButton
            isOpen={isExplained}
            controls={`${id}-help`}
            name={t('whyOf', { message })}
            onClick={() => setIsExplained(!isExplained)}
          >
            {t('why')}
          </RowButton>
        )}
        <RowButton name={t('showPlace', { place })} onClick={light.onShow}>
          {t('show')}
        </RowButton>
        {canMute ? (
          <RowButton
            ref={muteButton}
            isOpen={isMuting}
            controls={`${id}-mute`}
            name={t('mute.actionOf', { message })}
            onClick={() => setIsMuting(!isMuting)}
          >
            {t('mute.action')}
          </RowButton>
        ) : null}
      </Box>
      {isExplained && help !== null ? (
        <RuleReasons id={`${id}-help`} code={finding.code} help={help} />
      ) : null}
      {isMuting ? (
        <Box id={`${id}-mute`}>
          <MuteForm
            onMute={muteFor}
            onCancel={() => {
              setIsMuting(false);
              muteButton.current?.focus();
            }}
          />
        </Box>
      ) : null}
      {isReviewing && fix !== null ? (
        <Box id={`${id}-review`}>
          <ChangeReview texts={writeReview(fix.changes)} onApply={apply} onCancel={closeReview} />
        </Box>
      ) : null}
    </Box>
  );
});
