import type { Doubt, SummaryLine, SummaryVerb } from '../../../core';

/** One sentence of the summary, before it is put into words. */
export type SummaryEntry =
  | { readonly kind: 'may' | 'conditional' | 'undecided'; readonly lines: readonly [SummaryLine] }
  | {
      readonly kind: 'uncertain';
      readonly lines: readonly SummaryLine[];
      readonly doubts: readonly Doubt['reason'][];
    }
  /** `star`: the calls are authorised on the resource `*` only; `list`: listing needs `repo/*`. */
  | {
      readonly kind: 'looks-granted';
      readonly lines: readonly SummaryLine[];
      readonly needs: 'star' | 'list';
    }
  | { readonly kind: 'may-not' | 'never'; readonly verbs: readonly SummaryVerb[] }
  | { readonly kind: 'everything' | 'nothing' | 'nothing-ever' };

/**
 * Puts lines into as few sentences as can be true: what is unsettled for the same reasons, or only looks
 * granted for the same want, is told once; all that is denied stands in one sentence.
 */
export function groupLines(lines: readonly SummaryLine[]): readonly SummaryEntry[] {
  const extreme = findExtreme(lines);
  if (extreme) return [{ kind: extreme }];
  const entries: SummaryEntry[] = [];
  for (const line of lines) {
    if (line.standing === 'allowed') entries.push({ kind: 'may', lines: [line] });
    if (line.standing === 'conditional') {
      // What the line says of its limits is all there is to say.
      entries.push({ kind: line.limits === null ? 'conditional' : 'may', lines: [line] });
    }
    if (line.standing === 'undecided') entries.push({ kind: 'undecided', lines: [line] });
  }
  for (const group of groupBy(standing(lines, 'uncertain'), ({ doubts }) => doubts.join(' '))) {
    entries.push({ kind: 'uncertain', lines: group, doubts: group[0]?.doubts ?? [] });
  }
  for (const group of groupBy(standing(lines, 'looks-granted'), needsOf)) {
    entries.push({ kind: 'looks-granted', lines: group, needs: group[0] ? needsOf(group[0]) : 'star' });
  }
  const silent = standing(lines, 'implicitly-denied').map(({ verb }) => verb);
  if (silent.length > 0) entries.push({ kind: 'may-not', verbs: silent });
  const denied = standing(lines, 'explicitly-denied').map(({ verb }) => verb);
  if (denied.length > 0) entries.push({ kind: 'never', verbs: denied });
  return entries;
}

/** Where the whole table says the same, one sentence says it all. */
function findExtreme(lines: readonly SummaryLine[]): 'everything' | 'nothing' | 'nothing-ever' | null {
  const isAll = (wanted: SummaryLine['standing']) => lines.every((line) => line.standing === wanted);
  if (isAll('implicitly-denied')) return 'nothing';
  if (isAll('explicitly-denied')) return 'nothing-ever';
  const isEverywhere = ({ isComplete, places }: SummaryLine) =>
    isComplete && places.every(({ kind }) => kind === 'everywhere' || kind === 'account');
  return isAll('allowed') && lines.every(isEverywhere) ? 'everything' : null;
}

function needsOf({ neededResources }: SummaryLine): 'star' | 'list' {
  return neededResources.every((resource) => resource === 'repo/*') ? 'list' : 'star';
}

function standing(lines: readonly SummaryLine[], wanted: SummaryLine['standing']): readonly SummaryLine[] {
  return lines.filter((line) => line.standing === wanted);
}

function groupBy(
  lines: readonly SummaryLine[],
  keyOf: (line: SummaryLine) => string,
): readonly (readonly SummaryLine[])[] {
  const groups = new Map<string, SummaryLine[]>();
  for (const line of lines) {
    const group = groups.get(keyOf(line));
    if (group) group.push(line);
    else groups.set(keyOf(line), [line]);
  }
  return [...groups.values()];
}
