/**
 * A pattern in which `*` stands for any run of characters, the empty run and `/` included. `pieces` are the
 * literal stretches between the stars: `repo/*` is `['repo/', '']`, a text without a star is one piece.
 * Nothing else is special; `?` is a literal.
 *
 * @see domain facts, section 2 "Wildcards and matching"
 */
export interface Glob {
  readonly pieces: readonly string[];
}

export function compileGlob(pattern: string): Glob {
  return { pieces: pattern.split('*') };
}

/**
 * Tells whether the whole text fits. Case-sensitive.
 *
 * The first piece must open the text and the last must close it; each piece between is taken at its first
 * place after the one before. Taking the first place is enough, since it leaves the most room for the rest.
 * No step goes back, so the work is bounded by text length × pattern length, whatever the pattern.
 */
export function matchesGlob(glob: Glob, text: string): boolean {
  const { pieces } = glob;
  const lastIndex = pieces.length - 1;
  const first = pieces[0] ?? '';
  if (lastIndex < 1) return text === first;
  // Most patterns differ from most texts right here.
  if (!text.startsWith(first)) return false;
  const last = pieces[lastIndex] ?? '';
  const end = text.length - last.length;
  let position = first.length;
  if (position > end || !(last === '' || text.endsWith(last))) return false;
  for (let index = 1; index < lastIndex; index += 1) {
    const piece = pieces[index] ?? '';
    const found = text.indexOf(piece, position);
    if (found < 0 || found + piece.length > end) return false;
    position = found + piece.length;
  }
  return true;
}

/** Whether the text would fit if letter case did not count. Only for explanations: names are case-sensitive. */
export function matchesInOtherCase(glob: Glob, text: string): boolean {
  const lowered = text.toLowerCase();
  const first = (glob.pieces[0] ?? '').toLowerCase();
  return (
    lowered.startsWith(first) &&
    matchesGlob({ pieces: glob.pieces.map((piece) => piece.toLowerCase()) }, lowered)
  );
}
