import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormLabel from '@mui/material/FormLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import { useId } from 'react';
import { useTranslations } from '../../i18n';
import { withKeys } from '../../ui/with-keys';
import { countStatements, type DraftCandidate } from './read-draft';

interface CandidateChoiceProps {
  readonly candidates: readonly DraftCandidate[];
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
}

/** Which of the policies in a text is meant. */
export function CandidateChoice({ candidates, chosen, onChoose }: CandidateChoiceProps) {
  const t = useTranslations('access.paste');
  const labelId = useId();
  return (
    <FormControl sx={{ maxHeight: 240, overflow: 'auto', minWidth: 0 }}>
      <FormLabel id={labelId} sx={{ fontSize: '0.8125rem', fontWeight: 600 }}>
        {t('choice.label', { count: candidates.length })}
      </FormLabel>
      <RadioGroup
        aria-labelledby={labelId}
        value={String(chosen)}
        onChange={(_, value) => onChoose(Number(value))}
      >
        {withKeys(candidates, ({ name }) => name ?? '').map(({ item: candidate, index, key }) => (
          <FormControlLabel
            key={key}
            value={String(index)}
            control={<Radio size="small" sx={{ py: 0.25 }} />}
            label={t('choice.option', {
              name: candidate.name ?? t('choice.unnamed', { number: index + 1 }),
              statements: t('found.statements', { count: countStatements(candidate) }),
            })}
            slotProps={{ typography: { sx: { fontSize: '0.8125rem', overflowWrap: 'anywhere' } } }}
          />
        ))}
      </RadioGroup>
    </FormControl>
  );
}
