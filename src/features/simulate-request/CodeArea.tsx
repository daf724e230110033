import OutlinedInput from '@mui/material/OutlinedInput';
import { monospace } from '../../ui/theme';

interface CodeAreaProps {
  readonly id: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly isFaulty: boolean;
  readonly describedBy: string | undefined;
  /** Longer texts scroll. */
  readonly lineLimit: number;
}

/**
 * A field for code that may take several lines, as high as what stands in it. The browser sees to the height: a script
 * that measures the text lays out the page once more at every key. Where the browser cannot, there are two lines.
 */
export function CodeArea({ id, value, onChange, isFaulty, describedBy, lineLimit }: CodeAreaProps) {
  return (
    <OutlinedInput
      id={id}
      fullWidth
      size="small"
      inputComponent="textarea"
      value={value}
      onChange={(event) => onChange(event.target.value)}
      error={isFaulty}
      inputProps={{
        rows: 1,
        'aria-describedby': describedBy,
        'aria-invalid': isFaulty ? true : undefined,
        spellCheck: false,
        autoCapitalize: 'none',
        autoCorrect: 'off',
      }}
      sx={{
        '& textarea': {
          fieldSizing: 'content',
          resize: 'none',
          height: 'auto',
          maxHeight: `${lineLimit}lh`,
          fontFamily: monospace,
          fontSize: '0.8125rem',
          lineHeight: '1.4375em',
          overflowWrap: 'anywhere',
          '@supports not (field-sizing: content)': { height: '2lh' },
        },
      }}
    />
  );
}
