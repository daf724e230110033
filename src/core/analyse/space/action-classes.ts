import { type CatalogueAction, findAction } from '../../catalogue';
import { type ActionPattern, type Glob, matchAction, matchesGlob, settledReading } from '../../matching';
import { type ActionShape, actionNames } from '../automaton/action-names';
import type { Budget } from '../automaton/budget';
import { classifyTexts } from '../automaton/text-classes';
import { type CatalogueEntry, catalogueEntries } from './catalogue-entries';
import type { StatementTable } from './statements';

/** Actions that every statement treats alike. */
export interface ActionClass {
  /** Actions of the catalogue; empty for a class of unknown ones. */
  readonly catalogued: readonly CatalogueAction[];
  /** For actions outside the catalogue: where they stand, and one of them. */
  readonly unknown: { readonly prefix: ActionShape; readonly sample: string } | null;
  /** By statement number: whether its actions take in this class. */
  readonly fits: readonly boolean[];
  /** Documented to be authorised by the literal `*` alone. */
  readonly needsStar: boolean;
  /** Whether the old `ccr` resources count for it. */
  readonly isLegacy: boolean;
  /** Whether an old `ccr` resource may name one tag of it. */
  readonly hasTagForm: boolean;
  /** Products whose resources it can be checked on; `null` for any. */
  readonly services: readonly string[] | null;
}

/** What of an action keeps it apart from others that the same statements take in. */
export type ActionDivision =
  /** Nothing but what decides. */
  | 'decision'
  /** Also how well its granularity is known. */
  | 'granularity';

export interface ActionClasses {
  readonly classes: readonly ActionClass[];
  readonly isComplete: boolean;
  readonly isWithinBudget: boolean;
}

/** Groups every action of the catalogue, and those outside it, by the statements that take them in. */
export function classifyActions(
  table: StatementTable,
  budget: Budget,
  division: ActionDivision = 'decision',
): ActionClasses {
  const hasLegacyResource = table.statements.some(({ resources }) =>
    resources.some(({ service }) => service === 'ccr'),
  );
  const isTold = division === 'granularity';
  const fitsOf = new FitsByPatterns(table);
  const classes: (ActionClass & { readonly catalogued: CatalogueAction[] })[] = [];
  const numbersByFits = new Map<readonly boolean[], Map<string, number>>();
  for (const entry of catalogueEntries()) {
    const fits = fitsOf.fitsOf(entry);
    const numbers = numbersByFits.get(fits) ?? new Map<string, number>();
    numbersByFits.set(fits, numbers);
    const traits = entry.traits[(hasLegacyResource ? 1 : 0) + (isTold ? 2 : 0)] ?? '';
    const number = numbers.get(traits);
    if (number !== undefined) {
      classes[number]?.catalogued.push(entry.action);
      continue;
    }
    numbers.set(traits, classes.length);
    const { action, needsStar, services } = entry;
    const isLegacy = hasLegacyResource && action.legacyNames.length > 0;
    const hasTagForm = hasLegacyResource && action.hasLegacyTagForm;
    classes.push({ catalogued: [action], unknown: null, fits, needsStar, isLegacy, hasTagForm, services });
  }
  const unknown = classifyUnknown(table, budget);
  return { ...unknown, classes: [...classes, ...unknown.classes] };
}

/** Which statements take in an action. Each pattern is held against it once, however many statements list it. */
class FitsByPatterns {
  private readonly patterns: ActionPattern[] = [];
  /** By statement: the numbers of its patterns. */
  private readonly wanted: readonly (readonly number[])[];
  private readonly fitsByMatches = new Map<string | number, readonly boolean[]>();
  private readonly fitsByText = new Map<string, readonly boolean[]>();

  constructor({ statements }: StatementTable) {
    const numbers = new Map<string, number>();
    this.wanted = statements.map(({ compiled }) =>
      compiled.actions.map(({ text, pattern }) => {
        const number = numbers.get(text) ?? this.patterns.push(pattern) - 1;
        numbers.set(text, number);
        return number;
      }),
    );
  }

  /** By statement number. Equal answers are one and the same list. */
  fitsOf({ prepared }: CatalogueEntry): readonly boolean[] {
    const isMatched = this.patterns.map(
      (pattern) => matchAction(pattern, prepared, settledReading).verdict === 'matches',
    );
    const matches = writeBits(isMatched);
    const known = this.fitsByMatches.get(matches);
    if (known) return known;
    const own = this.wanted.map((numbers) => numbers.some((number) => isMatched[number]));
    const text = own.map((fit) => (fit ? 1 : 0)).join('');
    const fits = this.fitsByText.get(text) ?? own;
    this.fitsByText.set(text, fits);
    this.fitsByMatches.set(matches, fits);
    return fits;
  }
}

/** A number where it can hold all of them, else a text. */
function writeBits(bits: readonly boolean[]): string | number {
  if (bits.length > 30) return bits.map((bit) => (bit ? 1 : 0)).join('');
  let written = 0;
  for (const bit of bits) written = written * 2 + (bit ? 1 : 0);
  return written;
}

/** Actions that the catalogue lacks may exist all the same, or come to exist. */
function classifyUnknown({ statements }: StatementTable, budget: Budget): ActionClasses {
  const globs: Glob[] = [];
  const numbers = new Map<string, number>();
  const wanted = statements.map(({ compiled }) => {
    const own: number[] = [];
    let isEvery = false;
    for (const { pattern } of compiled.actions) {
      if (pattern.kind === 'every') isEvery = true;
      if (pattern.kind !== 'glob') continue;
      const key = pattern.glob.pieces.join('*');
      const number = numbers.get(key) ?? globs.push(pattern.glob) - 1;
      numbers.set(key, number);
      own.push(number);
    }
    return { own, isEvery };
  });
  const { classes: found, isComplete: isWithinBudget } = classifyTexts(globs, actionNames, budget);
  const classes = new Map<string, ActionClass>();
  let isComplete = true;
  for (const { shape, patterns, sample } of found) {
    // A pattern without a star takes in one action: this one.
    const isSingle = patterns.some((number) => globs[number]?.pieces.length === 1);
    const action = isSingle
      ? findAction(sample)
        ? null
        : sample
      : findUnknownAction(shape, sample, patterns, globs);
    if (action === null) {
      if (!isSingle) isComplete = false;
      continue;
    }
    const accepted = new Set(patterns);
    const fits = wanted.map(({ own, isEvery }) => isEvery || own.some((number) => accepted.has(number)));
    const key = `${shape} ${fits.join()}`;
    if (classes.has(key)) continue;
    classes.set(key, {
      catalogued: [],
      unknown: { prefix: shape, sample: action },
      fits,
      needsStar: false,
      isLegacy: false,
      hasTagForm: false,
      services: null,
    });
  }
  return { classes: [...classes.values()], isComplete, isWithinBudget };
}

/** An action of the class that the catalogue lacks, readable where one is; `null` where none was found. */
function findUnknownAction(
  shape: ActionShape,
  sample: string,
  patterns: readonly number[],
  globs: readonly Glob[],
): string | null {
  const wishes = [...readableActions[shape], sample, ...[...'xX2Zq'].map((letter) => sample + letter)];
  const wanted = patterns.join();
  const found = wishes.find((action) => {
    if (findAction(action) !== undefined) return false;
    return globs.flatMap((glob, number) => (matchesGlob(glob, action) ? [number] : [])).join() === wanted;
  });
  return found ?? null;
}

const readableActions: Readonly<Record<ActionShape, readonly string[]>> = {
  tcr: ['tcr:SomeNewAction'],
  ccr: ['ccr:SomeOldAction'],
  'other-service': ['cvm:DescribeInstances', 'cos:GetObject', 'vpc:DescribeVpcs'],
};
