import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import OutlinedInput from '@mui/material/OutlinedInput';
import { useRef, useState } from 'react';
import { useTranslations } from '../../i18n';
import { Field } from '../../ui/Field';
import { useFirstFocus } from '../../ui/use-first-focus';

interface MuteFormProps {
  readonly onMute: (reason: string) => void;
  readonly onCancel: () => void;
}

/** Long enough for a ticket's number and a sentence; it is kept in this browser. */
const longestReason = 300;

/** Asks why a finding is to be muted; whoever comes later wants to know. */
export function MuteForm({ onMute, onCancel }: MuteFormProps) {
  const t = useTranslations('findings.panel.mute');
  const [reason, setReason] = useState('');
  const [isAsked, setIsAsked] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useFirstFocus(input);
  const given = reason.trim().slice(0, longestReason);
  return (
    <Box
      component="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (given !== '') onMute(given);
        else {
          setIsAsked(true);
          input.current?.focus();
        }
      }}
      onKeyDown={(event) => {
        // While a word is composed, Escape belongs to the input method.
        if (event.key === 'Escape' && !event.nativeEvent.isComposing) onCancel();
      }}
      sx={{ mt: 1, maxWidth: 420 }}
    >
      <Field
        label={t('reason')}
        help={t('reasonHelp')}
        error={isAsked && given === '' ? t('reasonMissing') : undefined}
      >
        {({ id, describedBy }) => (
          <OutlinedInput
            id={id}
            size="small"
            value={reason}
            onChange={({ target }) => setReason(target.value)}
            inputRef={input}
            inputProps={{ 'aria-describedby': describedBy, maxLength: longestReason }}
          />
        )}
      </Field>
      <Box sx={{ display: 'flex', gap: 1, mt: 1 }}>
        <Button type="submit" variant="contained">
          {t('apply')}
        </Button>
        <Button onClick={onCancel}>{t('cancel')}</Button>
      </Box>
    </Box>
  );
}
