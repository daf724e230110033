import { useState } from 'react';
import type { JsonValue } from '../../core';
import { useTranslations } from '../../i18n';
import { useAnnounce } from '../../ui/Announcer';
import { type DocumentState, useDocumentPart, useWorkspaceActions } from '../../workspace';
import {
  countStatements,
  type DraftCandidate,
  type DraftReading,
  type FoundDraft,
  isReplaceable,
  readDraft,
} from './read-draft';

export type ReadDraft = Exclude<DraftReading, { kind: 'too-large' }>;

export interface DraftState {
  readonly draft: ReadDraft | null;
  /** Which policy of the text became the document; `null` while none did. */
  readonly taken: DraftCandidate | null;
}

/** The text that was read last and what became of it. */
export function useDraft() {
  const t = useTranslations('access.paste');
  const announce = useAnnounce();
  const { readDocument, replaceText, applyEdits } = useWorkspaceActions();
  const [state, setState] = useState<DraftState>({ draft: null, taken: null });

  function takeOver(draft: FoundDraft, candidate: DraftCandidate): void {
    setState({ draft, taken: candidate });
    replaceText(candidate.documentText, 'paste', { isNewDocument: true });
    announce(
      t('announceRead', {
        statements: t('found.statements', { count: countStatements(candidate) }),
        problems: t('found.repairs', { count: candidate.repairs.length + candidate.losses.length }),
      }),
    );
  }

  const canAdd = useDocumentPart(isExtendable);
  return {
    ...state,
    takeOver,
    canAdd,

    /** Reads a text and, where it is a complete policy, makes it the document. */
    read(text: string): Extract<DraftReading, { kind: 'too-large' }> | null {
      const next = readDraft(text);
      if (next.kind === 'too-large') return next;
      const isNew = next.kind === 'proposal' && isReplaceable(readDocument().text);
      if (next.kind === 'policy' || isNew) takeOver(next, next.candidates[0]);
      else {
        setState({ draft: next, taken: null });
        announce(t(next.kind === 'proposal' ? 'proposal.title' : 'announceNotRead'));
      }
      return null;
    },

    /** Adds the statements of a proposal to the policy on screen. */
    addToPolicy({ candidates: [first] }: FoundDraft): void {
      const { usable } = readDocument();
      if (!usable || !isExtendable({ usable })) return;
      const path = ['statement', usable.policy.statement.length];
      const added = first.policy.statement.map((statement) => ({
        kind: 'insert' as const,
        path,
        // A statement is JSON, which its type cannot say of elements that it does not know.
        value: statement as JsonValue,
      }));
      const isDone = applyEdits(added, 'paste');
      if (isDone) {
        setState({ draft: null, taken: null });
        announce(t('proposal.added', { count: added.length }));
      }
    },

    forget(): void {
      setState({ draft: null, taken: null });
    },
  };
}

/** Whether statements can be added to what is on screen; the type describes the well-formed case only. */
function isExtendable({ usable }: Pick<DocumentState, 'usable'>): boolean {
  return usable?.isCurrent === true && Array.isArray(usable.policy.statement);
}
