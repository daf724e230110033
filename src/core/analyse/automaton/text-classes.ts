import { type Budget, spend } from './budget';
import { type Language, pickCharacter } from './language';
import { NumberLists } from './number-lists';
import { buildTrie, type TextPattern } from './pattern-trie';
import { PlaceSets } from './place-sets';

/** All texts of one shape that fit the same patterns. */
export interface TextClass<Shape extends string> {
  readonly shape: Shape;
  /** The patterns it fits, by their position in the list, ascending; the same list for classes that fit the same. */
  readonly patterns: readonly number[];
  /** A shortest text of the class. */
  readonly sample: string;
}

/** Keeps texts apart that the patterns treat alike, by what they say of texts nearby. */
export interface Refinement {
  /** The state on whose entering a way gets a new signature; every other way keeps that of the way before. */
  readonly signedState: number;
  /** @returns the signature of a way that comes from one set of places into another. */
  readonly sign: (sets: PlaceSets, before: number, after: number) => string;
  /** What more a text that ends here is told apart by: numbers of sets or of their endings. */
  readonly signEnd: (sets: PlaceSets, state: number, set: number) => readonly number[];
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
  const walks = new Walks(sets, refinement);
  walks.enter(sets.start, 0, -1, -1);
  const found = new Map<number, TextClass<Shape>>();
  const marks = new NumberLists();
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
      const plain = sets.endingOf(set) * 32 + language.shapes.indexOf(shape);
      const key =
        refinement === null
          ? plain
          : marks.numberOf([plain, walks.signatureOf(walk), ...refinement.signEnd(sets, state, set)]);
      if (!found.has(key))
        found.set(key, { shape, patterns: sets.acceptedOf(set), sample: walks.write(walk) });
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
  const state = walks.stateOf(walk);
  const set = walks.setOf(walk);
  const next = language.next[state] ?? [];
  const steps = sets.stepsOf(set);
  const other = steps.otherOf(set);
  if (walks.mayEnter(other, language.nextBits[state] ?? 0, walk)) {
    const isNamed = (code: number) => steps.find(set, code) >= 0;
    for (let kind = 0; kind < next.length; kind += 1) {
      const after = next[kind] ?? -1;
      if (after < 0 || !walks.mayEnter(other, 1 << after, walk)) continue;
      const code = pickCharacter(language, kind, isNamed);
      if (code >= 0) walks.enter(other, after, walk, code);
    }
  }
  for (let step = steps.beginOf(set); step < steps.endOf(set); step += 1) {
    const code = steps.codeOf(step);
    const after = next[language.kindOf(code)] ?? -1;
    if (after >= 0) walks.enter(steps.targetOf(step), after, walk, code);
  }
}

/** The pairs of a set and a state that were reached, in the order of reaching, with the way there. */
class Walks {
  private readonly sets: number[] = [];
  private readonly states: number[] = [];
  private readonly origins: number[] = [];
  private readonly codes: number[] = [];
  private readonly marks: number[] = [];
  /** By mark, then by set: the states reached, as bits. */
  private readonly reached: number[][] = [];
  /** Signatures of a refinement; number 0 is that of every way without one. */
  private readonly markNumbers = new Map<string, number>([['', 0]]);

  constructor(
    private readonly places: PlaceSets,
    private readonly refinement: Refinement | null,
  ) {}

  get count(): number {
    return this.sets.length;
  }

  /** Whether some of the states, as bits, may not have been reached with the set from there. */
  mayEnter(set: number, states: number, origin: number): boolean {
    const { refinement } = this;
    if (refinement !== null && (states & (1 << refinement.signedState)) !== 0) return true;
    const reached = this.reached[this.signatureOf(origin)]?.[set] ?? 0;
    return (states & ~reached) !== 0;
  }

  enter(set: number, state: number, origin: number, code: number): void {
    const mark = this.markAfter(set, state, origin);
    this.reached[mark] ??= [];
    const reached = this.reached[mark][set] ?? 0;
    if ((reached & (1 << state)) !== 0) return;
    this.reached[mark][set] = reached | (1 << state);
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
    let text = '';
    for (let at = walk; (this.origins[at] ?? -1) >= 0; at = this.origins[at] ?? -1) {
      text = String.fromCharCode(this.codes[at] ?? 0) + text;
    }
    return text;
  }

  private markAfter(set: number, state: number, origin: number): number {
    const inherited = this.signatureOf(origin);
    if (state !== this.refinement?.signedState) return inherited;
    const signature = this.refinement.sign(this.places, this.setOf(origin), set);
    const known = this.markNumbers.get(signature) ?? this.markNumbers.size;
    this.markNumbers.set(signature, known);
    return known;
  }
}
