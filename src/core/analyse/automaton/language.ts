import { invariant } from '../../foundation';

/**
 * The texts that are asked about, as a small deterministic automaton over kinds of characters. State 0 is
 * the start.
 */
export interface Language<Shape extends string> {
  readonly kinds: readonly CharacterKind[];
  /** The kind of a UTF-16 code unit. */
  readonly kindOf: (code: number) => number;
  /** By state, then by kind: the next state, or -1 where no text of the language goes on so. */
  readonly next: readonly (readonly number[])[];
  /** By state: the next states, state n as the bit 2^n. INVARIANT (states are bits): there are no more than 31. */
  readonly nextBits: readonly number[];
  /** By state: the shape of a text that ends there, or `null` where none may. */
  readonly shapes: readonly (Shape | null)[];
  readonly stateNames: readonly string[];
}

export interface CharacterKind {
  /** Characters of the kind to write where any will do, the most readable first. */
  readonly preferred: string;
  /** Whether `preferred` holds all of the kind; else any code unit that `kindOf` gives it may follow. */
  readonly isFinite: boolean;
}

/**
 * Finds a character of the kind that is none of those taken.
 *
 * @returns its code; -1 where all of them are taken.
 */
export function pickCharacter(
  { kinds, kindOf }: Pick<Language<string>, 'kinds' | 'kindOf'>,
  kind: number,
  isTaken: (code: number) => boolean,
): number {
  const described = kinds[kind];
  if (described === undefined) return -1;
  for (let index = 0; index < described.preferred.length; index += 1) {
    const code = described.preferred.charCodeAt(index);
    if (!isTaken(code)) return code;
  }
  if (described.isFinite) return -1;
  // Letters of a script that no registry name has come first, so that the text stays writable.
  for (let step = 0; step < 0x10000; step += 1) {
    const code = (0x4e00 + step) % 0x10000;
    if (!isTaken(code) && kindOf(code) === kind) return code;
  }
  return -1;
}

/** @returns the shape of a text; `null` where the language has it not. */
export function shapeOf<Shape extends string>(language: Language<Shape>, text: string): Shape | null {
  let state = 0;
  for (let at = 0; at < text.length && state >= 0; at += 1) {
    state = language.next[state]?.[language.kindOf(text.charCodeAt(at))] ?? -1;
  }
  return language.shapes[state] ?? null;
}

/** Every text, the empty one included. */
export const anyText: Language<'text'> = {
  kinds: [
    { preferred: 'xyzwvqabcdefghijklmnoprstu0123456789XYZWVQABCDEFGHIJKLMNOPRSTU-_.', isFinite: false },
  ],
  kindOf: () => 0,
  next: [[0]],
  nextBits: [1],
  shapes: ['text'],
  stateNames: ['text'],
};

/**
 * Writes a language as a table: each state is a row of kind names and the states they lead to, `rest` being
 * for the kinds not named. The first state is the start.
 */
export function defineLanguage<Kind extends string, Shape extends string>(definition: {
  readonly kinds: Readonly<Record<Kind, CharacterKind>>;
  readonly kindOf: (code: number) => Kind;
  readonly states: Readonly<Record<string, StateRow<Kind, Shape>>>;
}): Language<Shape> {
  const kindNames = Object.keys(definition.kinds) as Kind[];
  const stateNames = Object.keys(definition.states);
  const kindIndexes = new Map(kindNames.map((name, index) => [name, index]));
  const stateIndexes = new Map(stateNames.map((name, index) => [name, index]));
  const rows = Object.values(definition.states);
  invariant(stateNames.length < 32, 'the states of a language are the bits of a small number');
  const next = rows.map(({ to, rest }) =>
    kindNames.map((kind) => {
      const target = to?.[kind] ?? rest;
      const index = target === undefined ? -1 : stateIndexes.get(target);
      invariant(index !== undefined, `the language defines the state ${target}`);
      return index;
    }),
  );
  const findKind = (code: number) => kindIndexes.get(definition.kindOf(code)) ?? 0;
  const kindsOfAscii: number[] = [];
  return {
    kinds: kindNames.map((name) => definition.kinds[name]),
    kindOf: (code) => {
      if (code >= 0x80) return findKind(code);
      kindsOfAscii[code] ??= findKind(code);
      return kindsOfAscii[code];
    },
    next,
    nextBits: next.map((targets) =>
      targets.reduce((bits, state) => (state < 0 ? bits : bits | (1 << state)), 0),
    ),
    shapes: rows.map(({ shape }) => shape ?? null),
    stateNames,
  };
}

export interface StateRow<Kind extends string, Shape extends string> {
  readonly shape?: Shape;
  readonly to?: Partial<Readonly<Record<Kind, string>>>;
  readonly rest?: string;
}
