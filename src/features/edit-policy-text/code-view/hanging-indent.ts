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
/** Characters looked at in each line; indentation beyond them counts as text. */
const longestIndentation = 64;

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

const indentation = Decoration.mark({ class: 'cm-indentation' });

/** The style rules for the classes set here; `lineStart` is the usual padding of a line. */
export function hangingIndentRules(lineStart: string): Record<string, Record<string, string>> {
  const hanging = decorationOf.map((_, columns) => [
    `.cm-line.cm-hang-${columns}`,
    {
      paddingLeft: `calc(${lineStart} + ${columns + extraColumns}ch)`,
      textIndent: `-${columns + extraColumns}ch`,
    },
  ]);
  return {
    ...Object.fromEntries(hanging),
    // A long name begins on the line of its indentation, and does not leave that line empty.
    '.cm-indentation': { whiteSpace: 'pre' },
  };
}

function indentLines(view: EditorView): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  const { doc, tabSize } = view.state;
  let nextStart = 0;
  for (const { from, to } of view.visibleRanges) {
    for (let at = Math.max(nextStart, doc.lineAt(from).from); at <= to; at = nextStart) {
      const line = doc.lineAt(at);
      nextStart = line.to + 1;
      const beginning = doc.sliceString(line.from, Math.min(line.to, line.from + longestIndentation));
      const blank = beginning.length - beginning.trimStart().length;
      const columns = Math.min(countColumns(beginning.slice(0, blank), tabSize), deepestColumns);
      const hanging = decorationOf[columns];
      if (hanging) builder.add(line.from, line.from, hanging);
      if (blank > 0 && blank < line.length) builder.add(line.from, line.from + blank, indentation);
    }
  }
  return builder.finish();
}

function countColumns(blank: string, tabSize: number): number {
  let columns = 0;
  for (const character of blank) columns += character === '\t' ? tabSize - (columns % tabSize) : 1;
  return columns;
}
