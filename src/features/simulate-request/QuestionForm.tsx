import Box from '@mui/material/Box';
import { memo } from 'react';
import { useTranslations } from '../../i18n';
import { Segments } from '../../ui/Segments';
import { CallFields } from './CallFields';
import { CommandField } from './CommandField';
import { OperationFields } from './OperationFields';
import type { AskMode } from './question/question';
import type { QuestionFieldsProps } from './question-fields-props';

interface QuestionFormProps extends QuestionFieldsProps {
  /** Regions that the policy names. */
  readonly regions: readonly string[];
  readonly usualRegion: string;
  readonly needsInstanceId: boolean;
}

const modes: readonly AskMode[] = ['command', 'operation', 'call'];

/** The three ways to ask. Each keeps its text while another one is shown. */
export const QuestionForm = memo(function QuestionForm(props: QuestionFormProps) {
  const t = useTranslations('simulate');
  const { question, onChange, regions, usualRegion, needsInstanceId } = props;
  return (
    <Box sx={{ display: 'grid', gap: 1.25 }}>
      <Segments
        legend={t('mode.legend')}
        value={question.mode}
        options={modes.map((mode) => ({ value: mode, label: t(`mode.${mode}`) }))}
        onChange={(mode) => onChange({ mode })}
        isWide
      />
      {question.mode === 'command' ? <CommandField {...props} needsInstanceId={needsInstanceId} /> : null}
      {question.mode === 'operation' ? (
        <OperationFields {...props} regions={regions} usualRegion={usualRegion} />
      ) : null}
      {question.mode === 'call' ? <CallFields {...props} /> : null}
    </Box>
  );
});
