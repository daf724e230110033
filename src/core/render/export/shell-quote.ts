/**
 * A text as one word of a POSIX shell. Inside single quotes nothing has a meaning; a single quote itself
 * stands outside of them.
 */
export function quoteForShell(text: string): string {
  return /^[A-Za-z0-9+=,.@_-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
