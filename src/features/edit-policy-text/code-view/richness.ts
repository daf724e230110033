import { json } from '@codemirror/lang-json';
import { bracketMatching, indentOnInput } from '@codemirror/language';
import { Compartment, EditorState, type Extension, Prec, Text } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import { syntaxAppearance } from './appearance';
import { closeBrackets, deleteEmptyPair } from './close-brackets';
import { hangingIndent } from './hanging-indent';

/**
 * Up to here text is coloured; parsing more than this would show as a stutter. A long line is left
 * uncoloured because the browser takes time for every coloured piece of a line at every keystroke.
 */
const coloured = { text: 100_000, line: 2_000 };
/** Up to here lines are wrapped; longer ones scroll sideways, so that only the visible part is laid out. */
const wrapped = { text: 300_000, line: 20_000 };

/**
 * The extensions whose cost grows with the text. A text that is far too large for a policy goes without them,
 * so that the page stays alive. Follows the text by itself.
 */
export function richnessFor(text: string): Extension {
  const compartment = new Compartment();
  return [
    compartment.of(chooseRichness(Text.of(text.split('\n')))),
    EditorState.transactionExtender.of((transaction) => {
      if (!transaction.docChanged) return null;
      const wanted = chooseRichness(transaction.newDoc);
      const isAsWanted = compartment.get(transaction.startState) === wanted;
      return isAsWanted ? null : { effects: compartment.reconfigure(wanted) };
    }),
  ];
}

const plain: Extension = [];

const wrapping: Extension = [hangingIndent, EditorView.lineWrapping];

const rich: Extension = [
  wrapping,
  json(),
  syntaxAppearance,
  bracketMatching(),
  indentOnInput(),
  closeBrackets,
  Prec.high(keymap.of([{ key: 'Backspace', run: deleteEmptyPair }])),
];

function chooseRichness(doc: Text): Extension {
  if (isWithin(doc, coloured)) return rich;
  return isWithin(doc, wrapped) ? wrapping : plain;
}

function isWithin(doc: Text, most: { readonly text: number; readonly line: number }): boolean {
  if (doc.length > most.text) return false;
  if (doc.length <= most.line) return true;
  for (const line of doc.iterLines()) {
    if (line.length > most.line) return false;
  }
  return true;
}
