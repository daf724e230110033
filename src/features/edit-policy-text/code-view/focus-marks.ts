import { type EditorState, type Extension, StateEffect, StateField } from '@codemirror/state';
import {
  Decoration,
  type DecorationSet,
  type EditorView,
  ViewPlugin,
  type ViewUpdate,
} from '@codemirror/view';

export interface MarkedRange {
  readonly from: number;
  readonly to: number;
}

/** Replaces the ranges that are lit up because another window points at them. */
export const setFocusMarks = StateEffect.define<readonly MarkedRange[]>();

const focusMarks = StateField.define<readonly MarkedRange[]>({
  create: () => [],
  update(ranges, transaction) {
    for (const effect of transaction.effects) {
      if (effect.is(setFocusMarks)) return effect.value;
    }
    if (!transaction.docChanged || ranges.length === 0) return ranges;
    return ranges.map(({ from, to }) => ({
      from: transaction.changes.mapPos(from, 1),
      to: transaction.changes.mapPos(to, -1),
    }));
  },
});

/** Whether anything is lit up in the editor. */
export function hasFocusMarks(state: EditorState): boolean {
  return state.field(focusMarks).length > 0;
}

const wholeLine = Decoration.line({ class: 'cm-focusLine' });
const partOfLine = Decoration.mark({ class: 'cm-focusRange' });

const focusPainter = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;

    constructor(view: EditorView) {
      this.decorations = paint(view);
    }

    update(update: ViewUpdate): void {
      const hasNewMarks = update.startState.field(focusMarks) !== update.state.field(focusMarks);
      if (hasNewMarks || update.docChanged || update.viewportChanged) this.decorations = paint(update.view);
    }
  },
  { decorations: (plugin) => plugin.decorations },
);

/** Lights up ranges: whole lines where one spans several, else its characters. Paints what is on screen only. */
export const focusMarking: Extension = [focusMarks, focusPainter];

function paint(view: EditorView): DecorationSet {
  const { doc } = view.state;
  const found = [];
  const paintedLines = new Set<number>();
  for (const { from, to } of view.state.field(focusMarks)) {
    if (to <= from) continue;
    const lastLineStart = doc.lineAt(to).from;
    if (doc.lineAt(from).from === lastLineStart) {
      found.push(partOfLine.range(from, to));
      continue;
    }
    for (const visible of view.visibleRanges) {
      const end = Math.min(visible.to, lastLineStart);
      for (let at = doc.lineAt(Math.max(visible.from, from)).from; at <= end; at = doc.lineAt(at).to + 1) {
        if (!paintedLines.has(at)) found.push(wholeLine.range(at));
        paintedLines.add(at);
      }
    }
  }
  return Decoration.set(found, true);
}
