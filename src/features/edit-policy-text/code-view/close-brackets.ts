import { type EditorState, type Extension, MapMode, StateEffect, StateField } from '@codemirror/state';
import { type Command, EditorView } from '@codemirror/view';

/** Typing an opening bracket or a quote in JSON also writes its partner; typing the partner then moves over it. */
const partners: Readonly<Record<string, string>> = { '{': '}', '[': ']', '"': '"' };

const addPartner = StateEffect.define<number>();

/** Offsets of partners that were written by this extension; only those are typed over or deleted again. */
const writtenPartners = StateField.define<readonly number[]>({
  create: () => [],
  update(offsets, transaction) {
    let kept = offsets;
    if (transaction.docChanged) {
      kept = kept.flatMap((offset) => transaction.changes.mapPos(offset, 1, MapMode.TrackAfter) ?? []);
    }
    if (transaction.selection && kept.length > 0) {
      // Once the cursor has left the line, what stands there counts as typed.
      const { from, to } = transaction.newDoc.lineAt(transaction.newSelection.main.head);
      kept = kept.filter((offset) => offset >= from && offset <= to);
    }
    for (const effect of transaction.effects) {
      if (effect.is(addPartner)) kept = [...kept, effect.value];
    }
    return kept;
  },
});

const typing = EditorView.inputHandler.of((view, from, to, text) => {
  if (view.composing || view.state.readOnly) return false;
  const overtyping = from === to ? typeOver(view.state, from, text) : null;
  const transaction = overtyping ?? typePair(view.state, from, to, text);
  if (!transaction) return false;
  view.dispatch({ ...transaction, scrollIntoView: true, userEvent: 'input.type' });
  return true;
});

export const closeBrackets: Extension = [writtenPartners, typing];

/** Deletes an empty pair as a whole, where its second half was written by this extension. */
export const deleteEmptyPair: Command = ({ state, dispatch }) => {
  const { main } = state.selection;
  const before = state.sliceDoc(main.head - 1, main.head);
  const isPair = main.empty && partners[before] !== undefined && isWrittenPartner(state, main.head);
  if (!isPair || partners[before] !== state.sliceDoc(main.head, main.head + 1)) return false;
  dispatch(
    state.update({
      changes: { from: main.head - 1, to: main.head + 1 },
      scrollIntoView: true,
      userEvent: 'delete.backward',
    }),
  );
  return true;
};

function typeOver(state: EditorState, at: number, text: string) {
  const isPartner = Object.values(partners).includes(text) && state.sliceDoc(at, at + 1) === text;
  return isPartner && isWrittenPartner(state, at) ? { selection: { anchor: at + 1 } } : null;
}

function typePair(state: EditorState, from: number, to: number, text: string) {
  const partner = partners[text];
  if (partner === undefined || isInString(state, from)) return null;
  if (!/^[\s,:}\]]?$/.test(state.sliceDoc(to, to + 1))) return null;
  if (text === '"' && /["\w\\]/.test(state.sliceDoc(Math.max(0, from - 1), from))) return null;
  return {
    changes: { from, to, insert: text + partner },
    selection: { anchor: from + 1 },
    effects: addPartner.of(from + 1),
  };
}

function isWrittenPartner(state: EditorState, at: number): boolean {
  return state.field(writtenPartners).includes(at);
}

/** A string of JSON ends on its line, so the quotes before a place on that line tell; broken text does no harm. */
function isInString(state: EditorState, at: number): boolean {
  const before = state.sliceDoc(state.doc.lineAt(at).from, at);
  let isInside = false;
  for (let index = 0; index < before.length; index += 1) {
    if (before[index] === '\\' && isInside) index += 1;
    else if (before[index] === '"') isInside = !isInside;
  }
  return isInside;
}
