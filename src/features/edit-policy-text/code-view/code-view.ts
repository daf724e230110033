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
import { assistWith } from './assist';
import { baseExtensions } from './base-extensions';
import type { Anchor, CodeView, CodeViewEvents, CodeViewTexts } from './contract';
import { type EditorText, toEditorText, toRawOffset, toShownOffset } from './editor-text';
import { areShown, type FixRequest, quickFixing, toDiagnostic } from './finding-message';
import { hasFocusMarks, type MarkedRange, setFocusMarks } from './focus-marks';
import { trackPlace } from './place-tracker';
import { richnessFor } from './richness';
import { smallestChange } from './smallest-change';

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
  const assistance = new Compartment();
  let text = toEditorText(initial.text);
  let isRestoring = false;

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
          help: tell((editor) =>
            events.onHelp(toRawOffset(text, editor.state.selection.main.head), anchorAt(editor)),
          ),
          format: tell(events.onFormat),
          shortcuts: tell(events.onShortcuts),
        }),
        quickFixing(onFix),
        assistance.of([]),
        richnessFor(text.shown),
        linter(null),
        EditorView.updateListener.of(tellEdits),
        trackPlace((offset) => events.onPlace(offset === null ? null : toRawOffset(text, offset))),
      ],
    }),
  });

  function onFix(...[findings, editor]: Parameters<FixRequest>): void {
    events.onFix(findings, anchorAt(editor));
  }

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
      if (raw !== text.raw) replace(raw);
    },
    showFindings(raw, findings) {
      if (raw !== text.raw) return;
      const wanted = findings.map((finding) => {
        const { start, end } = finding.range;
        const range = { from: toShownOffset(text, start), to: toShownOffset(text, end) };
        return toDiagnostic(finding, range, onFix);
      });
      if (!areShown(view.state, wanted)) view.dispatch(setDiagnostics(view.state, wanted));
    },
    showFocus(raw, ranges, isNews) {
      if (raw !== text.raw) return false;
      const marks = ranges.map(({ start, end }) => ({
        from: toShownOffset(text, start),
        to: toShownOffset(text, end),
      }));
      if (marks.length === 0 && !isNews && !hasFocusMarks(view.state)) return true;
      const [first] = marks;
      view.dispatch({
        effects: [setFocusMarks.of(marks), ...(isNews && first ? [reveal(first)] : [])],
        ...(isNews && first ? { selection: { anchor: first.from } } : {}),
      });
      return true;
    },
    setTexts(next) {
      // The panel is drawn once, in the words of its day.
      if (searchPanelOpen(view.state)) closeSearchPanel(view);
      view.dispatch({ effects: texts.reconfigure(toTextExtensions(next, hint)) });
    },
    setAssist(assist) {
      view.dispatch({ effects: assistance.reconfigure(assistWith(assist)) });
    },
    focus: () => view.focus(),
    destroy() {
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
    // The tab index says what `contenteditable` means anyway, to tools that look for it.
    EditorView.contentAttributes.of({ tabindex: '0', 'aria-label': label, 'aria-describedby': hint.id }),
  ];
}

function tell(say: (view: EditorView) => void): Command {
  return (view) => {
    say(view);
    return true;
  };
}

function anchorAt(view: EditorView): Anchor {
  const frame = view.dom.getBoundingClientRect();
  const cursor = view.coordsAtPos(view.state.selection.main.head);
  const isShown = cursor !== null && cursor.bottom > frame.top && cursor.bottom < frame.bottom;
  return isShown
    ? { left: cursor.left, top: cursor.bottom + 4 }
    : { left: frame.left + 48, top: frame.top + 24 };
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
