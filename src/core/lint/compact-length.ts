/**
 * Counts the characters (code points) of a value written as JSON without white space between its parts.
 * Takes any value; what JSON cannot hold counts nothing, and counting ends soon after `enough`.
 */
export function measureCompactJson(value: unknown, enough: number): number {
  let length = 0;
  const open: unknown[] = [value];
  while (open.length > 0 && length <= enough) {
    const next = open.pop();
    if (typeof next === 'string') length += measureString(next);
    else if (typeof next === 'number' || typeof next === 'boolean' || next === null) {
      length += String(next).length;
    } else if (Array.isArray(next)) {
      length += 2 + Math.max(0, next.length - 1);
      open.push(...next.slice(0, enough));
    } else if (typeof next === 'object') {
      const entries = Object.entries(next);
      length += 2 + Math.max(0, entries.length - 1);
      for (const [name, entry] of entries) {
        length += measureString(name) + 1;
        open.push(entry);
      }
    }
  }
  return length;
}

/** What JSON writes as it stands. */
const isWrittenAsIs = /^[ !#-[\]-~]*$/;

function measureString(text: string): number {
  if (isWrittenAsIs.test(text)) return text.length + 2;
  const written = JSON.stringify(text);
  let length = written.length;
  for (let at = 0; at + 1 < written.length; at += 1) {
    // JSON escapes half a pair by itself, so a high surrogate here is always the first half of a character.
    if ((written.charCodeAt(at) & 0xfc00) === 0xd800) length -= 1;
  }
  return length;
}
