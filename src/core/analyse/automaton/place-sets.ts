import type { PatternTrie } from './pattern-trie';

/**
 * The sets of places that a text can lead to, each known by a number (hash-consing): equal sets have equal
 * numbers, and what follows from a set is worked out once. Set 0 is empty.
 */
export class PlaceSets {
  private readonly sets: (readonly number[])[] = [[]];
  /** Sets with the same hash, which are rarely more than one. */
  private readonly setsByHash = new Map<number, number[]>([[emptyHash, [0]]]);
  private readonly stepsBySet: (SetSteps | undefined)[] = [];
  private readonly acceptedBySet: (readonly number[] | undefined)[] = [];

  private touched = 0;

  constructor(private readonly trie: PatternTrie) {}

  /** How many places were looked at so far, which is what the work grows with. */
  get work(): number {
    return this.touched;
  }

  get start(): number {
    return this.intern(this.withLoops([0]));
  }

  /** The characters that some place of the set waits for with the sets they lead to, and the set for all others. */
  stepsOf(set: number): SetSteps {
    const known = this.stepsBySet[set];
    if (known !== undefined) return known;
    const places = this.sets[set] ?? [];
    const staying = places.filter((place) => this.trie.isLoop[place]);
    const targetsByCode = new Map<number, number[]>();
    for (const place of places) {
      for (const [code, targets] of this.trie.edges[place] ?? []) {
        const list = targetsByCode.get(code);
        if (list) list.push(...targets);
        else targetsByCode.set(code, [...targets]);
      }
    }
    const named = new Map<number, number>();
    for (const [code, targets] of targetsByCode) {
      named.set(code, this.intern(this.withLoops([...staying, ...targets])));
    }
    const steps = { named, other: this.intern(staying) };
    this.stepsBySet[set] = steps;
    return steps;
  }

  /** The set that further characters lead to. */
  follow(set: number, text: string): number {
    let reached = set;
    for (let index = 0; index < text.length; index += 1) {
      const { named, other } = this.stepsOf(reached);
      reached = named.get(text.charCodeAt(index)) ?? other;
    }
    return reached;
  }

  /** The patterns that a text leading to this set fits, in ascending order. */
  acceptedOf(set: number): readonly number[] {
    const known = this.acceptedBySet[set];
    if (known !== undefined) return known;
    const accepted: number[] = [];
    this.touched += this.sets[set]?.length ?? 0;
    for (const place of this.sets[set] ?? []) accepted.push(...(this.trie.ends[place] ?? []));
    accepted.sort((one, other) => one - other);
    this.acceptedBySet[set] = accepted;
    return accepted;
  }

  /** Adds the loops that stars open at the places; a place that is nothing but the foot of a star goes. */
  private withLoops(places: readonly number[]): readonly number[] {
    const { loopAfter, edges, ends } = this.trie;
    const all: number[] = [];
    for (const place of places) {
      const loop = loopAfter[place] ?? -1;
      if ((edges[place]?.size ?? 0) > 0 || (ends[place]?.length ?? 0) > 0) all.push(place);
      if (loop >= 0) all.push(loop);
    }
    return this.dropSuperseded(all);
  }

  private dropSuperseded(places: readonly number[]): readonly number[] {
    const { supersedes, loopAbove } = this.trie;
    let dropped: Set<number> | null = null;
    for (const place of places) {
      // A text enters one loop of a chain at a time, so the one above it is the only one that can be there.
      const above = supersedes[place] ?? -1;
      if (above >= 0) {
        dropped ??= new Set();
        dropped.add(above);
      }
    }
    if (dropped === null) return places;
    const needless = dropped;
    return places.filter((place) => !needless.has(loopAbove[place] ?? -1));
  }

  private intern(places: readonly number[]): number {
    this.touched += places.length;
    const unique = toAscending(places);
    let hash = emptyHash;
    for (let index = 0; index < unique.length; index += 1) {
      hash = Math.imul(hash ^ (unique[index] ?? 0), 0x01000193);
    }
    const alike = this.setsByHash.get(hash);
    const known = alike?.find((set) => isSame(this.sets[set] ?? [], unique));
    if (known !== undefined) return known;
    const set = this.sets.length;
    this.sets.push(unique);
    if (alike) alike.push(set);
    else this.setsByHash.set(hash, [set]);
    return set;
  }
}

/** Where the hash FNV-1a starts. */
const emptyHash = 0x811c9dc5 | 0;

/** Sorted, each once. Most lists are already so, and long ones sort faster without a function that compares. */
function toAscending(places: readonly number[]): readonly number[] {
  let isAscending = true;
  for (let index = 1; isAscending && index < places.length; index += 1) {
    isAscending = (places[index - 1] ?? 0) < (places[index] ?? 0);
  }
  if (isAscending) return places;
  const sorted =
    places.length < 32 ? places.toSorted((one, other) => one - other) : Int32Array.from(places).sort();
  const unique: number[] = [];
  for (let index = 0; index < sorted.length; index += 1) {
    const place = sorted[index] ?? 0;
    if (index === 0 || place !== sorted[index - 1]) unique.push(place);
  }
  return unique;
}

function isSame(one: readonly number[], other: readonly number[]): boolean {
  if (one.length !== other.length) return false;
  for (let index = 0; index < one.length; index += 1) if (one[index] !== other[index]) return false;
  return true;
}

export interface SetSteps {
  readonly named: ReadonlyMap<number, number>;
  readonly other: number;
}
