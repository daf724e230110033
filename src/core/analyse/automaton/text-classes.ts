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

export interface TextClasses<Shape extends string> {
  /** Every class that has a member, each once. */
  readonly classes: readonly TextClass<Shape>[];
  /** False where the budget ran out: there may be further classes. */
  readonly isComplete: boolean;
  /** States visited. */
  readonly stateCount: number;
}

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
): TextClasses<Shape> {
  const sets = new PlaceSets(buildTrie(patterns));
  const walks = new Walks(language.next.length);
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
      const key = `${shape} ${accepted.join(' ')}`;
      if (!found.has(key)) found.set(key, { shape, patterns: accepted, sample: walks.write(walk) });
    }
    enterFollowing(walks, walk, sets, language);
  }
  return { classes: [...found.values()], isComplete, stateCount: walks.count };
}

function enterFollowing(walks: Walks, walk: number, sets: PlaceSets, language: Language<string>): void {
  const next = language.next[walks.stateOf(walk)] ?? [];
  const { named, other } = sets.stepsOf(walks.setOf(walk));
  const isNamed = (code: number) => named.has(code);
  for (const [kind, state] of next.entries()) {
    if (state < 0 || walks.has(other, state)) continue;
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
  private readonly seen = new Set<number>();

  constructor(private readonly stateLimit: number) {}

  get count(): number {
    return this.sets.length;
  }

  has(set: number, state: number): boolean {
    return this.seen.has(set * this.stateLimit + state);
  }

  enter(set: number, state: number, origin: number, code: number): void {
    const key = set * this.stateLimit + state;
    if (this.seen.has(key)) return;
    this.seen.add(key);
    this.sets.push(set);
    this.states.push(state);
    this.origins.push(origin);
    this.codes.push(code);
  }

  setOf(walk: number): number {
    return this.sets[walk] ?? 0;
  }

  stateOf(walk: number): number {
    return this.states[walk] ?? 0;
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
}
