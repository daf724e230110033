import { formatPolicy } from '../../core';
import { useTranslations } from '../../i18n';
import { useAnnounce } from '../../ui/Announcer';
import { useDocumentPart, useWorkspaceActions } from '../../workspace';
import { haveSameTokens } from './same-tokens';

export type FormatRefusal = 'broken' | 'changesMore';

/**
 * Lays the text out anew. It never changes what the text says: while the text is broken, or where the reader
 * had to interpret it (a repeated name, another spelling), it says why it cannot.
 */
export function useFormat(onRefuse: (reason: FormatRefusal) => void) {
  const t = useTranslations('editor.format');
  const announce = useAnnounce();
  const isBlocked = useDocumentPart(({ usable }) => !usable?.isCurrent);
  const { readDocument, replaceText } = useWorkspaceActions();

  function format(): void {
    const { text, usable } = readDocument();
    if (!usable?.isCurrent) {
      onRefuse('broken');
      return;
    }
    const formatted = formatPolicy(usable.policy);
    if (formatted === text) announce(t('notNeeded'));
    else if (!haveSameTokens(text, formatted)) onRefuse('changesMore');
    else {
      replaceText(formatted, 'fix');
      announce(t('done'));
    }
  }

  return { format, isBlocked };
}
