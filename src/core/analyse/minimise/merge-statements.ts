import { type Statement, viewStatement } from '../../model';
import type { MinimiseStep, PlacedStatement } from './steps';

/** Merges statements pair by pair as long as `keep` lets it. */
export function mergeStatements(
  read: () => readonly PlacedStatement[],
  keep: (next: readonly PlacedStatement[], step: MinimiseStep) => boolean,
): void {
  for (let first = 0; first < read().length; first += 1) {
    for (let second = first + 1; second < read().length; second += 1) {
      const placed = read();
      const one = placed[first];
      const other = placed[second];
      if (one === undefined || other === undefined) break;
      const statement = merge(one.statement, other.statement);
      if (statement === null) continue;
      const next = placed.with(first, { ...one, statement }).toSpliced(second, 1);
      const step: MinimiseStep = { kind: 'merge-statements', statement: one.index, other: other.index };
      if (keep(next, step)) second -= 1;
    }
  }
}

/**
 * @returns one statement for both; `null` where they differ in more than one of the two lists, or hold elements
 *   that would have to be given up.
 */
function merge(one: Statement, other: Statement): Statement | null {
  if (one.effect !== other.effect || !isPlain(one) || !isPlain(other)) return null;
  if (JSON.stringify(one.condition ?? {}) !== JSON.stringify(other.condition ?? {})) return null;
  for (const [same, united] of [
    ['action', 'resource'],
    ['resource', 'action'],
  ] as const) {
    const mine = new Set(listTexts(one[same]));
    const theirs = new Set(listTexts(other[same]));
    if (mine.size !== theirs.size || [...mine].some((text) => !theirs.has(text))) continue;
    return { ...one, [united]: [...new Set([...listTexts(one[united]), ...listTexts(other[united])])] };
  }
  return null;
}

function isPlain(statement: Statement): boolean {
  const { unknownElements, hasPrincipal } = viewStatement(statement);
  return unknownElements.length === 0 && !hasPrincipal;
}

function listTexts(entries: Statement['action'] | undefined): readonly string[] {
  return typeof entries === 'string' ? [entries] : (entries ?? []);
}
