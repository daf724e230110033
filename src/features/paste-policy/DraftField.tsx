import { styled } from '@mui/material/styles';
import type { ClipboardEvent, KeyboardEvent, Ref } from 'react';
import { monospace } from '../../ui/theme';

interface DraftFieldProps {
  readonly ref: Ref<HTMLTextAreaElement>;
  readonly id: string;
  readonly describedBy: string | undefined;
  readonly isInvalid: boolean;
  readonly placeholder: string;
  readonly onPaste: (event: ClipboardEvent<HTMLTextAreaElement>) => void;
  readonly onInput: (isPasted: boolean) => void;
  readonly onSubmit: () => void;
}

/**
 * The field for the pasted text. The browser keeps its content, not React: a large text would otherwise be
 * copied on every keystroke.
 */
export function DraftField(props: DraftFieldProps) {
  const { ref, id, describedBy, isInvalid, placeholder, onPaste, onInput, onSubmit } = props;
  return (
    <TextArea
      ref={ref}
      id={id}
      rows={9}
      aria-describedby={describedBy}
      aria-invalid={isInvalid || undefined}
      placeholder={placeholder}
      spellCheck={false}
      autoCapitalize="none"
      autoCorrect="off"
      onPaste={onPaste}
      onInput={({ nativeEvent }) =>
        onInput(nativeEvent instanceof InputEvent && nativeEvent.inputType === 'insertFromPaste')
      }
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          onSubmit();
        }
      }}
    />
  );
}

const TextArea = styled('textarea')(({ theme }) => {
  const { palette } = theme.vars ?? theme;
  return {
    display: 'block',
    boxSizing: 'border-box',
    width: '100%',
    minHeight: 120,
    padding: '8px 10px',
    resize: 'vertical',
    border: `1px solid color-mix(in srgb, ${palette.text.secondary} 55%, transparent)`,
    borderRadius: 6,
    fontFamily: monospace,
    fontSize: '0.8125rem',
    lineHeight: 1.5,
    color: palette.text.primary,
    backgroundColor: palette.background.paper,
    overflowWrap: 'anywhere',
    '&:hover': { borderColor: palette.text.primary },
    '&:focus-visible': {
      outline: `2px solid ${palette.primary.main}`,
      outlineOffset: -1,
      borderColor: 'transparent',
    },
    '&[aria-invalid=true]': { borderColor: palette.decision.denied.main },
    '&::placeholder': { color: palette.text.secondary, opacity: 1 },
  };
});
