import type { Glob } from './glob';

/** What the policy variables stand for in one request; `undefined` where the request does not say. */
export interface VariableValues {
  readonly uin: string | undefined;
  readonly owner_uin: string | undefined;
  readonly app_id: string | undefined;
}

/** A stretch of plain text, or one `${…}` with the name between its braces. */
export type TextPart = string | { readonly variable: string };

export type Filled<Value> =
  | { readonly state: 'filled'; readonly value: Value }
  /** The language does not know the variable, so nobody can say what it stands for. */
  | { readonly state: 'unknown-variable' }
  /** The request does not say; `missing` are the variables as written (`${uin}`). */
  | { readonly state: 'missing'; readonly missing: readonly string[]; readonly value: Value };

/**
 * Cuts a text at its policy variables. `${uin`, without the closing brace, is plain text.
 *
 * @returns `null` where the text holds none, which is the common case and needs no filling.
 * @see domain facts, section 5 "Policy variables"
 */
export function splitVariables(text: string): readonly TextPart[] | null {
  const parts: TextPart[] = [];
  let position = 0;
  for (;;) {
    const start = text.indexOf('${', position);
    const end = start < 0 ? -1 : text.indexOf('}', start);
    if (end < 0) break;
    parts.push(text.slice(position, start), { variable: text.slice(start + 2, end) });
    position = end + 1;
  }
  if (parts.length === 0) return null;
  parts.push(text.slice(position));
  return parts;
}

/**
 * Fills the variables of a pattern. A value is taken literally: a `*` in it is no wildcard.
 * Where values are missing, `value` has a star in the place of each: what does not fit that glob cannot fit
 * whatever the variable stands for.
 */
export function fillGlob(parts: readonly TextPart[], values: VariableValues): Filled<Glob> {
  const pieces: string[] = [];
  const missing: string[] = [];
  let piece = '';
  for (const part of parts) {
    if (typeof part === 'string') {
      const [first = '', ...rest] = part.split('*');
      piece += first;
      for (const next of rest) {
        pieces.push(piece);
        piece = next;
      }
      continue;
    }
    if (!isPolicyVariable(part.variable)) return { state: 'unknown-variable' };
    const known = values[part.variable];
    if (known === undefined) {
      missing.push(writeVariable(part.variable));
      pieces.push(piece);
      piece = '';
    } else {
      piece += known;
    }
  }
  pieces.push(piece);
  const value = { pieces };
  return missing.length > 0 ? { state: 'missing', missing, value } : { state: 'filled', value };
}

/** Fills the variables of a text without wildcards; missing ones are left out of `value`. */
export function fillText(parts: readonly TextPart[], values: VariableValues): Filled<string> {
  const missing: string[] = [];
  let value = '';
  for (const part of parts) {
    if (typeof part === 'string') {
      value += part;
      continue;
    }
    if (!isPolicyVariable(part.variable)) return { state: 'unknown-variable' };
    const known = values[part.variable];
    if (known === undefined) missing.push(writeVariable(part.variable));
    else value += known;
  }
  return missing.length > 0 ? { state: 'missing', missing, value } : { state: 'filled', value };
}

/** The variable as it stands in a policy, and as `missing` names it: `${uin}`. */
export function writeVariable(name: keyof VariableValues): string {
  return `\${${name}}`;
}

function isPolicyVariable(name: string): name is keyof VariableValues {
  return name === 'uin' || name === 'owner_uin' || name === 'app_id';
}
