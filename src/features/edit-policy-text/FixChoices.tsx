import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import type { Diagnostic } from '../../core';
import { useDiagnosticText, useFixText, useTranslations } from '../../i18n';
import { ChangeReview } from '../../ui/ChangeReview';
import { SeverityMark } from '../../ui/SeverityMark';
import { useFix } from '../../workspace';

interface FixChoicesProps {
  readonly findings: readonly Diagnostic[];
  readonly onApply: (finding: Diagnostic) => void;
  readonly onCancel: () => void;
}

/** The fixes for what is at the cursor; one alone that needs a look is shown at once. */
export function FixChoices({ findings, onApply, onCancel }: FixChoicesProps) {
  const isAlone = findings.length === 1;
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {findings.map((finding, index) => (
        <FixChoice
          key={`${finding.code} ${JSON.stringify(finding.location)}`}
          finding={finding}
          isFirst={index === 0}
          isAlone={isAlone}
          onApply={() => onApply(finding)}
          onCancel={onCancel}
        />
      ))}
    </Box>
  );
}

interface FixChoiceProps {
  readonly finding: Diagnostic;
  readonly isFirst: boolean;
  readonly isAlone: boolean;
  readonly onApply: () => void;
  readonly onCancel: () => void;
}

function FixChoice({ finding, isFirst, isAlone, onApply, onCancel }: FixChoiceProps) {
  const t = useTranslations('findings.panel');
  const writeMessage = useDiagnosticText();
  const { writeLabel, writeReview } = useFixText();
  const fix = useFix(finding);
  const [isReviewing, setIsReviewing] = useState(isAlone);
  if (!fix) return null;
  const shownReview = isReviewing && fix.needsReview;
  return (
    <Box component="li" sx={{ '& + &': { mt: 1.25 } }}>
      <SeverityMark severity={finding.severity}>{t(`severity.${finding.severity}`)}</SeverityMark>
      <Box sx={{ overflowWrap: 'anywhere' }}>{writeMessage(finding)}</Box>
      {shownReview ? (
        <ChangeReview
          texts={writeReview(fix.changes)}
          onApply={onApply}
          onCancel={() => (isAlone ? onCancel() : setIsReviewing(false))}
        />
      ) : (
        <Button
          variant="outlined"
          autoFocus={isFirst}
          onClick={() => (fix.needsReview ? setIsReviewing(true) : onApply())}
          sx={{ mt: 0.5, whiteSpace: 'normal', textAlign: 'left' }}
        >
          {writeLabel(fix.label)}
        </Button>
      )}
    </Box>
  );
}
