import type { TextRange } from '../foundation';
import type { Completion, CompletionList } from './completion';
import type { TextCursor } from './find-cursor';

/** A completion as its source knows it, before quotes, colons and commas are added. */
export interface DraftItem extends Pick<Completion, 'label' | 'kind' | 'detail'> {
  readonly topic?: Completion['topic'];
  /** The whole content of the quotes, as JSON writes it; the label where not given. */
  readonly text?: string;
  /** The cursor stays at this place of `text`, for what comes next; else it goes behind the closing quote. */
  readonly next?: number;
  /** For names: the JSON of an empty value to write behind the colon, with `|` where the cursor goes. */
  readonly value?: string;
  /** JSON to be written as it stands, with `|` where the cursor goes. */
  readonly json?: string;
}

export interface Draft {
  readonly items: readonly DraftItem[];
  /** Where the part being typed begins inside the content of the quotes; it ends at the cursor. */
  readonly partStart?: number;
}

/** Turns drafts into what is to be written at this place. */
export function finish({ items, partStart = 0 }: Draft, cursor: TextCursor, offset: number): CompletionList {
  const token = cursor.token;
  const replace: TextRange = token ? { start: token.start, end: token.end } : { start: offset, end: offset };
  const start = (token?.content.start ?? offset) + partStart;
  return {
    typed: { start: Math.min(start, offset), end: offset },
    replace,
    items: items.map((item) => {
      const { label, kind, detail, topic = null } = item;
      return { label, kind, detail, topic, ...write(item, cursor) };
    }),
  };
}

function write(item: DraftItem, cursor: TextCursor): Pick<Completion, 'insert' | 'cursor' | 'continues'> {
  const written = writeItem(item, cursor);
  return cursor.lacksComma ? { ...written, insert: `${written.insert},` } : written;
}

function writeItem(
  { label, text = label, next, value, json }: DraftItem,
  { slot, hasColon }: TextCursor,
): Pick<Completion, 'insert' | 'cursor' | 'continues'> {
  if (json !== undefined) return placeCursor(json);
  const quoted = `"${text}"`;
  if (next !== undefined) return { insert: quoted, cursor: next + 1, continues: true };
  if (slot === 'name' && !hasColon && value !== undefined) return placeCursor(`${quoted}: ${value}`);
  return { insert: quoted, cursor: quoted.length, continues: false };
}

function placeCursor(template: string): Pick<Completion, 'insert' | 'cursor' | 'continues'> {
  const cursor = template.indexOf('|');
  if (cursor < 0) return { insert: template, cursor: template.length, continues: false };
  return { insert: template.slice(0, cursor) + template.slice(cursor + 1), cursor, continues: true };
}
