import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import type { ReactNode } from 'react';
import { useTranslations } from '../../i18n';
import { ChipsField } from '../../ui/ChipsField';
import { Field } from '../../ui/Field';
import { Notice } from '../../ui/Notice';
import { readAddressEntry } from './read-entries';
import { useEntryText } from './use-entry-text';

export interface LimitValues {
  readonly sourceIps: readonly string[];
  /** ISO instant, or empty. */
  readonly expiresAt: string;
}

interface LimitFieldsProps {
  readonly values: LimitValues;
  readonly onChange: (patch: Partial<LimitValues>) => void;
  readonly problems: Readonly<Partial<Record<keyof LimitValues, ReactNode>>>;
}

const midnight = '00:00:00';

/** Where from and until when a grant holds. */
export function LimitFields({ values, onChange, problems }: LimitFieldsProps) {
  const t = useTranslations('build.guardRails');
  const toChip = useEntryText();
  const day = values.expiresAt.slice(0, 10);
  const time = values.expiresAt === '' ? midnight : values.expiresAt.slice(11, 19);
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 1.25 }}>
      <ChipsField
        id="field-sourceIps"
        label={t('addressesLabel')}
        help={t('addressesHelp')}
        placeholder={t('addressesPlaceholder')}
        values={values.sourceIps}
        onChange={(sourceIps) => onChange({ sourceIps })}
        readEntry={(text) => toChip(readAddressEntry(text))}
        error={problems.sourceIps}
        removeLabel={(name) => name}
      />
      {values.sourceIps.length > 0 ? <Notice tone="uncertain">{t('addressesNote')}</Notice> : null}
      <Field
        id="field-expiresAt"
        label={t('expiryLabel')}
        help={time === midnight ? t('expiryHelp') : t('expiryAtTime', { time })}
        error={problems.expiresAt}
      >
        {({ id, describedBy }) => (
          <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
            <TextField
              id={id}
              type="date"
              value={day}
              onChange={(event) =>
                onChange({ expiresAt: event.target.value === '' ? '' : `${event.target.value}T${time}Z` })
              }
              slotProps={{
                htmlInput: { 'aria-describedby': describedBy, min: '2000-01-01', max: '9999-12-31' },
              }}
            />
            {values.expiresAt === '' ? null : (
              <Button onClick={() => onChange({ expiresAt: '' })}>{t('expiryClear')}</Button>
            )}
          </Box>
        )}
      </Field>
    </Box>
  );
}
