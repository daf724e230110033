import { NumberLists } from './number-lists';
import type { PatternTrie } from './pattern-trie';
import { SetSteps } from './set-steps';

/**
 * The sets of places that a text can lead to, each known by a number: equal sets have equal numbers, and what
 * follows from a set is worked out once. Set 0 is empty.
 */
export class PlaceSets {
  private readonly sets = new NumberLists();
  private readonly steps = new SetSteps();
  /** Lists of places on the way from one set to others, to be filled anew for each set. */
  private readonly reached: number[][] = [];
  private readonly endings = new NumberLists();
  private readonly endingBySet: (number | undefined)[] = [];

  private startSet = -1;
  private touched = 0;

  constructor(private readonly trie: PatternTrie) {}

  /** How many places were looked at so far, which is what the work grows with. */
  get work(): number {
    return this.touched;
  }

  /** The set of the empty text. */
  get start(): number {
    if (this.startSet < 0) {
      const places = this.trie.starts.flatMap((place) => this.entering(place));
      this.startSet = this.intern(this.dropSuperseded(places));
    }
    return this.startSet;
  }

  /** Where characters lead from sets: the steps of this one are there, and of others that were asked for. */
  stepsOf(set: number): SetSteps {
    if (this.steps.has(set)) return this.steps;
    const { loopAbove, edges } = this.trie;
    const places = this.sets.at(set);
    const isLoop = (place: number) => loopAbove[place] === place;
    const staying = places.some(isLoop) ? places.filter(isLoop) : none;
    this.steps.open(set, this.intern(staying));
    const begin = this.steps.beginOf(set);
    for (const place of places) {
      for (let edge = edges.first[place] ?? -1; edge >= 0; edge = edges.next[edge] ?? -1) {
        const code = edges.codes[edge] ?? 0;
        const entered = this.entering(edges.targets[edge] ?? 0);
        const known = this.steps.find(set, code);
        if (known >= 0) this.reached[known - begin]?.push(...entered);
        else
          this.reached[this.steps.add(set, code) - begin] =
            staying === none ? entered : staying.concat(entered);
      }
    }
    for (let step = begin; step < this.steps.endOf(set); step += 1) {
      this.steps.lead(step, this.intern(this.dropSuperseded(this.reached[step - begin] ?? none)));
    }
    return this.steps;
  }

  /** The set that further characters lead to. */
  follow(set: number, text: string): number {
    let reached = set;
    // No character leads out of the empty set.
    for (let index = 0; index < text.length && reached !== 0; index += 1) {
      reached = this.stepsOf(reached).follow(reached, text.charCodeAt(index));
    }
    return reached;
  }

  /** The patterns that a text leading to this set fits, in ascending order; the same list for all equal ones. */
  acceptedOf(set: number): readonly number[] {
    return this.endings.at(this.endingOf(set));
  }

  /** A number for `acceptedOf`: equal for sets that accept the same. */
  endingOf(set: number): number {
    const known = this.endingBySet[set];
    if (known !== undefined) return known;
    const places = this.sets.at(set);
    this.touched += places.length;
    const accepted: number[] = [];
    for (const place of places) accepted.push(...(this.trie.ends[place] ?? none));
    const ending = this.endings.numberOf(toAscending(accepted));
    this.endingBySet[set] = ending;
    return ending;
  }

  /** A place with the loop that a star opens there; a place that is nothing but the foot of a star goes. */
  private entering(place: number): number[] {
    const { loopAfter, edges, ends } = this.trie;
    const loop = loopAfter[place] ?? -1;
    const isFoot = (edges.first[place] ?? -1) < 0 && ends[place]?.length === 0;
    if (loop < 0) return isFoot ? [] : [place];
    return isFoot ? [loop] : [place, loop];
  }

  private dropSuperseded(places: readonly number[]): readonly number[] {
    const { supersedes, loopAbove } = this.trie;
    if (supersedes.size === 0) return places;
    let dropped: Set<number> | null = null;
    for (const place of places) {
      // A text enters one loop of a chain at a time, so the one above it is the only one that can be there.
      const above = supersedes.get(place);
      if (above === undefined) continue;
      dropped ??= new Set();
      dropped.add(above);
    }
    if (dropped === null) return places;
    const needless = dropped;
    return places.filter((place) => !needless.has(loopAbove[place] ?? -1));
  }

  private intern(places: readonly number[]): number {
    this.touched += places.length;
    return this.sets.numberOf(toAscending(places));
  }
}

const none: readonly number[] = [];

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
