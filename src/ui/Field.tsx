import FormControl from '@mui/material/FormControl';
import FormHelperText from '@mui/material/FormHelperText';
import FormLabel from '@mui/material/FormLabel';
import { type ReactNode, useId } from 'react';

interface FieldParts {
  readonly id: string;
  /** Ids of help and error, for `aria-describedby`; `undefined` while there is neither. */
  readonly describedBy: string | undefined;
}

interface FieldProps {
  /** Given where an error summary links here; else made up. */
  readonly id?: string;
  readonly label: ReactNode;
  readonly help?: ReactNode;
  readonly error?: ReactNode;
  readonly children: (parts: FieldParts) => ReactNode;
}

/** A labelled control above which the label stays visible; help and error are tied to it. */
export function Field({ id: givenId, label, help, error, children }: FieldProps) {
  const ownId = useId();
  const id = givenId ?? ownId;
  const helpId = `${id}-help`;
  const errorId = `${id}-error`;
  const describedBy = [error ? errorId : '', help ? helpId : ''].filter(Boolean).join(' ') || undefined;
  return (
    <FormControl fullWidth error={Boolean(error)}>
      <FormLabel
        htmlFor={id}
        sx={{ fontSize: '0.75rem', fontWeight: 500, color: 'text.secondary', mb: 0.375 }}
      >
        {label}
      </FormLabel>
      {children({ id, describedBy })}
      {error ? (
        <FormHelperText id={errorId} role="alert">
          {error}
        </FormHelperText>
      ) : null}
      {help ? (
        <FormHelperText id={helpId} error={false}>
          {help}
        </FormHelperText>
      ) : null}
    </FormControl>
  );
}
