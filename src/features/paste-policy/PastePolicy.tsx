import UploadFileOutlinedIcon from '@mui/icons-material/UploadFileOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { type ClipboardEvent, type ReactNode, useRef, useState } from 'react';
import { listStatements, sizeLimit } from '../../core';
import { useFormatter, useTranslations } from '../../i18n';
import { useAnnounce } from '../../ui/Announcer';
import { Field } from '../../ui/Field';
import { Notice } from '../../ui/Notice';
import { useDocument, useWorkspaceActions } from '../../workspace';
import { DraftField } from './DraftField';
import { DraftProblems } from './DraftProblems';
import { FoundPolicy } from './FoundPolicy';
import { type DraftPlace, type DraftReading, isTooLarge, readDraft } from './read-draft';

interface PastePolicyProps {
  /** What the policy does, in words. */
  readonly summary: ReactNode;
  readonly onShowTable: () => void;
  readonly onEdit: () => void;
}

type Refusal =
  | { readonly kind: 'too-large'; readonly size: number }
  | { readonly kind: 'unreadable' | 'empty' };

/** JSON is the same in every language. */
const example = '{ "version": "2.0", "statement": [ … ] }';

/** Takes an existing policy as text or file and says what it is and what it does. */
export default function PastePolicy({ summary, onShowTable, onEdit }: PastePolicyProps) {
  const t = useTranslations('access.paste');
  const format = useFormatter();
  const announce = useAnnounce();
  const { text: documentText, usable, lastChange } = useDocument();
  const { replaceText, undo } = useWorkspaceActions();
  const field = useRef<HTMLTextAreaElement>(null);
  const chooser = useRef<HTMLInputElement>(null);
  const [draft, setDraft] = useState<Exclude<DraftReading, { kind: 'too-large' }> | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isEmpty, setIsEmpty] = useState(true);
  const [hasUnread, setHasUnread] = useState(false);

  /** Reads a text and, where it is a complete policy, makes it the document. */
  function take(text: string): void {
    setIsEmpty(text === '');
    setHasUnread(false);
    setRefusal(null);
    if (text.trim() === '') {
      setDraft(null);
      return;
    }
    const next = readDraft(text);
    if (next.kind === 'too-large') {
      setRefusal(next);
      return;
    }
    setDraft(next);
    if (next.kind !== 'policy') {
      announce(t('announceNotRead'));
      return;
    }
    replaceText(text, 'paste', { isNewDocument: true });
    const problems = next.reading.diagnostics.filter(({ severity }) => severity !== 'info').length;
    announce(
      t('announceRead', {
        statements: t('found.statements', { count: listStatements(next.reading.policy).length }),
        problems: t('found.problems', { count: problems }),
      }),
    );
  }

  /** Puts a text into the field in place of what stands there, once, and reads it. */
  function fill(text: string): void {
    if (field.current) field.current.value = text;
    take(text);
  }

  /** A whole policy replaces what stands in the field; anything else goes in where the cursor is. */
  function onPaste(event: ClipboardEvent<HTMLTextAreaElement>): void {
    const text = event.clipboardData.getData('text/plain');
    if (isTooLarge(text.length)) {
      event.preventDefault();
      setRefusal({ kind: 'too-large', size: text.length });
      return;
    }
    if (readDraft(text).kind === 'policy') {
      event.preventDefault();
      fill(text);
    }
  }

  async function takeFile(file: File): Promise<void> {
    if (isTooLarge(file.size)) {
      setRefusal({ kind: 'too-large', size: file.size });
      return;
    }
    try {
      const text = await file.text();
      if (text.trim() === '') setRefusal({ kind: 'empty' });
      else fill(text);
    } catch {
      setRefusal({ kind: 'unreadable' });
    }
  }

  function goTo({ range }: DraftPlace): void {
    field.current?.focus();
    field.current?.setSelectionRange(range.start, Math.max(range.end, range.start + 1));
  }

  const isFailed = draft !== null && draft.kind !== 'policy';
  // A policy pasted elsewhere on the page, or dropped on it, was read just as well.
  const isRead = draft?.kind === 'policy' || (draft === null && lastChange?.origin === 'paste');
  return (
    <Box sx={{ p: 2, display: 'grid', gap: 1.5, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Field label={t('label')} help={t('help')}>
        {({ id, describedBy }) => (
          <DraftField
            ref={field}
            id={id}
            describedBy={describedBy}
            isInvalid={isFailed}
            placeholder={example}
            onPaste={onPaste}
            onInput={(isPasted) => {
              const text = field.current?.value ?? '';
              if (isPasted) {
                take(text);
              } else {
                setIsEmpty(text === '');
                setHasUnread(text.trim() !== '');
              }
            }}
            onSubmit={() => take(field.current?.value ?? '')}
          />
        )}
      </Field>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {hasUnread || isFailed ? (
          <Button variant="contained" onClick={() => take(field.current?.value ?? '')}>
            {t('read')}
          </Button>
        ) : null}
        <Button
          variant="outlined"
          startIcon={<UploadFileOutlinedIcon />}
          onClick={() => chooser.current?.click()}
        >
          {t('choose')}
        </Button>
        {isEmpty ? null : (
          <Button
            onClick={() => {
              fill('');
              field.current?.focus();
            }}
          >
            {t('clear')}
          </Button>
        )}
        <input
          ref={chooser}
          type="file"
          hidden
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            // The same file can be chosen again after it was changed.
            target.value = '';
            if (file) void takeFile(file);
          }}
        />
      </Box>
      {refusal ? (
        <Notice tone="denied" icon="warning" live>
          {refusal.kind === 'too-large'
            ? t('tooLarge', { size: writeSize(refusal.size), limit: writeSize(sizeLimit) })
            : t(refusal.kind === 'empty' ? 'emptyFile' : 'fileUnreadable')}
        </Notice>
      ) : null}
      {isFailed ? (
        <Notice
          tone="denied"
          icon="warning"
          title={t(draft.kind === 'broken' ? 'notRead.partly' : 'notRead.title')}
          actions={
            draft.kind === 'broken' ? (
              <Button
                variant="outlined"
                onClick={() => replaceText(draft.text, 'paste', { isNewDocument: true })}
              >
                {t('notRead.mend')}
              </Button>
            ) : null
          }
        >
          {t(draft.kind === 'broken' ? 'notRead.partlyBody' : 'notRead.body')}
          <DraftProblems draft={draft} onGoTo={goTo} />
        </Notice>
      ) : null}
      {isRead && usable ? (
        <FoundPolicy
          policy={usable.policy}
          isUnchanged={draft === null || draft.text === documentText}
          canUndo={lastChange?.origin === 'paste'}
          summary={summary}
          onUndo={() => {
            undo();
            setDraft(null);
            announce(t('undone'));
          }}
          onShowTable={onShowTable}
          onEdit={onEdit}
        />
      ) : null}
    </Box>
  );

  function writeSize(bytes: number): string {
    const isLarge = bytes >= 1_000_000;
    const value = format.number(bytes / (isLarge ? 1_048_576 : 1024), {
      maximumFractionDigits: isLarge ? 1 : 0,
    });
    return `${value} ${isLarge ? 'MB' : 'KB'}`;
  }
}
