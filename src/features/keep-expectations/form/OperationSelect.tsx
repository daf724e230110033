import TextField from '@mui/material/TextField';
import { levelOfOperation, listOperations } from '../../../core';
import { useTranslations } from '../../../i18n';
import { Field } from '../../../ui/Field';
import { useRequestWords } from '../use-request-words';

const levels = ['repository', 'namespace', 'account'] as const;

interface OperationSelectProps {
  readonly value: string;
  readonly onChange: (operation: string) => void;
}

/** Something a person does, grouped by what it is done to. */
export function OperationSelect({ value, onChange }: OperationSelectProps) {
  const t = useTranslations('expectations.form');
  const { nameOperation } = useRequestWords();
  return (
    <Field label={t('operationLabel')}>
      {({ id }) => (
        <TextField
          id={id}
          select
          value={value}
          onChange={(event) => onChange(event.target.value)}
          slotProps={{ select: { native: true } }}
        >
          {levels.map((level) => (
            <optgroup key={level} label={t(`level.${level}`)}>
              {listOperations('individual')
                .filter((operation) => operation.checks.length > 0 && levelOfOperation(operation) === level)
                .map(({ id: operation }) => (
                  <option key={operation} value={operation}>
                    {nameOperation(operation)}
                  </option>
                ))}
            </optgroup>
          ))}
        </TextField>
      )}
    </Field>
  );
}
