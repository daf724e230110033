import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { type ReactNode, useState } from 'react';
import { useTranslations } from '../../../i18n';
import type { TestFields } from './read-test-form';
import { TextInput } from './TextInput';

interface CircumstanceInputsProps {
  /** Condition keys that the policy mentions; others make no difference to it. */
  readonly keys: readonly string[];
  readonly fields: Pick<TestFields, 'context' | 'account'>;
  /** Whether one of these fields has to be seen now. */
  readonly hasError: boolean;
  readonly accountError: ReactNode;
  readonly errorOfKey: (key: string) => ReactNode;
  readonly onChange: (patch: Partial<TestFields>) => void;
}

const usualKeys = ['qcs:ip', 'qcs:current_time'];

const examples: Readonly<Record<string, string>> = {
  'qcs:ip': '10.1.2.3',
  'qcs:current_time': '2027-01-01T00:00:00Z',
};

/** What is known of the call; open from the start where the policy asks for it. */
export function CircumstanceInputs(props: CircumstanceInputsProps) {
  const { keys, fields, hasError, accountError, errorOfKey, onChange } = props;
  const t = useTranslations('expectations.form');
  const [isOpen, setIsOpen] = useState(keys.length > 0);
  const shown = [...new Set([...keys, ...usualKeys])];
  return (
    <Box
      component="details"
      open={isOpen || hasError}
      onToggle={(event) => setIsOpen(event.currentTarget.open)}
      sx={{ fontSize: '0.8125rem' }}
    >
      <Box component="summary" sx={{ cursor: 'pointer', minHeight: 24, fontWeight: 500 }}>
        {t('circumstances')}
      </Box>
      <Box sx={{ display: 'grid', gap: 1, pt: 0.75 }}>
        <Box sx={{ fontSize: '0.75rem', color: 'text.secondary' }}>{t('circumstancesHelp')}</Box>
        {shown.map((key) => {
          const { text = '', isAbsent = false } = fields.context[key] ?? {};
          const set = (patch: object) =>
            onChange({ context: { ...fields.context, [key]: { text, isAbsent, ...patch } } });
          return (
            <Box key={key} sx={{ display: 'flex', alignItems: 'end', gap: 1 }}>
              <Box sx={{ flex: 1, minWidth: 0 }}>
                <TextInput
                  label={key}
                  value={text}
                  onChange={(next) => set({ text: next })}
                  disabled={isAbsent}
                  error={errorOfKey(key)}
                  placeholder={examples[key] ?? ''}
                />
              </Box>
              <FormControlLabel
                control={
                  <Checkbox
                    size="small"
                    checked={isAbsent}
                    onChange={(event) => set({ isAbsent: event.target.checked })}
                    slotProps={{ input: { 'aria-label': `${key}: ${t('keyAbsent')}` } }}
                  />
                }
                label={t('keyAbsent')}
                sx={{ mr: 0, '& .MuiFormControlLabel-label': { fontSize: '0.8125rem' } }}
              />
            </Box>
          );
        })}
        <TextInput
          label={t('accountLabel')}
          value={fields.account}
          onChange={(account) => onChange({ account })}
          error={accountError}
          placeholder="100012345678"
        />
      </Box>
    </Box>
  );
}
