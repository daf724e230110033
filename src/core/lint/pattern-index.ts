import { compileGlob, type Glob, matchesGlob } from '../matching';

/**
 * Prepares patterns for many questions of the kind "which of them fit this text". Each takes about as many
 * steps as there are different lengths of patterns with one star at their end, however many there are.
 *
 * @param toPattern a pattern with stars; each stands for any run of characters.
 * @returns a function that gives the entries whose pattern fits a text, in no particular order. A star in the
 *   text is an ordinary character.
 */
export function createPatternIndex<Entry>(
  entries: readonly Entry[],
  toPattern: (entry: Entry) => string,
): (text: string) => readonly Entry[] {
  const literals = new Map<string, Entry[]>();
  const prefixes = new Map<string, Entry[]>();
  const others: { readonly entry: Entry; readonly glob: Glob }[] = [];
  for (const entry of entries) {
    const pattern = toPattern(entry);
    const star = pattern.indexOf('*');
    if (star < 0) add(literals, pattern, entry);
    else if (star === pattern.length - 1) add(prefixes, pattern.slice(0, -1), entry);
    else others.push({ entry, glob: compileGlob(pattern) });
  }
  const lengths = [...new Set([...prefixes.keys()].map((prefix) => prefix.length))];
  return (text) => {
    const found = literals.get(text)?.slice() ?? [];
    for (const length of lengths) {
      const group = length <= text.length ? prefixes.get(text.slice(0, length)) : undefined;
      if (group !== undefined) found.push(...group);
    }
    for (const { entry, glob } of others) if (matchesGlob(glob, text)) found.push(entry);
    return found;
  };
}

function add<Entry>(groups: Map<string, Entry[]>, key: string, entry: Entry): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [entry]);
  else group.push(entry);
}
