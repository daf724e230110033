import { type Budget, spend } from './budget';
import { type Language, pickCharacter } from './language';
import { buildTrie, type TextPattern } from './pattern-trie';
import { PlaceSets } from './place-sets';

/** All texts of one shape that fit the same patterns. */
export interface TextClass<Shape extends string> {
  readonly shape: Shape;
  /** The patterns it fits, by their position in the list, ascending. */
  readonly patterns: readonly number[];
  /** A shortest text of the class. */
  readonly sample: string;
}

/** Keeps texts apart that the patterns treat alike, by what they say of texts nearby. */
export interface Refinement {
  /** The signature of a way that enters `state`, coming from one set of places into another; `null` to keep the old one. */
  readonly sign: (sets: PlaceSets, state: number, before: number, after: number) => string | null;
  /** What more a text that ends here is told apart by. */
  readonly signEnd: (sets: PlaceSets, state: number, set: number) => string;
}

export interface TextClasses<Shape extends string> {
  /** Every class that has a member, each once. */
  readonly classes: readonly TextClass<Shape>[];
  /** False where the budget ran out: there may be further classes. */
  readonly isComplete: boolean;
  /** States visited. */
  readonly stateCount: number;
  /** The patterns that a text fits, by their position in the list, ascending. */
  readonly fitsOf: FitFinder;
}

export type FitFinder = (text: string) => readonly number[];

/**
 * Divides a language by patterns: two texts are in one class when they have the same shape and fit the same
 * patterns. The patterns run as one automaton beside that of the language, breadth first, so that the first
 * text to reach a class is a shortest one. Each pair of a set of places and a state is entered once; a
 * character that no place waits for stands for all of its kind.
 */
export function classifyTexts<Shape extends string>(
  patterns: readonly TextPattern[],
  language: Language<Shape>,
  budget: Budget,
  refinement: Refinement | null = null,
): TextClasses<Shape> {
  const sets = new PlaceSets(buildTrie(patterns));
  const walks = new Walks(language.next.length, sets, refinement);
  walks.enter(sets.start, 0, -1, -1);
  const found = new Map<string, TextClass<Shape>>();
  let isComplete = true;
  let workBefore = 0;
  for (let walk = 0; walk < walks.count; walk += 1) {
    const set = walks.setOf(walk);
    const state = walks.stateOf(walk);
    // Large sets take longer, so they cost more.
    const work = sets.work;
    if (!spend(budget, 1 + ((work - workBefore) >> 1))) {
      isComplete = false;
      break;
    }
    workBefore = work;
    const shape = language.shapes[state] ?? null;
    if (shape !== null) {
      const accepted = sets.acceptedOf(set);
      const end =
        refinement === null ? '' : `${walks.signatureOf(walk)} ${refinement.signEnd(sets, state, set)}`;
      const key = `${shape} ${accepted.join(' ')} ${end}`;
      if (!found.has(key)) found.set(key, { shape, patterns: accepted, sample: walks.write(walk) });
    }
    enterFollowing(walks, walk, sets, language);
  }
  return {
    classes: [...found.values()],
    isComplete,
    stateCount: walks.count,
    fitsOf: (text) => sets.acceptedOf(sets.follow(sets.start, text)),
  };
}

function enterFollowing(walks: Walks, walk: number, sets: PlaceSets, language: Language<string>): void {
  const next = language.next[walks.stateOf(walk)] ?? [];
  const { named, other } = sets.stepsOf(walks.setOf(walk));
  const isNamed = (code: number) => named.has(code);
  for (const [kind, state] of next.entries()) {
    if (state < 0 || walks.has(other, state, walk)) continue;
    const code = named.size === 0 ? firstOf(language, kind) : pickCharacter(language, kind, isNamed);
    if (code >= 0) walks.enter(other, state, walk, code);
  }
  for (const [code, set] of named) {
    const state = next[language.kindOf(code)] ?? -1;
    if (state >= 0) walks.enter(set, state, walk, code);
  }
}

function firstOf(language: Language<string>, kind: number): number {
  return language.kinds[kind]?.preferred.charCodeAt(0) ?? -1;
}

/** The pairs of a set and a state that were reached, in the order of reaching, with the way there. */
class Walks {
  private readonly sets: number[] = [];
  private readonly states: number[] = [];
  private readonly origins: number[] = [];
  private readonly codes: number[] = [];
  private readonly marks: number[] = [];
  private readonly seen = new Set<number>();
  /** Signatures of a refinement; number 0 is that of every way without one. */
  private readonly markNumbers = new Map<string, number>([['', 0]]);

  constructor(
    private readonly stateLimit: number,
    private readonly places: PlaceSets,
    private readonly refinement: Refinement | null,
  ) {}

  get count(): number {
    return this.sets.length;
  }

  has(set: number, state: number, origin: number): boolean {
    return this.seen.has(this.keyOf(set, state, this.markAfter(set, state, origin)));
  }

  enter(set: number, state: number, origin: number, code: number): void {
    const mark = this.markAfter(set, state, origin);
    const key = this.keyOf(set, state, mark);
    if (this.seen.has(key)) return;
    this.seen.add(key);
    this.sets.push(set);
    this.states.push(state);
    this.origins.push(origin);
    this.codes.push(code);
    this.marks.push(mark);
  }

  setOf(walk: number): number {
    return this.sets[walk] ?? 0;
  }

  stateOf(walk: number): number {
    return this.states[walk] ?? 0;
  }

  signatureOf(walk: number): number {
    return this.marks[walk] ?? 0;
  }

  write(walk: number): string {
    const codes: number[] = [];
    for (let at = walk; (this.origins[at] ?? -1) >= 0; at = this.origins[at] ?? -1) {
      codes.push(this.codes[at] ?? 0);
    }
    return codes
      .reverse()
      .map((code) => String.fromCharCode(code))
      .join('');
  }

  private markAfter(set: number, state: number, origin: number): number {
    const inherited = this.marks[origin] ?? 0;
    if (this.refinement === null || origin < 0) return inherited;
    const signature = this.refinement.sign(this.places, state, this.setOf(origin), set);
    if (signature === null) return inherited;
    const known = this.markNumbers.get(signature) ?? this.markNumbers.size;
    this.markNumbers.set(signature, known);
    return known;
  }

  // Budgets keep sets and marks far below the sizes at which such a number would lose digits.
  private keyOf(set: number, state: number, mark: number): number {
    return (mark * 2 ** 24 + set) * this.stateLimit + state;
  }
}
