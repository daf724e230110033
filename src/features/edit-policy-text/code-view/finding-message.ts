import { type Diagnostic, forEachDiagnostic } from '@codemirror/lint';
import { type EditorState, type Extension, Prec } from '@codemirror/state';
import { type Command, type EditorView, GutterMarker, gutter, keymap } from '@codemirror/view';
import type { Diagnostic as Finding, TextRange } from '../../../core';

/** A finding as the editor shows it; offsets in the text of the workspace. */
export interface ShownFinding {
  readonly finding: Finding;
  readonly range: TextRange;
  readonly severityWord: string;
  readonly message: string;
  /** What the button says that mends it; `null` where there is no fix. */
  readonly fixLabel: string | null;
}

interface FindingDiagnostic extends Diagnostic {
  readonly shown: ShownFinding;
}

/** Whether the editor shows just these already, at these places. */
export function areShown(state: EditorState, wanted: readonly Diagnostic[]): boolean {
  const held = new Map<Finding, Diagnostic>();
  forEachDiagnostic(state, (diagnostic, from, to) => {
    // What it holds was made for an older text; its places have moved along since.
    held.set((diagnostic as FindingDiagnostic).shown.finding, { ...diagnostic, from, to });
  });
  return (
    held.size === wanted.length &&
    wanted.every((diagnostic) => {
      const other = held.get((diagnostic as FindingDiagnostic).shown.finding);
      return other !== undefined && isSame(other as FindingDiagnostic, diagnostic as FindingDiagnostic);
    })
  );
}

function isSame(one: FindingDiagnostic, other: FindingDiagnostic): boolean {
  return (
    one.from === other.from &&
    one.to === other.to &&
    one.message === other.message &&
    one.shown.severityWord === other.shown.severityWord &&
    one.shown.fixLabel === other.shown.fixLabel
  );
}

export type FixRequest = (findings: readonly Finding[], view: EditorView) => void;

export function toDiagnostic(
  shown: ShownFinding,
  range: { readonly from: number; readonly to: number },
  onFix: FixRequest,
): Diagnostic {
  const { finding, severityWord, message, fixLabel } = shown;
  const diagnostic: FindingDiagnostic = {
    ...range,
    severity: finding.severity,
    message,
    shown,
    renderMessage: (view) => {
      const frame = document.createElement('div');
      const word = document.createElement('span');
      word.className = 'cm-severity';
      word.textContent = severityWord;
      frame.append(word, message);
      if (fixLabel !== null) frame.append(renderFix(fixLabel, () => onFix([finding], view)));
      return frame;
    },
  };
  return diagnostic;
}

function renderFix(label: string, onClick: () => void): HTMLElement {
  const row = document.createElement('div');
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'cm-fix';
  button.textContent = label;
  button.addEventListener('click', onClick);
  row.append(button);
  return row;
}

/** The findings with a fix at the cursor or, where it is in none of them, on its line. */
export function listFixesAtCursor(view: EditorView): readonly Finding[] {
  const { head } = view.state.selection.main;
  const line = view.state.doc.lineAt(head);
  const onLine: Finding[] = [];
  const atCursor: Finding[] = [];
  forEachDiagnostic(view.state, (diagnostic, from, to) => {
    const { finding, fixLabel } = (diagnostic as FindingDiagnostic).shown;
    if (fixLabel === null || to < line.from || from > line.to) return;
    onLine.push(finding);
    if (from <= head && head <= to) atCursor.push(finding);
  });
  return atCursor.length > 0 ? atCursor : onLine;
}

/** A lamp beside the cursor's line while something on it can be mended, and the key that does the same. */
export function quickFixing(onFix: FixRequest): Extension {
  const open: Command = (view) => {
    onFix(listFixesAtCursor(view), view);
    return true;
  };
  return [
    Prec.high(keymap.of([{ key: 'Mod-.', run: open, preventDefault: true }])),
    gutter({
      class: 'cm-fixGutter',
      lineMarker(view, line) {
        const { head } = view.state.selection.main;
        const isHere = head >= line.from && head <= line.to;
        return isHere && listFixesAtCursor(view).length > 0 ? lamp : null;
      },
      lineMarkerChange: ({ selectionSet, docChanged, transactions }) =>
        selectionSet || docChanged || transactions.some(({ effects }) => effects.length > 0),
      initialSpacer: () => lamp,
      domEventHandlers: {
        click(view, line) {
          const { head } = view.state.selection.main;
          return head >= line.from && head <= line.to && open(view);
        },
      },
    }),
  ];
}

const svg = 'http://www.w3.org/2000/svg';
/** The bulb of Material Icons, as everywhere on the page. */
const lampOutline =
  'M9 21c0 .55.45 1 1 1h4c.55 0 1-.45 1-1v-1H9zm3-19C8.14 2 5 5.14 5 9c0 2.38 1.19 4.47 3 5.74V17c0 .55.45 1 1 1h6c.55 0 1-.45 1-1v-2.26c1.81-1.27 3-3.36 3-5.74 0-3.86-3.14-7-7-7z';

class Lamp extends GutterMarker {
  override toDOM(): Node {
    const icon = document.createElementNS(svg, 'svg');
    icon.setAttribute('viewBox', '0 0 24 24');
    icon.setAttribute('class', 'cm-lamp');
    const outline = document.createElementNS(svg, 'path');
    outline.setAttribute('d', lampOutline);
    icon.append(outline);
    return icon;
  }
}

const lamp = new Lamp();
