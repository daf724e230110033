import TextField from '@mui/material/TextField';
import type { ReactNode, Ref } from 'react';
import { Field } from '../../../ui/Field';
import { monospace } from '../../../ui/theme';

interface TextInputProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly error?: ReactNode;
  readonly help?: string;
  readonly placeholder?: string;
  readonly disabled?: boolean;
  readonly isProse?: boolean;
  readonly inputRef?: Ref<HTMLInputElement>;
}

/** A labelled text field; names are set as code. */
export function TextInput(props: TextInputProps) {
  const { label, value, onChange, error, help, placeholder, disabled, isProse = false, inputRef } = props;
  return (
    <Field label={label} help={help} error={error}>
      {({ id, describedBy }) => (
        <TextField
          id={id}
          value={value}
          placeholder={placeholder}
          disabled={disabled}
          inputRef={inputRef}
          error={Boolean(error)}
          onChange={(event) => onChange(event.target.value)}
          slotProps={{
            htmlInput: {
              'aria-describedby': describedBy,
              'aria-invalid': error ? true : undefined,
              spellCheck: isProse,
              autoCapitalize: 'none',
              sx: isProse ? {} : { fontFamily: monospace, fontSize: '0.8125rem' },
            },
          }}
        />
      )}
    </Field>
  );
}
