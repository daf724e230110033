import { RangeSetBuilder } from '@codemirror/state';
import {
  Decoration,
  type DecorationSet,
  type EditorView,
  ViewPlugin,
  type ViewUpdate,
} from '@codemirror/view';

/** Deeper lines than this would leave no room for their text. */
const deepestColumns = 16;
/** How much further than its line a wrapped rest is indented. */
const extraColumns = 2;

/** Indents the wrapped rest of a line below its beginning, so that the shape of the JSON stays visible. */
export const hangingIndent = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;

    constructor(view: EditorView) {
      this.decorations = indentLines(view);
    }

    update(update: ViewUpdate): void {
      if (update.docChanged || update.viewportChanged) this.decorations = indentLines(update.view);
    }
  },
  { decorations: (plugin) => plugin.decorations },
);

const decorationOf = Array.from({ length: deepestColumns + 1 }, (_, columns) =>
  Decoration.line({ class: `cm-hang-${columns}` }),
);

/** The style rules for the classes set here; `lineStart` is the usual padding of a line. */
export function hangingIndentRules(lineStart: string): Record<string, Record<string, string>> {
  return Object.fromEntries(
    decorationOf.map((_, columns) => [
      `.cm-line.cm-hang-${columns}`,
      {
        paddingLeft: `calc(${lineStart} + ${columns + extraColumns}ch)`,
        textIndent: `-${columns + extraColumns}ch`,
      },
    ]),
  );
}

function indentLines(view: EditorView): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  const { doc } = view.state;
  let nextStart = 0;
  for (const { from, to } of view.visibleRanges) {
    for (let at = Math.max(nextStart, doc.lineAt(from).from); at <= to; at = nextStart) {
      const line = doc.lineAt(at);
      nextStart = line.to + 1;
      const decoration =
        decorationOf[
          countLeadingColumns(
            doc.sliceString(line.from, Math.min(line.to, line.from + 64)),
            view.state.tabSize,
          )
        ];
      if (decoration) builder.add(line.from, line.from, decoration);
    }
  }
  return builder.finish();
}

function countLeadingColumns(beginning: string, tabSize: number): number {
  let columns = 0;
  for (const character of beginning) {
    if (character === ' ') columns += 1;
    else if (character === '\t') columns += tabSize - (columns % tabSize);
    else break;
  }
  return Math.min(columns, deepestColumns);
}
