import {
  autocompletion,
  type CompletionContext,
  type CompletionResult,
  closeCompletion,
  pickedCompletion,
  startCompletion,
} from '@codemirror/autocomplete';
import type { Extension } from '@codemirror/state';
import { type EditorView, hoverTooltip, keymap, type Tooltip } from '@codemirror/view';
import type { Completion, CompletionList, TopicPlace } from '../../../core';

/** What the editor asks while a person types or points; offsets are those of the text that is given. */
export interface Assist {
  readonly complete: (text: string, offset: number) => CompletionList | null;
  readonly explain: (text: string, offset: number) => TopicPlace | null;
  /** A few words beside a completion. */
  readonly writeDetail: (completion: Completion) => string;
  /** The explanation of a topic, drawn for a tooltip; its sources may have to be fetched first. */
  readonly draw: (
    topic: TopicPlace['topic'],
    options: { readonly hasSources: boolean },
  ) => Promise<HTMLElement>;
}

/** Completion while typing and on request, and explanations where the pointer rests. */
export function assistWith(assist: Assist): Extension {
  return [
    autocompletion({
      override: [(context) => complete(context, assist)],
      icons: false,
      optionClass: ({ type }) => `cm-complete-${type}`,
      compareCompletions: (one, other) => (other.boost ?? 0) - (one.boost ?? 0),
    }),
    // A list that scrolls is a stop for Tab in Chromium; Tab means to leave the editor, so the list goes first.
    keymap.of([{ key: 'Tab', run: leaveList, shift: leaveList }]),
    hoverTooltip((view, position) => explain(view, position, assist), { hoverTime: 350, hideOnChange: true }),
  ];
}

function leaveList(view: EditorView): boolean {
  closeCompletion(view);
  return false;
}

function complete(context: CompletionContext, assist: Assist): CompletionResult | null {
  const { state, pos, explicit } = context;
  const list = assist.complete(state.doc.toString(), pos);
  if (!list) return null;
  // Nothing opens by itself where nothing was typed, as after a comma or a line break.
  if (!explicit && list.replace.start === list.replace.end) return null;
  return {
    from: list.typed.start,
    options: list.items.map((item, index) => ({
      label: item.label,
      detail: assist.writeDetail(item),
      type: item.kind,
      // The core lists the likeliest first; among what matches alike, short labels would else come before them.
      boost: Math.max(-99, 99 - index),
      apply: (view: EditorView, completion, _from: number, to: number) => {
        const { start, end } = list.replace;
        view.dispatch({
          changes: { from: start, to: end + to - pos, insert: item.insert },
          selection: { anchor: start + item.cursor },
          userEvent: 'input.complete',
          annotations: pickedCompletion.of(completion),
          scrollIntoView: true,
        });
        if (item.continues) startCompletion(view);
      },
      ...(item.topic ? { info: infoFor(item.topic, assist) } : {}),
    })),
  };
}

function infoFor(topic: TopicPlace['topic'], assist: Assist): () => Promise<HTMLElement> {
  // Links beside the list would catch the Tab that is meant to leave the editor.
  return () => assist.draw(topic, { hasSources: false });
}

async function explain(view: EditorView, position: number, assist: Assist): Promise<Tooltip | null> {
  const found = assist.explain(view.state.doc.toString(), position);
  if (!found || position < found.range.start || position > found.range.end) return null;
  const dom = await assist.draw(found.topic, { hasSources: true });
  return { pos: found.range.start, end: found.range.end, above: false, create: () => ({ dom }) };
}
