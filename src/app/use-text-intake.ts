import { useState } from 'react';
import { sizeLimit } from '../core';
import { useFormatter, useTranslations } from '../i18n';
import { useWorkspaceActions } from '../workspace';

export interface IntakeNotice {
  readonly text: string;
  readonly canUndo: boolean;
  /** The text, where the Paste tab has more to say about it. */
  readonly details: string | null;
}

export interface TextIntake {
  readonly notice: IntakeNotice | null;
  readonly dismiss: () => void;
  readonly takeText: (text: string) => Promise<void>;
  readonly takeFile: (file: File) => Promise<void>;
}

/**
 * Takes texts that reach the page outside of a field. A complete policy becomes the document; where a person
 * has to choose or decide, the text goes to the Paste tab; every text gets an answer.
 *
 * @param onRead called after the document became what was read
 * @param onLookAt called with a text that needs a look on the Paste tab
 */
export function useTextIntake(onRead: () => void, onLookAt: (text: string) => void): TextIntake {
  const t = useTranslations('shell');
  const words = useTranslations('access.paste');
  const format = useFormatter();
  const { replaceText, readDocument } = useWorkspaceActions();
  const [notice, setNotice] = useState<IntakeNotice | null>(null);

  const writeSize = (bytes: number) => format.number(bytes / 1024, { maximumFractionDigits: 0 });
  const say = (text: string, details: string | null = null, canUndo = false) =>
    setNotice({ text, canUndo, details });

  async function takeText(text: string): Promise<void> {
    if (text.trim() === '') return;
    // What takes policies out of their wrappings is not needed before the first paste.
    const { readDraft, isReplaceable } = await import('../features/paste-policy/read-draft');
    const draft = readDraft(text);
    if (draft.kind === 'too-large') {
      say(t('pasteTooLarge', { size: writeSize(draft.size), limit: writeSize(sizeLimit) }));
      return;
    }
    if (draft.kind === 'nothing') {
      say(t('pasteUnreadable'), text);
      return;
    }
    const { carrier, candidates } = draft;
    const [first] = candidates;
    const needsDecision =
      draft.kind === 'broken' || (draft.kind === 'proposal' && !isReplaceable(readDocument().text));
    if (needsDecision || candidates.length > 1) {
      onLookAt(text);
      say(
        candidates.length > 1
          ? t('pasteChoose', { count: candidates.length })
          : t(draft.kind === 'proposal' ? 'pasteProposal' : 'pasteBroken'),
      );
      return;
    }
    replaceText(first.documentText, 'paste', { isNewDocument: true });
    const count = first.repairs.length;
    if (carrier === 'json' && count === 0) say(t('pasteRead'), null, true);
    else say(words('found.titleFrom', { wrapping: words(`found.wrapping.${carrier}`), count }), text, true);
    onRead();
  }

  return {
    notice,
    dismiss: () => setNotice(null),
    takeText: (text) => takeText(text).catch(() => say(t('readerFailed'))),
    async takeFile(file) {
      if (file.size > sizeLimit) {
        say(t('fileTooLarge', { size: `${writeSize(file.size)} KB` }));
        return;
      }
      try {
        const text = await file.text();
        if (text.trim() === '') say(words('emptyFile'));
        else await takeText(text);
      } catch {
        say(t('fileUnreadable'));
      }
    },
  };
}
