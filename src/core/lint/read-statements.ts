import { listStatements, viewStatement } from '../model';
import { prepareStatement } from './prepare-statement';
import type { LintStatement } from './subject';
import { writePlainData } from './write-plain-data';

/**
 * Statements and entries that the rules look at. Rules that compare entries with each other need a bound, and
 * no policy within the limit of the service has as many: an entry takes six characters and more.
 */
export const entryLimit = 1000;

/** A statement with the text that stands for it. */
export interface StatementReading {
  /** `null` where the value is no plain data, so that no text says all that it holds. */
  readonly text: string | null;
  readonly statement: LintStatement;
}

/**
 * Reads any value; `uncheckedFrom` is the statement from which on nothing is looked at, if any.
 *
 * @param known readings of another policy. What is written alike in the same place is taken from there, since its text
 *   and its place are all that a reading depends on.
 */
export function readStatements(
  policy: unknown,
  known: readonly StatementReading[],
): { readonly readings: readonly StatementReading[]; readonly uncheckedFrom: number | null } {
  const readings: StatementReading[] = [];
  let room = entryLimit;
  for (const [index, value] of listStatements(policy).entries()) {
    const reading = readStatement(value, index, known[index], room);
    if (reading === null) return { readings, uncheckedFrom: index };
    room -= countEntries(reading.statement);
    readings.push(reading);
  }
  return { readings, uncheckedFrom: null };
}

/** `null` where there is no room for so many entries. */
function readStatement(
  given: unknown,
  index: number,
  known: StatementReading | undefined,
  room: number,
): StatementReading | null {
  const text = writePlainData(given);
  if (text !== null && known?.text === text) return countEntries(known.statement) > room ? null : known;
  // A value of its own: whoever changes the given one later changes nothing that is remembered.
  const value: unknown = text === null ? given : JSON.parse(text);
  const view = viewStatement(value);
  if (countEntries({ actions: view.actions ?? [], resources: view.resources ?? [] }) > room) return null;
  return { text, statement: prepareStatement(value, view, index) };
}

/** A statement counts as one more. */
function countEntries({ actions, resources }: EntryLists): number {
  return 1 + actions.length + resources.length;
}

interface EntryLists {
  readonly actions: readonly unknown[];
  readonly resources: readonly unknown[];
}
