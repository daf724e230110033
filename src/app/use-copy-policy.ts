import { useState } from 'react';
import { useTranslations } from '../i18n';
import { useAnnounce } from '../ui/Announcer';
import { copyText } from '../ui/copy-text';
import { useWorkspaceActions } from '../workspace';

/** Copies the text of the document and says how it went, for the eye and for the ear. */
export function useCopyPolicy(): {
  readonly copy: () => void;
  readonly outcome: string | null;
  readonly clearOutcome: () => void;
} {
  const t = useTranslations('shell');
  const { readDocument } = useWorkspaceActions();
  const announce = useAnnounce();
  const [outcome, setOutcome] = useState<string | null>(null);
  async function copy(): Promise<void> {
    const message = t((await copyText(readDocument().text)) ? 'copied' : 'copyFailed');
    setOutcome(message);
    announce(message);
  }
  return { copy: () => void copy(), outcome, clearOutcome: () => setOutcome(null) };
}
