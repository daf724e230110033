import UploadFileOutlinedIcon from '@mui/icons-material/UploadFileOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { type ClipboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { sizeLimit } from '../../core';
import { useSizeText, useTranslations } from '../../i18n';
import { useAnnounce } from '../../ui/Announcer';
import { Field } from '../../ui/Field';
import { Notice } from '../../ui/Notice';
import { useSettledDocument, useWorkspaceActions } from '../../workspace';
import { CandidateChoice } from './CandidateChoice';
import { DraftField } from './DraftField';
import { FailedDraft, ProposedStatement, RepairList } from './DraftNotices';
import { FoundPolicy } from './FoundPolicy';
import { type DraftPlace, isTooLarge, readDraft } from './read-draft';
import { useDraft } from './use-draft';

interface PastePolicyProps {
  /** A text that was pasted or dropped elsewhere on the page and is to be looked at here. */
  readonly incoming: { readonly text: string; readonly serial: number } | null;
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

/** Takes an existing policy as text or file, in whatever wrapping, and says what it is and what it does. */
export default function PastePolicy({ incoming, summary, onShowTable, onEdit }: PastePolicyProps) {
  const t = useTranslations('access.paste');
  const writeSize = useSizeText();
  const announce = useAnnounce();
  const {
    text: documentText,
    usable,
    lastChange,
  } = useSettledDocument(({ lastChange: last }) => last?.origin !== 'editor');
  const { replaceText, undo } = useWorkspaceActions();
  const field = useRef<HTMLTextAreaElement>(null);
  const chooser = useRef<HTMLInputElement>(null);
  const { draft, taken, canAdd, read, takeOver, addToPolicy, forget } = useDraft();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isEmpty, setIsEmpty] = useState(true);
  const [hasUnread, setHasUnread] = useState(false);

  function take(text: string): void {
    setIsEmpty(text === '');
    setHasUnread(false);
    setRefusal(null);
    if (text.trim() === '') forget();
    else setRefusal(read(text));
  }

  /** Puts a text into the field in place of what stands there, once, and reads it. */
  function fill(text: string): void {
    if (field.current) field.current.value = text;
    take(text);
  }

  const fillRef = useRef(fill);
  fillRef.current = fill;
  useEffect(() => {
    if (incoming) fillRef.current(incoming.text);
  }, [incoming]);

  /** A text with a policy in it replaces what stands in the field; anything else goes in at the cursor. */
  function onPaste(event: ClipboardEvent<HTMLTextAreaElement>): void {
    const text = event.clipboardData.getData('text/plain');
    if (isTooLarge(text.length)) {
      event.preventDefault();
      setRefusal({ kind: 'too-large', size: text.length });
      return;
    }
    const { kind } = readDraft(text);
    if (kind === 'policy' || kind === 'proposal') {
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

  const isFailed = draft !== null && taken === null && draft.kind !== 'proposal';
  const found = draft === null || draft.kind === 'nothing' ? null : draft;
  // A policy pasted elsewhere on the page, or dropped on it, was read just as well.
  const isRead = taken !== null || (draft === null && lastChange?.origin === 'paste');
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
      {found && found.candidates.length > 1 ? (
        <CandidateChoice
          candidates={found.candidates}
          chosen={taken ? found.candidates.indexOf(taken) : -1}
          onChoose={(index) => takeOver(found, found.candidates[index] ?? found.candidates[0])}
        />
      ) : null}
      {isFailed ? (
        <FailedDraft
          draft={draft}
          onGoTo={goTo}
          onTakeOver={(candidate) => found && takeOver(found, candidate)}
          onMend={() => replaceText(draft.text, 'paste', { isNewDocument: true })}
        />
      ) : null}
      {found?.kind === 'proposal' && taken === null ? (
        <ProposedStatement
          draft={found}
          canAdd={canAdd}
          onAdd={() => addToPolicy(found)}
          onReplace={() => takeOver(found, found.candidates[0])}
          onGoTo={goTo}
        />
      ) : null}
      {isRead && usable ? (
        <FoundPolicy
          carrier={found?.carrier ?? 'json'}
          repairs={
            found && taken
              ? {
                  count: taken.repairs.length + taken.losses.length,
                  list: <RepairList draft={found} candidate={taken} onGoTo={goTo} />,
                }
              : null
          }
          policy={usable.policy}
          isUnchanged={taken === null || taken.documentText === documentText}
          canUndo={lastChange?.origin === 'paste'}
          summary={summary}
          onUndo={() => {
            undo();
            forget();
            announce(t('undone'));
          }}
          onShowTable={onShowTable}
          onEdit={onEdit}
        />
      ) : null}
    </Box>
  );
}
