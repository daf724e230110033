import {
  forEachDiagnostic,
  linter,
  nextDiagnostic,
  previousDiagnostic,
  setDiagnostics,
} from '@codemirror/lint';
import { closeSearchPanel, searchPanelOpen } from '@codemirror/search';
import {
  Annotation,
  Compartment,
  EditorSelection,
  EditorState,
  type Extension,
  type StateEffect,
} from '@codemirror/state';
import { type Command, EditorView, type ViewUpdate } from '@codemirror/view';
import type { Severity, TextRange } from '../../../core';
import { baseExtensions } from './base-extensions';
import { type EditorText, toEditorText, toRawOffset, toShownOffset } from './editor-text';
import { type MarkedRange, setFocusMarks } from './focus-marks';
import { trackPlace } from './place-tracker';
import { richnessFor } from './richness';
import { smallestChange } from './smallest-change';
import { createTextEchoes } from './text-echoes';

/** A finding as the editor shows it; offsets in the text of the workspace. */
export interface ShownFinding {
  readonly range: TextRange;
  readonly severity: Severity;
  readonly severityWord: string;
  readonly message: string;
}

/** The words inside the editor. */
export interface CodeViewTexts {
  readonly label: string;
  /** How to leave the editor; read out after the label. */
  readonly hint: string;
  /** CodeMirror's own phrases in the page's language. */
  readonly phrases: Readonly<Record<string, string>>;
}

export interface CodeViewEvents {
  /** The person changed the text. `isPaste`: by pasting or dropping, and not by typing. */
  readonly onEdit: (text: string, isPaste: boolean) => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  /** Where the person is, by pointer or cursor: an offset in the text, or `null` outside it. */
  readonly onPlace: (offset: number | null) => void;
}

/** The code editor. All offsets are those of the workspace's text. */
export interface CodeView {
  /** Shows the text of the workspace; an answer to earlier typing never takes newer typing back. */
  readonly showText: (text: string) => void;
  /** Shows what was found in `text`; does nothing when the editor holds another text by now. */
  readonly showFindings: (text: string, findings: readonly ShownFinding[]) => void;
  /** Lights up ranges of `text`; for `isNews` the cursor also goes to the first one, and it is scrolled to. */
  readonly showFocus: (text: string, ranges: readonly TextRange[], isNews: boolean) => void;
  readonly setTexts: (texts: CodeViewTexts) => void;
  readonly destroy: () => void;
}

/** How long after an outdated answer of the workspace a newer one is waited for. */
const settleMs = 300;

/** Marks what comes from the workspace, so that it is not told back. */
const fromWorkspace = Annotation.define<true>();

/**
 * Puts an editor into `host`, inside a shadow root: there CodeMirror uses adopted style sheets, which the
 * page's content security policy lets pass.
 */
export function createCodeView(
  host: HTMLElement,
  initial: { readonly text: string; readonly texts: CodeViewTexts },
  events: CodeViewEvents,
): CodeView {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  const hint = document.createElement('p');
  hint.id = 'hint';
  hint.hidden = true;
  root.append(hint);
  const texts = new Compartment();
  const echoes = createTextEchoes(initial.text);
  let text = toEditorText(initial.text);
  let isRestoring = false;
  let settleTimer: number | undefined;

  const view = new EditorView({
    parent: root,
    root,
    state: EditorState.create({
      doc: text.shown,
      extensions: [
        texts.of(toTextExtensions(initial.texts, hint)),
        baseExtensions({
          undo: restore(events.onUndo),
          redo: restore(events.onRedo),
          nextFinding: withReading(nextDiagnostic),
          previousFinding: withReading(previousDiagnostic),
        }),
        richnessFor(text.shown),
        linter(null),
        EditorView.updateListener.of(tellEdits),
        trackPlace((offset) => events.onPlace(offset === null ? null : toRawOffset(text, offset))),
      ],
    }),
  });

  function restore(change: () => void): Command {
    return () => {
      isRestoring = true;
      change();
      return true;
    };
  }

  function tellEdits(update: ViewUpdate): void {
    const edits = update.transactions.filter(
      (transaction) => transaction.docChanged && !transaction.annotation(fromWorkspace),
    );
    if (edits.length === 0) return;
    isRestoring = false;
    text = readBack(text, update.state);
    echoes.tell(text.raw);
    events.onEdit(
      text.raw,
      edits.some((edit) => edit.isUserEvent('input.paste') || edit.isUserEvent('input.drop')),
    );
  }

  function replace(raw: string): void {
    const next = toEditorText(raw);
    const change = smallestChange(text.shown, next.shown);
    text = next;
    if (!change) return;
    // After undo and redo by keyboard the cursor goes to what came back, as in any editor.
    const selection = isRestoring ? { anchor: change.from + change.insert.length } : undefined;
    isRestoring = false;
    view.dispatch({
      changes: change,
      annotations: fromWorkspace.of(true),
      ...(selection ? { selection, scrollIntoView: true } : {}),
    });
  }

  return {
    showText(raw) {
      const answer = echoes.hear(raw);
      window.clearTimeout(settleTimer);
      if (answer === 'foreign') replace(raw);
      if (answer !== 'older') return;
      settleTimer = window.setTimeout(() => {
        const settled = echoes.settle();
        if (settled !== null) replace(settled);
      }, settleMs);
    },
    showFindings(raw, findings) {
      if (raw !== text.raw) return;
      view.dispatch(
        setDiagnostics(
          view.state,
          findings.map(({ range, severity, severityWord, message }) => ({
            from: toShownOffset(text, range.start),
            to: toShownOffset(text, range.end),
            severity,
            message,
            renderMessage: () => renderMessage(severityWord, message),
          })),
        ),
      );
    },
    showFocus(raw, ranges, isNews) {
      if (raw !== text.raw) return;
      const marks = ranges.map(({ start, end }) => ({
        from: toShownOffset(text, start),
        to: toShownOffset(text, end),
      }));
      const [first] = marks;
      view.dispatch({
        effects: [setFocusMarks.of(marks), ...(isNews && first ? [reveal(first)] : [])],
        ...(isNews && first ? { selection: { anchor: first.from } } : {}),
      });
    },
    setTexts(next) {
      // The panel is drawn once, in the words of its day.
      if (searchPanelOpen(view.state)) closeSearchPanel(view);
      view.dispatch({ effects: texts.reconfigure(toTextExtensions(next, hint)) });
    },
    destroy() {
      window.clearTimeout(settleTimer);
      view.destroy();
      hint.remove();
    },
  };
}

/**
 * Scrolls as far as it takes to see the range, or its beginning where it is higher than the editor. Asking for
 * the middle would have CodeMirror move whatever scrolls around the editor too. The margin is not larger than
 * the space below the last line, so the end of the text never asks the page around for more.
 */
function reveal({ from, to }: MarkedRange): StateEffect<unknown> {
  return EditorView.scrollIntoView(EditorSelection.range(to, from), { y: 'nearest', yMargin: 24 });
}

function readBack(former: EditorText, state: EditorState): EditorText {
  return toEditorText(state.doc.sliceString(0, state.doc.length, former.lineBreak));
}

function toTextExtensions({ label, hint: hintText, phrases }: CodeViewTexts, hint: HTMLElement): Extension {
  hint.textContent = hintText;
  return [
    EditorState.phrases.of(phrases),
    EditorView.contentAttributes.of({ 'aria-label': label, 'aria-describedby': hint.id }),
  ];
}

function renderMessage(severityWord: string, message: string): Node {
  const line = document.createElement('span');
  const word = document.createElement('span');
  word.className = 'cm-severity';
  word.textContent = severityWord;
  line.append(word, message);
  return line;
}

/** Goes to another finding and reads it out; the tooltip that opens there is for the eye only. */
function withReading(move: Command): Command {
  return (view) => {
    const hasMoved = move(view);
    const { from } = view.state.selection.main;
    const messages: string[] = [];
    forEachDiagnostic(view.state, (diagnostic, start) => {
      if (start === from) messages.push(diagnostic.message);
    });
    if (hasMoved && messages.length > 0) {
      view.dispatch({ effects: EditorView.announce.of(messages.join(' ')) });
    }
    return true;
  };
}
