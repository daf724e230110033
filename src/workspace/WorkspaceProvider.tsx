import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react';
import {
  applyDocumentEdits,
  type Diagnostic,
  type DocumentEdit,
  type DocumentPath,
  type ExpectedRequest,
  type MutedFinding,
  muteFinding,
  type PolicyUse,
  type TextRange,
} from '../core';
import { type DocumentState, openDocument, type TextOrigin } from './document-state';
import { createDocumentStore } from './document-store';
import type * as Fixes from './fixes';
import { StoreContext } from './use-document';

/** The place that all windows light up, and whether the editor should scroll to it. */
export interface Focus {
  readonly paths: readonly DocumentPath[];
  /** For what has no place in the policy, such as errors of syntax: stretches of the text they were found in. */
  readonly inText?: { readonly text: string; readonly ranges: readonly TextRange[] };
  readonly reveal: boolean;
}

/** A request that another window wants simulated: an operation or one API call, with what is known of it. */
export type SimulatorQuestion = ExpectedRequest & {
  /** Grows with every question, so that asking the same thing twice is noticed. */
  readonly serial: number;
};

export interface WorkspaceActions {
  /** The document as it is now, for what a person does; what is drawn asks `useDocument`. */
  readonly readDocument: () => DocumentState;
  /** The text becomes another one; `isNewDocument`: one with which nothing of the former is shared. */
  readonly replaceText: (
    text: string,
    origin: TextOrigin,
    options?: { readonly isNewDocument?: boolean },
  ) => void;
  /** Applies edits made for the usable policy; does nothing while the text on screen is not that policy. */
  readonly applyEdits: (edits: readonly DocumentEdit[], origin: TextOrigin) => boolean;
  /**
   * Applies the fix of a finding.
   *
   * @returns `false` where there is none, or the finding is no longer one of the text
   */
  readonly applyFix: (finding: Diagnostic) => boolean;
  /** Applies every fix that changes no decision. @returns how many findings that were. */
  readonly fixAllSafe: () => number;
  /** Hides a finding from now on. @returns `false` for one that has no place in the policy. */
  readonly mute: (finding: Diagnostic, reason: string) => boolean;
  readonly unmute: (entry: MutedFinding) => void;
  /** Says what the policy is for, so that findings are about that. */
  readonly judgeAs: (use: PolicyUse) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Who points last is told by the list itself: each call brings one of its own. */
  readonly focusOn: (paths: readonly DocumentPath[], options?: { readonly reveal?: boolean }) => void;
  /** The same for stretches of a text; they count only while that text is on screen. */
  readonly focusOnText: (
    text: string,
    ranges: readonly TextRange[],
    options?: { readonly reveal?: boolean },
  ) => void;
  /** Puts out what was lit up in passing. */
  readonly clearFocus: () => void;
  readonly askSimulator: (question: ExpectedRequest) => void;
}

const FocusContext = createContext<Focus>({ paths: [], reveal: false });
const QuestionContext = createContext<SimulatorQuestion | null>(null);
const ActionsContext = createContext<WorkspaceActions | null>(null);

const noFocus: Focus = { paths: [], reveal: false };

export function WorkspaceProvider({
  initialText,
  initialMuted = [],
  initialUse = 'identity',
  children,
}: {
  readonly initialText: string;
  readonly initialMuted?: readonly MutedFinding[];
  readonly initialUse?: PolicyUse;
  readonly children: ReactNode;
}) {
  const [store] = useState(() =>
    createDocumentStore(openDocument(initialText, { muted: initialMuted, use: initialUse })),
  );
  const [focus, setFocus] = useState<Focus>(noFocus);
  const [question, setQuestion] = useState<SimulatorQuestion | null>(null);
  // The linter is no part of the first load; whoever offers its fixes has loaded it.
  const fixes = useRef<typeof Fixes>(null);
  useEffect(() => {
    void import('./fixes').then((loaded) => {
      fixes.current = loaded;
    });
  }, []);
  const actions = useMemo<WorkspaceActions>(
    () => ({
      readDocument: store.read,
      replaceText: (text, origin, options) =>
        store.change({ kind: 'replace', text, origin, atMs: Date.now(), ...options }),
      applyEdits: (edits, origin) => {
        const { usable } = store.read();
        if (!usable?.isCurrent) return false;
        const edited = applyDocumentEdits(usable.text, usable.sourceMap, edits);
        if (!edited.ok) return false;
        store.change({ kind: 'replace', text: edited.value, origin, atMs: Date.now() });
        return true;
      },
      applyFix: (finding) => {
        const text = fixes.current?.fixOne(store.read(), finding) ?? null;
        if (text !== null) store.change({ kind: 'replace', text, origin: 'fix', atMs: Date.now() });
        return text !== null;
      },
      fixAllSafe: () => {
        const fixed = fixes.current?.fixAllSafe(store.read());
        if (fixed) store.change({ kind: 'replace', text: fixed.text, origin: 'fix', atMs: Date.now() });
        return fixed?.count ?? 0;
      },
      mute: (finding, reason) => {
        const entry = muteFinding(finding, store.read().reading.policy, reason);
        if (entry) store.change({ kind: 'mute', entry });
        return entry !== null;
      },
      unmute: (entry) => store.change({ kind: 'unmute', entry }),
      judgeAs: (use) => store.change({ kind: 'judge-as', use }),
      undo: () => store.change({ kind: 'undo' }),
      redo: () => store.change({ kind: 'redo' }),
      focusOn: (paths, { reveal = false } = {}) => setFocus({ paths, reveal }),
      focusOnText: (text, ranges, { reveal = false } = {}) =>
        setFocus({ paths: [], inText: { text, ranges }, reveal }),
      // What was shown on request stays lit when the pointer leaves, since the person then looks for it in the editor.
      clearFocus: () => setFocus((former) => (former.reveal ? former : noFocus)),
      askSimulator: (next) => setQuestion((former) => ({ ...next, serial: (former?.serial ?? 0) + 1 })),
    }),
    [store],
  );
  return (
    <StoreContext value={store}>
      <ActionsContext value={actions}>
        <FocusContext value={focus}>
          <QuestionContext value={question}>{children}</QuestionContext>
        </FocusContext>
      </ActionsContext>
    </StoreContext>
  );
}

export function useWorkspaceActions(): WorkspaceActions {
  const actions = useContext(ActionsContext);
  if (!actions) throw new Error('useWorkspaceActions needs a WorkspaceProvider above it');
  return actions;
}

export function useFocus(): Focus {
  return useContext(FocusContext);
}

export function useSimulatorQuestion(): SimulatorQuestion | null {
  return useContext(QuestionContext);
}
