import Autocomplete from '@mui/material/Autocomplete';
import Chip from '@mui/material/Chip';
import TextField from '@mui/material/TextField';
import { type ClipboardEvent, type ReactNode, useState } from 'react';
import { Field } from './Field';
import { monospace } from './theme';

/** What a piece of typed or pasted text becomes. */
export type ChipReading =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly error: ReactNode };

interface ChipsFieldProps {
  readonly id?: string;
  readonly label: ReactNode;
  readonly help?: ReactNode;
  readonly placeholder?: string;
  readonly values: readonly string[];
  readonly options?: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
  /** Turns one entry into the value of a chip, or says what is wrong with it. */
  readonly readEntry: (text: string) => ChipReading;
  /** A fault of the list as a whole, such as an empty one. */
  readonly error?: ReactNode;
  readonly removeLabel: (value: string) => string;
}

const separators = /[\s,;，；、]+/;

/**
 * A list of short texts as chips. Enter, comma, a blank or leaving the field adds what was typed; pasting
 * adds every entry at once. Text that cannot be read stays in the field beside its error, so nothing typed
 * is lost.
 */
export function ChipsField(props: ChipsFieldProps) {
  const {
    id: givenId,
    label,
    help,
    placeholder,
    values,
    options = [],
    onChange,
    readEntry,
    error,
    removeLabel,
  } = props;
  const [draft, setDraft] = useState('');
  const [draftError, setDraftError] = useState<ReactNode>(null);

  function take(text: string): void {
    const next = [...values];
    const left: string[] = [];
    let firstError: ReactNode = null;
    for (const entry of text.split(separators)) {
      if (entry === '') continue;
      const reading = readEntry(entry);
      if (reading.ok) {
        if (!next.includes(reading.value)) next.push(reading.value);
      } else {
        left.push(entry);
        firstError ??= reading.error;
      }
    }
    setDraft(left.join(' '));
    setDraftError(firstError);
    if (next.length !== values.length) onChange(next);
  }

  function type(text: string): void {
    setDraftError(null);
    if (text.length > 0 && separators.test(text.slice(-1))) {
      take(text);
    } else {
      setDraft(text);
    }
  }

  function paste(event: ClipboardEvent): void {
    const text = event.clipboardData.getData('text/plain');
    if (!separators.test(text.trim())) return;
    event.preventDefault();
    event.stopPropagation();
    take(`${draft} ${text}`);
  }

  const shownError = draftError ?? error;
  return (
    <Field {...(givenId === undefined ? {} : { id: givenId })} label={label} help={help} error={shownError}>
      {({ id, describedBy }) => (
        <Autocomplete
          multiple
          freeSolo
          id={id}
          options={options.filter((option) => !values.includes(option))}
          value={[...values]}
          inputValue={draft}
          disableClearable
          filterSelectedOptions
          onInputChange={(_, text, reason) => {
            if (reason === 'input') type(text);
          }}
          onChange={(_, next, reason) => {
            if (reason === 'removeOption' || reason === 'clear') {
              onChange(next);
            } else {
              take(next.slice(values.length).join(' ') || (next.at(-1) ?? ''));
            }
          }}
          onBlur={() => take(draft)}
          renderValue={(chips, getItemProps) =>
            chips.map((chip, index) => {
              const { key, onDelete, ...item } = getItemProps({ index });
              return (
                <Chip
                  key={key}
                  {...item}
                  size="small"
                  label={chip}
                  onDelete={onDelete}
                  aria-label={removeLabel(chip)}
                  sx={{ fontFamily: monospace, maxWidth: '100%' }}
                />
              );
            })
          }
          renderInput={(params) => (
            <TextField
              {...params}
              error={Boolean(shownError)}
              placeholder={values.length === 0 ? placeholder : undefined}
              slotProps={{
                ...params.slotProps,
                htmlInput: {
                  ...params.slotProps.htmlInput,
                  'aria-describedby': describedBy,
                  'aria-invalid': shownError ? true : undefined,
                  spellCheck: false,
                  autoCapitalize: 'none',
                  onPaste: paste,
                },
              }}
            />
          )}
        />
      )}
    </Field>
  );
}
