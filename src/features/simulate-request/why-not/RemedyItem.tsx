import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useRef } from 'react';
import {
  type DenialRemedy,
  type DocumentPath,
  type JsonValue,
  listFixChanges,
  type Request,
} from '../../../core';
import { useFixText, useTranslations } from '../../../i18n';
import { useAnnounce } from '../../../ui/Announcer';
import { ChangeReview } from '../../../ui/ChangeReview';
import { useDocumentPart, useLight, useWorkspaceActions } from '../../../workspace';
import { listSideEffects } from './list-side-effects';
import { SideEffectText } from './SideEffectText';
import { StepText } from './StepText';

interface RemedyItemProps {
  readonly remedy: DenialRemedy;
  readonly request: Request;
  readonly isReviewing: boolean;
  readonly onReview: (isOpen: boolean) => void;
  /** The change is made: the list goes away, and with it whatever had the focus. */
  readonly onGone: () => void;
}

/** One change: what it does, what else it would open, and its diff before it is applied. */
export function RemedyItem({ remedy, request, isReviewing, onReview, onGone }: RemedyItemProps) {
  const t = useTranslations('simulate.whyNot');
  const fix = useTranslations('findings.panel.fix');
  const announce = useAnnounce();
  const { writeReview } = useFixText();
  const usable = useDocumentPart((document) => document.usable);
  const { applyEdits } = useWorkspaceActions();
  const light = useLight();
  const button = useRef<HTMLButtonElement>(null);
  const edits = remedy.steps.flatMap((step) => step.edits);
  const places = remedy.steps.flatMap(({ statement }): DocumentPath[] =>
    statement === undefined ? [] : [['statement', statement]],
  );

  function apply(): void {
    const isApplied = applyEdits(edits, 'fix');
    announce(fix(isApplied ? 'applied' : 'failed'));
    if (isApplied) onGone();
  }

  return (
    <Box
      component="li"
      {...light(places)}
      sx={{
        border: 1,
        borderColor: 'divider',
        borderRadius: '8px',
        px: 1.25,
        py: 0.875,
        fontSize: '0.8125rem',
        lineHeight: 1.5,
        overflowWrap: 'anywhere',
      }}
    >
      {remedy.steps.map((step) => (
        <Box key={JSON.stringify(step)} sx={{ fontWeight: 600 }}>
          <StepText step={step} policy={usable?.policy ?? null} />
        </Box>
      ))}
      <SideEffectText effects={listSideEffects(remedy, request)} />
      {isReviewing && usable ? (
        <ChangeReview
          texts={writeReview(listFixChanges(usable.policy as JsonValue, edits))}
          onApply={apply}
          onCancel={() => {
            onReview(false);
            requestAnimationFrame(() => button.current?.focus());
          }}
        />
      ) : (
        <Button ref={button} onClick={() => onReview(true)} sx={{ ml: -1 }}>
          {t('review')}
        </Button>
      )}
    </Box>
  );
}
