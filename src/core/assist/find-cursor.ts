import type { DocumentPath, TextRange } from '../foundation';
import { scanTokens, type TextToken, type Token } from './scan-tokens';

/** Where a cursor stands in half-typed JSON. */
export interface TextCursor {
  /**
   * `name`: a property name of the object at `path`; `value`: the value at `path`. Names as written, also of
   * properties that have no value yet.
   */
  readonly slot: 'name' | 'value';
  readonly path: DocumentPath;
  /** The string or word around the cursor; `null` where nothing is written so far. */
  readonly token: TextToken | null;
  /** The names of the object, or the texts of the list, around the cursor, without its own. */
  readonly siblings: readonly string[];
  /** The names at the outermost level, which tell a policy from a single statement. */
  readonly rootNames: readonly string[];
  /** A colon follows the name already. */
  readonly hasColon: boolean;
  /** Something follows in the same object or list, and no comma stands between. */
  readonly lacksComma: boolean;
}

interface Frame {
  readonly kind: 'root' | 'object' | 'array';
  readonly names: string[];
  readonly texts: string[];
  key: string;
  index: number;
  expects: 'name' | 'colon' | 'value' | 'comma';
  /** The text read last, which a colon may turn into a name after all. */
  lastText: TextToken | null;
}

interface Found {
  readonly slot: 'name' | 'value';
  readonly path: DocumentPath;
  readonly token: TextToken | null;
  readonly frame: Frame;
  hasColon: boolean;
  lacksComma: boolean;
}

/**
 * Finds out what is being written at a place of a text.
 *
 * The reader's own tree leaves out what has no value yet, and that is just what a person is typing; so this
 * scan keeps no values, only where the cursor is. It takes any text, and time linear in it.
 *
 * @param offset UTF-16 units. The places before and behind a quoted text do not belong to it; both ends of a
 *   bare word do.
 * @returns `null` where neither a name nor a value can stand: outside everything, or where a colon or a comma
 *   has to come first.
 */
export function findCursor(text: string, offset: number): TextCursor | null {
  const frames: Frame[] = [openFrame('root')];
  const search: Search = { found: null, isPassed: false, awaitsNext: false, outermost: null };
  scanTokens(text, (token) => {
    if (search.awaitsNext && search.found) noteNext(search.found, token);
    search.awaitsNext = false;
    if (!search.isPassed && (token.start >= offset || isWithin(token, offset)))
      meet(search, frames, token, offset);
    take(frames, token, text);
    search.outermost ??= frames[1] ?? null;
  });
  if (!search.isPassed) search.found = inGap(frames);
  return search.found && toCursor(search.found, search.outermost, text);
}

interface Search {
  found: Found | null;
  isPassed: boolean;
  /** The cursor was in the token before, so the next one tells what follows it. */
  awaitsNext: boolean;
  outermost: Frame | null;
}

/** The first token that holds the cursor or stands behind it. */
function meet(search: Search, frames: readonly Frame[], token: Token, offset: number): void {
  search.isPassed = true;
  if (token.kind === 'text' && isWithin(token, offset)) {
    search.found = atToken(frames, token);
    search.awaitsNext = true;
    return;
  }
  search.found = inGap(frames);
  if (search.found) noteNext(search.found, token);
}

function toCursor(
  { slot, path, token, frame, hasColon, lacksComma }: Found,
  outermost: Frame | null,
  text: string,
): TextCursor {
  const own = token ? slice(text, token.content) : null;
  const all = slot === 'name' ? frame.names : frame.texts;
  const at = own === null ? -1 : all.indexOf(own);
  return {
    slot,
    path,
    token,
    siblings: at < 0 ? [...all] : [...all.slice(0, at), ...all.slice(at + 1)],
    rootNames: outermost?.kind === 'object' ? [...outermost.names] : [],
    hasColon,
    lacksComma,
  };
}

function isWithin(token: Token, offset: number): boolean {
  if (token.kind === 'mark') return false;
  if (!token.isQuoted) return token.start <= offset && offset <= token.end;
  return token.start < offset && (token.isClosed ? offset < token.end : offset <= token.end);
}

function openFrame(kind: Frame['kind']): Frame {
  const expects = kind === 'object' ? 'name' : 'value';
  return { kind, names: [], texts: [], key: '', index: 0, expects, lastText: null };
}

function pathOf(frames: readonly Frame[]): DocumentPath {
  return frames.flatMap(({ kind, key, index }) => {
    if (kind === 'root') return [];
    return [kind === 'object' ? key : index];
  });
}

function inGap(frames: readonly Frame[]): Found | null {
  const frame = frames.at(-1);
  if (!frame || frame.kind === 'root') return null;
  if (frame.expects === 'name') return toFound('name', frames, frame, null);
  return frame.expects === 'value' ? toFound('value', frames, frame, null) : null;
}

/** A text where a comma is missing counts as the next name or entry. */
function atToken(frames: readonly Frame[], token: TextToken): Found | null {
  const frame = frames.at(-1);
  if (!frame || frame.kind === 'root') return null;
  const isName = frame.kind === 'object' && frame.expects !== 'value';
  return toFound(isName ? 'name' : 'value', frames, frame, token);
}

function toFound(
  slot: 'name' | 'value',
  frames: readonly Frame[],
  frame: Frame,
  token: TextToken | null,
): Found {
  const path = pathOf(slot === 'name' ? frames.slice(0, -1) : frames);
  return { slot, path, token, frame, hasColon: false, lacksComma: false };
}

function noteNext(found: Found, next: Token): void {
  if (next.kind === 'text') found.lacksComma = true;
  else if (next.mark === ':') found.hasColon = true;
  else found.lacksComma = next.mark === '{' || next.mark === '[';
}

/** Moves on over one token. */
function take(frames: Frame[], token: Token, text: string): void {
  const frame = frames.at(-1);
  if (!frame) return;
  if (token.kind === 'text') takeText(frame, token, text);
  else if (token.mark === '{' || token.mark === '[') {
    if (frame.expects === 'comma') frame.index += 1;
    frame.expects = 'comma';
    frame.lastText = null;
    frames.push(openFrame(token.mark === '{' ? 'object' : 'array'));
  } else if (token.mark === '}' || token.mark === ']') close(frames, token.mark === '}' ? 'object' : 'array');
  else if (token.mark === ',') {
    if (frame.kind === 'array') frame.index += 1;
    frame.expects = frame.kind === 'object' ? 'name' : 'value';
    frame.lastText = null;
  } else if (frame.kind === 'object') takeColon(frame, text);
}

function takeText(frame: Frame, token: TextToken, text: string): void {
  if (frame.kind === 'object' && frame.expects !== 'value') {
    frame.key = slice(text, token.content);
    frame.names.push(frame.key);
    frame.expects = 'colon';
    return;
  }
  if (frame.kind === 'array' && frame.expects === 'comma') frame.index += 1;
  if (frame.kind === 'array') frame.texts.push(slice(text, token.content));
  frame.expects = 'comma';
  frame.lastText = token;
}

/** Where the value before was left out, what was taken for it is the next name. */
function takeColon(frame: Frame, text: string): void {
  if (frame.expects === 'comma' && frame.lastText) {
    frame.key = slice(text, frame.lastText.content);
    frame.names.push(frame.key);
  }
  frame.lastText = null;
  frame.expects = 'value';
}

/** A closer that fits an outer container closes what was left open inside it; one that fits none is passed over. */
function close(frames: Frame[], kind: 'object' | 'array'): void {
  for (let at = frames.length - 1; at > 0; at -= 1) {
    if (frames[at]?.kind !== kind) continue;
    frames.length = at;
    return;
  }
}

function slice(text: string, { start, end }: TextRange): string {
  return text.slice(start, end);
}
