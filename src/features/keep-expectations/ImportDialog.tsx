import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import { useDeferredValue, useId, useMemo, useRef, useState } from 'react';
import { type ExpectationSuite, readSuiteText, type SuiteTextReading, sizeLimit } from '../../core';
import { useDiagnosticText, useTranslations } from '../../i18n';
import { Field } from '../../ui/Field';
import { Notice } from '../../ui/Notice';
import { monospace } from '../../ui/theme';

interface ImportDialogProps {
  readonly onTake: (suite: ExpectationSuite, how: 'add' | 'replace') => void;
  readonly onClose: () => void;
}

/** Takes tests and guards over from a file; says of every part that cannot be read what is wrong and where. */
export function ImportDialog({ onTake, onClose }: ImportDialogProps) {
  const t = useTranslations('expectations.exchange');
  const titleId = useId();
  const file = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [isUnreadable, setIsUnreadable] = useState(false);
  const given = useDeferredValue(text);
  const reading = useMemo(() => readSuiteText(given), [given]);
  const { tests, guards } = reading.suite;
  const isEmpty = tests.length + guards.length === 0;

  async function readFile(chosen: File | undefined): Promise<void> {
    if (!chosen) return;
    try {
      // A larger text is refused by the reader, which says so; the field need not hold all of it.
      setText(await chosen.slice(0, sizeLimit + 1).text());
      setIsUnreadable(false);
    } catch {
      setIsUnreadable(true);
    }
  }

  return (
    <Dialog
      open
      onClose={onClose}
      fullWidth
      maxWidth="sm"
      slotProps={{ paper: { sx: { backgroundImage: 'none' } } }}
      aria-labelledby={titleId}
    >
      <DialogTitle id={titleId} sx={{ fontSize: '1rem', fontWeight: 700, pb: 0.5 }}>
        {t('title')}
      </DialogTitle>
      <DialogContent sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 1.25 }}>
        <Box component="p" sx={{ m: 0, fontSize: '0.8125rem', color: 'text.secondary' }}>
          {t('hint')}
        </Box>
        <Field label={t('text')} error={isUnreadable ? t('unreadable') : null}>
          {({ id, describedBy }) => (
            <TextField
              id={id}
              multiline
              minRows={6}
              maxRows={14}
              value={text}
              autoFocus
              onChange={(event) => setText(event.target.value)}
              slotProps={{ htmlInput: { 'aria-describedby': describedBy, spellCheck: false } }}
              sx={{ '& textarea': { fontFamily: monospace, fontSize: '0.8125rem' } }}
            />
          )}
        </Field>
        <Box>
          <input
            ref={file}
            type="file"
            accept=".yaml,.yml,.json,application/json,application/yaml"
            hidden
            onChange={(event) => void readFile(event.target.files?.[0])}
          />
          <Button variant="outlined" onClick={() => file.current?.click()}>
            {t('choose')}
          </Button>
        </Box>
        {given.trim() === '' ? null : <Found reading={reading} />}
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2, flexWrap: 'wrap', gap: 1 }}>
        <Button variant="contained" disabled={isEmpty} onClick={() => onTake(reading.suite, 'add')}>
          {t('add')}
        </Button>
        <Button variant="outlined" disabled={isEmpty} onClick={() => onTake(reading.suite, 'replace')}>
          {t('replace')}
        </Button>
        <Button onClick={onClose}>{t('cancel')}</Button>
      </DialogActions>
    </Dialog>
  );
}

const problemsShown = 8;

/** What the text gives, and what of it could not be read. */
function Found({ reading }: { readonly reading: SuiteTextReading }) {
  const t = useTranslations('expectations');
  const writeDiagnostic = useDiagnosticText();
  const { suite, problems, diagnostics } = reading;
  const { tests, guards } = suite;
  const lines = [
    ...diagnostics.map((diagnostic) => ({ line: diagnostic.line, text: writeDiagnostic(diagnostic) })),
    ...problems.map(({ line, code, found, meant }) => ({
      line,
      text: t(`suiteProblem.${code}`, { found, meant: meant || 'none' }),
    })),
  ].toSorted((one, other) => one.line - other.line);
  return (
    <>
      <Notice tone={tests.length + guards.length > 0 ? 'neutral' : 'caution'} icon="dash" live>
        {tests.length + guards.length > 0
          ? t('exchange.found', { tests: tests.length, guards: guards.length })
          : t('exchange.nothing')}
      </Notice>
      {lines.length > 0 ? (
        <Notice tone="caution" title={t('exchange.problems', { count: lines.length })}>
          <Box component="ul" sx={{ m: 0, pl: 2 }}>
            {lines.slice(0, problemsShown).map(({ line, text }) => (
              <li key={`${line} ${text}`}>
                {t('exchange.line', { line })}
                {text}
              </li>
            ))}
          </Box>
          {lines.length > problemsShown
            ? t('exchange.moreProblems', { count: lines.length - problemsShown })
            : null}
        </Notice>
      ) : null}
    </>
  );
}
