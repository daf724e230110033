import ListSubheader from '@mui/material/ListSubheader';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useTranslations } from '../../i18n';
import { Field } from '../../ui/Field';
import { monospace } from '../../ui/theme';
import type { DocumentState } from '../../workspace';
import { type BaselineChoice, presetChoices, presetNameOf, scenarioChoices } from './baseline';

interface BaselineFieldProps {
  readonly choice: BaselineChoice;
  readonly onChange: (choice: BaselineChoice) => void;
}

/** What the policy on screen is held against. */
export function BaselineField({ choice, onChange }: BaselineFieldProps) {
  const t = useTranslations('compare');
  const shell = useTranslations('shell');
  return (
    <Field label={t('baseline')}>
      {({ id, describedBy }) => (
        <TextField
          select
          id={id}
          value={choice}
          onChange={(event) => onChange(event.target.value as BaselineChoice)}
          slotProps={{
            select: { inputProps: { 'aria-label': t('baseline') } },
            htmlInput: { 'aria-describedby': describedBy },
          }}
        >
          {(['opening', 'step', 'pasted'] as const).map((value) => (
            <MenuItem key={value} value={value}>
              {t(`choice.${value}`)}
            </MenuItem>
          ))}
          <ListSubheader sx={{ lineHeight: 2.2 }}>{t('choice.scenarios')}</ListSubheader>
          {scenarioChoices.map((value) => (
            <MenuItem key={value} value={value}>
              {shell(`samples.${value}`)}
            </MenuItem>
          ))}
          <ListSubheader sx={{ lineHeight: 2.2 }}>{t('choice.presets')}</ListSubheader>
          {presetChoices.map((value) => (
            <MenuItem key={value} value={value} lang="en">
              {presetNameOf(value)}
            </MenuItem>
          ))}
        </TextField>
      )}
    </Field>
  );
}

interface StepFieldProps {
  readonly past: DocumentState['past'];
  readonly stepsBack: number;
  readonly onChange: (stepsBack: number) => void;
}

/** How far back in the history of the document; the length of each text helps to find the one that is meant. */
export function StepField({ past, stepsBack, onChange }: StepFieldProps) {
  const t = useTranslations('compare');
  return (
    <Field label={t('step.label')}>
      {({ id, describedBy }) => (
        <TextField
          id={id}
          select
          value={Math.min(stepsBack, past.length)}
          onChange={({ target }) => onChange(Number(target.value))}
          slotProps={{ select: { native: true }, htmlInput: { 'aria-describedby': describedBy } }}
        >
          {past.toReversed().map(({ text }, index) => {
            const back = index + 1;
            return (
              <option key={back} value={back}>
                {t('step.option', { back, characters: text.length })}
              </option>
            );
          })}
        </TextField>
      )}
    </Field>
  );
}

interface PastedFieldProps {
  readonly text: string;
  readonly isUnreadable: boolean;
  readonly onChange: (text: string) => void;
}

export function PastedField({ text, isUnreadable, onChange }: PastedFieldProps) {
  const t = useTranslations('compare');
  return (
    <Field label={t('pastedLabel')} error={isUnreadable ? t('unreadable') : undefined}>
      {({ id, describedBy }) => (
        <TextField
          id={id}
          multiline
          minRows={4}
          maxRows={10}
          value={text}
          placeholder={t('pastedPlaceholder')}
          error={isUnreadable}
          onChange={(event) => onChange(event.target.value)}
          slotProps={{
            htmlInput: {
              'aria-describedby': describedBy,
              'aria-invalid': isUnreadable ? true : undefined,
              spellCheck: false,
            },
          }}
          sx={{ '& textarea': { fontFamily: monospace, fontSize: '0.8125rem' } }}
        />
      )}
    </Field>
  );
}
