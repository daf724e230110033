import ContentCopyIcon from '@mui/icons-material/ContentCopy';
import DownloadIcon from '@mui/icons-material/Download';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import TextField from '@mui/material/TextField';
import useMediaQuery from '@mui/material/useMediaQuery';
import { type ReactNode, useId, useState } from 'react';
import { type ExportTarget, exportPolicy, exportTargets, policyNameLimit } from '../../core';
import { useTranslations } from '../../i18n';
import { useAnnounce } from '../../ui/Announcer';
import { copyText } from '../../ui/copy-text';
import { downloadText } from '../../ui/download-text';
import { Field } from '../../ui/Field';
import { Notice } from '../../ui/Notice';
import { monospace } from '../../ui/theme';
import { useDocument } from '../../workspace';

interface ExportPolicyProps {
  readonly onClose: () => void;
}

const startingName = 'tcr-policy';

/** The policy in the forms that other tools take, to copy or to save. */
export function ExportPolicy({ onClose }: ExportPolicyProps) {
  const t = useTranslations('exporting');
  const shell = useTranslations('shell');
  const { usable } = useDocument();
  const id = useId();
  const isNarrow = useMediaQuery('(max-width: 599.95px)');
  const [target, setTarget] = useState<ExportTarget>('json');
  const [name, setName] = useState(startingName);
  const made = usable ? exportPolicy(usable.policy, target, { name }) : null;
  return (
    <Dialog
      open
      onClose={onClose}
      fullWidth
      maxWidth="md"
      fullScreen={isNarrow}
      // The dark theme lightens raised surfaces, which takes contrast from the code.
      slotProps={{ paper: { sx: { backgroundImage: 'none' } } }}
      aria-labelledby={`${id}-title`}
    >
      <DialogTitle id={`${id}-title`} sx={{ fontSize: '1rem', fontWeight: 700, pb: 0.5 }}>
        {t('title')}
      </DialogTitle>
      <Tabs
        value={target}
        onChange={(_, next: ExportTarget) => setTarget(next)}
        aria-label={t('targets')}
        variant="scrollable"
        scrollButtons={isNarrow ? 'auto' : false}
        sx={{ borderBottom: 1, borderColor: 'divider', px: 1.5, flex: 'none' }}
      >
        {exportTargets.map((value) => (
          <Tab
            key={value}
            value={value}
            label={t(`target.${value}`)}
            id={`${id}-tab-${value}`}
            aria-controls={`${id}-panel`}
          />
        ))}
      </Tabs>
      <DialogContent
        role="tabpanel"
        id={`${id}-panel`}
        aria-labelledby={`${id}-tab-${target}`}
        sx={{
          display: 'grid',
          gridTemplateColumns: 'minmax(0, 1fr)',
          alignContent: 'start',
          gap: 1.5,
          pt: 1.5,
        }}
      >
        {made ? (
          <>
            {usable?.isCurrent ? null : (
              <Notice tone="caution" icon="warning">
                {shell('staleNotice')}
              </Notice>
            )}
            <Box component="p" sx={{ m: 0, fontSize: '0.8125rem', color: 'text.secondary' }}>
              {t(`about.${target}`)}
            </Box>
            <NameField name={name} onChange={setName} />
            {made.hasNewLists ? <Notice tone="neutral">{t('newLists')}</Notice> : null}
            <Preview label={t('preview', { target: t(`target.${target}`) })} wraps={!isLaidOut(target)}>
              {made.text}
            </Preview>
          </>
        ) : (
          <Notice tone="neutral">{shell('nothingReadable')}</Notice>
        )}
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2, flexWrap: 'wrap', gap: 1 }}>
        {made ? (
          <>
            <CopyButton text={made.text} key={target} />
            <Button
              variant="outlined"
              startIcon={<DownloadIcon />}
              onClick={() => downloadText(made.fileName, made.text, 'text/plain')}
              sx={{ overflowWrap: 'anywhere', textAlign: 'left' }}
            >
              {t('download', { file: made.fileName })}
            </Button>
          </>
        ) : null}
        <Box sx={{ flex: 1 }} />
        <Button onClick={onClose}>{t('close')}</Button>
      </DialogActions>
    </Dialog>
  );
}

/** The other forms are one long line. */
function isLaidOut(target: ExportTarget): boolean {
  return target === 'json' || target === 'terraform' || target === 'pulumi';
}

function NameField({ name, onChange }: { readonly name: string; readonly onChange: (name: string) => void }) {
  const t = useTranslations('exporting');
  const error =
    name.length > policyNameLimit
      ? t('nameTooLong')
      : /[^A-Za-z0-9+=,.@_-]/.test(name)
        ? t('nameInvalid')
        : undefined;
  return (
    <Field label={t('name')} help={t('nameHelp')} error={error}>
      {({ id, describedBy }) => (
        <TextField
          id={id}
          value={name}
          error={error !== undefined}
          onChange={(event) => onChange(event.target.value)}
          slotProps={{
            htmlInput: {
              'aria-describedby': describedBy,
              'aria-invalid': error === undefined ? undefined : true,
              spellCheck: false,
              autoCapitalize: 'none',
            },
          }}
        />
      )}
    </Field>
  );
}

interface PreviewProps {
  readonly label: string;
  readonly wraps: boolean;
  readonly children: ReactNode;
}

function Preview({ label, wraps, children }: PreviewProps) {
  return (
    <Box
      component="pre"
      // A scrolling region has to be within reach of the keyboard.
      tabIndex={0}
      role="region"
      aria-label={label}
      sx={{
        m: 0,
        p: 1.5,
        maxHeight: { xs: '60vh', sm: '46vh' },
        overflow: 'auto',
        border: 1,
        borderColor: 'divider',
        borderRadius: '8px',
        bgcolor: 'background.default',
        fontFamily: monospace,
        fontSize: '0.8125rem',
        lineHeight: 1.55,
        ...(wraps ? { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' } : {}),
      }}
    >
      {children}
    </Box>
  );
}

function CopyButton({ text }: { readonly text: string }) {
  const t = useTranslations('exporting');
  const announce = useAnnounce();
  const [outcome, setOutcome] = useState<'copied' | 'copyFailed' | null>(null);
  async function copy(): Promise<void> {
    const next = (await copyText(text)) ? 'copied' : 'copyFailed';
    setOutcome(next);
    announce(t(next));
  }
  return (
    <>
      <Button variant="contained" startIcon={<ContentCopyIcon />} onClick={() => void copy()}>
        {t('copy')}
      </Button>
      {outcome ? (
        <Box component="span" sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>
          {t(outcome)}
        </Box>
      ) : null}
    </>
  );
}
