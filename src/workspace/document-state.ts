import { type PolicyDocument, type PolicyReading, readPolicy, type SourceMap } from '../core';

/** Where a new text came from; edits of the same origin in quick succession become one undo step. */
export type TextOrigin = 'editor' | 'wizard' | 'paste' | 'sample' | 'fix';

/**
 * The open document. The text is the one stored truth; `reading` and `usable` are computed from it and
 * kept beside it only so that every window sees the same result of one reading.
 */
export interface DocumentState {
  readonly text: string;
  readonly reading: PolicyReading;
  /** The newest text that was complete JSON with a policy in it; `null` where there was none so far. */
  readonly usable: UsablePolicy | null;
  readonly past: readonly string[];
  readonly future: readonly string[];
  readonly lastChange: { readonly origin: TextOrigin; readonly atMs: number } | null;
}

export interface UsablePolicy {
  readonly text: string;
  readonly policy: PolicyDocument;
  readonly sourceMap: SourceMap;
  /** Whether it is the text on screen, and not an older one shown while the text is being typed. */
  readonly isCurrent: boolean;
}

export type DocumentChange =
  | { readonly kind: 'replace'; readonly text: string; readonly origin: TextOrigin; readonly atMs: number }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' };

/** Undo steps kept; each is a whole text, usually of a few hundred characters. */
const historyLimit = 200;
/**
 * Characters kept for undo altogether. A text that was refused for its size can have millions; the step next
 * to it is kept all the same, so that pasting such a text can always be taken back.
 */
export const historyCharacterLimit = 4_000_000;
/** Typing pauses longer than this begin a new undo step. */
const burstMs = 700;

export function openDocument(text: string): DocumentState {
  return withText({ past: [], future: [], lastChange: null, usable: null }, text);
}

export function changeDocument(state: DocumentState, change: DocumentChange): DocumentState {
  switch (change.kind) {
    case 'replace': {
      if (change.text === state.text) return state;
      const continuesBurst =
        change.origin === 'editor' &&
        state.lastChange?.origin === 'editor' &&
        change.atMs - state.lastChange.atMs < burstMs;
      const past = continuesBurst ? state.past : keepNewest([...state.past, state.text]);
      return withText(
        { past, future: [], lastChange: { origin: change.origin, atMs: change.atMs }, usable: state.usable },
        change.text,
      );
    }
    case 'undo': {
      const text = state.past.at(-1);
      if (text === undefined) return state;
      return withText(
        {
          past: state.past.slice(0, -1),
          future: keepNewest([...state.future, state.text]),
          lastChange: null,
          usable: state.usable,
        },
        text,
      );
    }
    case 'redo': {
      const text = state.future.at(-1);
      if (text === undefined) return state;
      return withText(
        {
          past: keepNewest([...state.past, state.text]),
          future: state.future.slice(0, -1),
          lastChange: null,
          usable: state.usable,
        },
        text,
      );
    }
  }
}

/** Whether the text broke off or is no JSON: what was read of it may lack a statement, so it decides nothing. */
export function hasSyntaxErrors(reading: PolicyReading): boolean {
  return reading.diagnostics.some(
    (diagnostic) => diagnostic.severity === 'error' && diagnostic.code.startsWith('syntax/'),
  );
}

/** The steps next to the text on screen stand last, in both directions. */
function keepNewest(steps: readonly string[]): readonly string[] {
  let first = steps.length - 1;
  let characters = steps.at(-1)?.length ?? 0;
  while (first > 0 && steps.length - first < historyLimit) {
    characters += steps[first - 1]?.length ?? 0;
    if (characters > historyCharacterLimit) break;
    first -= 1;
  }
  return steps.slice(Math.max(first, 0));
}

type Surroundings = Pick<DocumentState, 'past' | 'future' | 'lastChange' | 'usable'>;

function withText(surroundings: Surroundings, text: string): DocumentState {
  const reading = readPolicy(text);
  const isUsable = reading.policy !== null && !hasSyntaxErrors(reading);
  const usable: UsablePolicy | null =
    isUsable && reading.policy
      ? { text, policy: reading.policy, sourceMap: reading.sourceMap, isCurrent: true }
      : surroundings.usable && { ...surroundings.usable, isCurrent: false };
  return { ...surroundings, text, reading, usable };
}
