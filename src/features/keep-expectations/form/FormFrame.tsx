import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { type FormEvent, type KeyboardEvent, type ReactNode, useId } from 'react';
import { useTranslations } from '../../../i18n';

interface FormFrameProps {
  readonly title: string;
  readonly submitLabel: string;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The frame of the small forms of this panel; Enter submits, Escape closes. */
export function FormFrame({ title, submitLabel, onSubmit, onClose, children }: FormFrameProps) {
  const t = useTranslations('expectations');
  const id = useId();
  return (
    <Box
      component="form"
      noValidate
      aria-labelledby={id}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        onSubmit();
      }}
      onKeyDown={(event: KeyboardEvent) => {
        // While a word is composed, Escape belongs to the input method.
        if (event.key === 'Escape' && !event.nativeEvent.isComposing) onClose();
      }}
      sx={{
        display: 'grid',
        gridTemplateColumns: 'minmax(0, 1fr)',
        gap: 1.25,
        p: 1.5,
        border: 1,
        borderColor: 'divider',
        borderRadius: '8px',
      }}
    >
      <Box id={id} component="h3" sx={{ m: 0, fontSize: '0.8125rem', fontWeight: 650 }}>
        {title}
      </Box>
      {children}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <Button type="submit" variant="contained">
          {submitLabel}
        </Button>
        <Button onClick={onClose}>{t('form.close')}</Button>
      </Box>
    </Box>
  );
}
