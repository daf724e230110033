import {
  type MutedFinding,
  type PolicyDocument,
  type PolicyReading,
  type PolicyUse,
  readPlainPolicy,
  type SourceMap,
  sizeLimit,
} from '../core';
import { shareStructure } from './share-structure';

/** Where a new text came from; edits of the same origin in quick succession become one undo step. */
export type TextOrigin = 'editor' | 'wizard' | 'paste' | 'sample' | 'fix';

/**
 * The open document. The text is the one stored truth; `reading` and `usable` are computed from it and
 * kept beside it only so that every window sees the same result of one reading.
 */
export interface DocumentState {
  readonly text: string;
  /** The text at the beginning of the visit; the undo history may no longer reach back to it. */
  readonly opening: string;
  readonly reading: PolicyReading;
  /** The newest text that was complete JSON with a policy in it; `null` where there was none so far. */
  readonly usable: UsablePolicy | null;
  readonly past: readonly HistoryStep[];
  readonly future: readonly HistoryStep[];
  /** Findings that the person has decided to live with; those whose text is gone wait for its return. */
  readonly muted: readonly MutedFinding[];
  /** What the policy is for, as the person says; findings are about that use. */
  readonly use: PolicyUse;
  readonly lastChange: { readonly origin: TextOrigin; readonly atMs: number } | null;
}

export interface UsablePolicy {
  readonly text: string;
  readonly policy: PolicyDocument;
  readonly sourceMap: SourceMap;
  /** Whether it is the text on screen, and not an older one shown while the text is being typed. */
  readonly isCurrent: boolean;
}

export interface HistoryStep {
  readonly text: string;
  /** Where another document begins: what was decided about the one of this text. */
  readonly decided: Decided | null;
}

/** What a person has decided about a document, beside its text. */
type Decided = Pick<DocumentState, 'muted' | 'use'>;

export type DocumentChange =
  | {
      readonly kind: 'replace';
      readonly text: string;
      readonly origin: TextOrigin;
      readonly atMs: number;
      /** The text is another document, in which nothing is muted. */
      readonly isNewDocument?: boolean;
    }
  | { readonly kind: 'mute'; readonly entry: MutedFinding }
  | { readonly kind: 'unmute'; readonly entry: MutedFinding }
  | { readonly kind: 'judge-as'; readonly use: PolicyUse }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' };

/** Undo steps kept; each is a whole text, usually of a few hundred characters. */
const historyLimit = 200;
/**
 * Characters kept for undo altogether. A text that is too large to be read counts apart: only the one next to
 * the text on screen is kept, so that pasting it can be taken back, and what was there before it too.
 */
export const historyCharacterLimit = 4_000_000;
/** Typing pauses longer than this begin a new undo step. */
const burstMs = 700;

/** Muted findings kept for a document; each stands for a decision that somebody wrote a reason for. */
export const mutedLimit = 200;

export function openDocument(
  text: string,
  { muted = [], use = 'identity' }: Partial<Decided> = {},
): DocumentState {
  return withText({ opening: text, past: [], future: [], muted, use, lastChange: null, usable: null }, text);
}

export function changeDocument(state: DocumentState, change: DocumentChange): DocumentState {
  switch (change.kind) {
    case 'replace': {
      if (change.text === state.text) return state;
      const continuesBurst =
        change.origin === 'editor' &&
        state.lastChange?.origin === 'editor' &&
        change.atMs - state.lastChange.atMs < burstMs;
      const { isNewDocument = false, origin, atMs } = change;
      const step: HistoryStep = { text: state.text, decided: isNewDocument ? decidedIn(state) : null };
      return withText(
        {
          past: continuesBurst ? state.past : keepNewest([...state.past, step]),
          future: [],
          ...(isNewDocument ? { muted: [], use: 'identity' } : decidedIn(state)),
          lastChange: { origin, atMs },
          opening: state.opening,
          usable: state.usable,
        },
        change.text,
      );
    }
    case 'mute':
      return { ...state, muted: [...state.muted, change.entry].slice(-mutedLimit) };
    case 'unmute':
      return { ...state, muted: state.muted.filter((entry) => entry !== change.entry) };
    case 'judge-as':
      return { ...state, use: change.use };
    case 'undo': {
      const step = state.past.at(-1);
      if (step === undefined) return state;
      return goTo(step, state, {
        past: state.past.slice(0, -1),
        future: keepNewest([...state.future, leave(state, step)]),
      });
    }
    case 'redo': {
      const step = state.future.at(-1);
      if (step === undefined) return state;
      return goTo(step, state, {
        past: keepNewest([...state.past, leave(state, step)]),
        future: state.future.slice(0, -1),
      });
    }
  }
}

/** The way back from a step: it keeps what was decided where the step leads to another document. */
function leave(state: DocumentState, step: HistoryStep): HistoryStep {
  return { text: state.text, decided: step.decided === null ? null : decidedIn(state) };
}

function decidedIn({ muted, use }: Decided): Decided {
  return { muted, use };
}

function goTo(
  step: HistoryStep,
  state: DocumentState,
  history: Pick<DocumentState, 'past' | 'future'>,
): DocumentState {
  const { usable } = state;
  return withText(
    { ...history, ...(step.decided ?? decidedIn(state)), opening: state.opening, lastChange: null, usable },
    step.text,
  );
}

/** Whether the text broke off or is no JSON: what was read of it may lack a statement, so it decides nothing. */
export function hasSyntaxErrors(reading: Pick<PolicyReading, 'diagnostics'>): boolean {
  return reading.diagnostics.some(
    (diagnostic) => diagnostic.severity === 'error' && diagnostic.code.startsWith('syntax/'),
  );
}

/** The steps next to the text on screen stand last, in both directions. */
function keepNewest(steps: readonly HistoryStep[]): readonly HistoryStep[] {
  const kept: HistoryStep[] = [];
  let characters = 0;
  for (const step of [...steps].reverse()) {
    const isOversized = step.text.length > sizeLimit;
    if (isOversized && kept.length > 0) continue;
    if (!isOversized) characters += step.text.length;
    if (kept.length === historyLimit || characters > historyCharacterLimit) break;
    kept.push(step);
  }
  return kept.reverse();
}

type Surroundings = Omit<DocumentState, 'text' | 'reading'>;

function withText(surroundings: Surroundings, text: string): DocumentState {
  const reading = readPlainPolicy(text);
  // Edits and places need the policy itself as text; another wrapping has to be taken off first.
  const isUsable = reading.carrier === 'json' && reading.policy !== null && !hasSyntaxErrors(reading);
  const { usable: former } = surroundings;
  const usable: UsablePolicy | null =
    isUsable && reading.policy
      ? {
          text,
          // Statements that did not change stay the same objects, so that what shows them need not be drawn again.
          policy: shareStructure(former?.policy, reading.policy),
          sourceMap: reading.sourceMap,
          isCurrent: true,
        }
      : former && { ...former, isCurrent: false };
  return { ...surroundings, text, reading, usable };
}
