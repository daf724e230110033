/**
 * A pattern for the automaton: literal stretches between stars, as in `Glob`. With `ignoreCase` a letter
 * stands for both of its cases.
 */
export interface TextPattern {
  readonly pieces: readonly string[];
  readonly ignoreCase?: boolean;
}

/**
 * Many patterns as one nondeterministic automaton. Patterns that begin alike share their places, so the
 * usual `repo/team-01/…` lists cost one place per character that differs.
 */
export interface PatternTrie {
  /** The places of the empty text. Place 0 is the one that patterns share. */
  readonly starts: readonly number[];
  /**
   * The ways from place to place. INVARIANT (one way a character): no two edges of a place have the same code, so
   * only loops and several places at once make the automaton nondeterministic.
   */
  readonly edges: Edges;
  /** By place: the loop that a star opens right there, or -1. */
  readonly loopAfter: readonly number[];
  /**
   * By place: the nearest loop at or above it, or -1. A place that is its own is a loop: it stays alive on every
   * character, which is what a star means.
   */
  readonly loopAbove: readonly number[];
  /**
   * By loop: the loop above it that it makes needless, where there is one. Reaching a later star leaves a pattern at
   * least as much room as staying at an earlier one; that helps only where no other pattern needs the earlier one.
   */
  readonly supersedes: ReadonlyMap<number, number>;
  /** By place: the patterns that end there. */
  readonly ends: readonly (readonly number[])[];
}

/** Edges known by number, in lists: most places have a single one. */
export interface Edges {
  /** By place: its first edge, or -1. */
  readonly first: readonly number[];
  /** By edge: the next one of the same place, or -1. */
  readonly next: readonly number[];
  /** By edge: the character code that it waits for. */
  readonly codes: readonly number[];
  /** By edge: the place that it leads to. */
  readonly targets: readonly number[];
}

/** Builds the trie. Pattern numbers are the positions in the list; repeated patterns are well. */
export function buildTrie(patterns: readonly TextPattern[]): PatternTrie {
  const builder = new TrieBuilder();
  for (const [index, pattern] of patterns.entries()) builder.add(pattern, index);
  return builder.finish();
}

class TrieBuilder {
  private readonly starts: number[] = [0];
  private readonly first: number[] = [-1];
  private readonly last: number[] = [-1];
  private readonly next: number[] = [];
  private readonly codes: number[] = [];
  private readonly targets: number[] = [];
  /** Where a character leads from a place, the two as one number, for edges after the first few of their place. */
  private readonly crowded = new Map<number, number>();
  private readonly loopAfter: number[] = [-1];
  private readonly loopAbove: number[] = [-1];
  /** By loop: how many patterns come through it, and the loop above it or -1. */
  private readonly loops = new Map<number, { patternCount: number; readonly above: number }>();
  private readonly ends: number[][] = [none];

  add({ pieces, ignoreCase = false }: TextPattern, pattern: number): void {
    let place = ignoreCase ? this.addStart() : 0;
    const lastIndex = pieces.length - 1;
    for (const [index, piece] of pieces.entries()) {
      // `**` means no more than `*`.
      if (index > 0 && !(piece === '' && index < lastIndex)) place = this.openLoop(place);
      for (let at = 0; at < piece.length; at += 1) {
        place = ignoreCase ? this.stepBlind(place, piece[at] ?? '') : this.step(place, piece.charCodeAt(at));
      }
    }
    const ends = this.ends[place] ?? none;
    if (ends === none) this.ends[place] = [pattern];
    else ends.push(pattern);
  }

  finish(): PatternTrie {
    const supersedes = new Map<number, number>();
    for (const [loop, { patternCount, above }] of this.loops) {
      // A loop may stand in for the one above it where every pattern of that one comes through here.
      if (this.loops.get(above)?.patternCount === patternCount) supersedes.set(loop, above);
    }
    const { starts, first, next, codes, targets, loopAfter, loopAbove, ends } = this;
    return { starts, edges: { first, next, codes, targets }, loopAfter, loopAbove, supersedes, ends };
  }

  /** Case-blind patterns have places of their own: they are few, and sharing would mix up the letter cases. */
  private addStart(): number {
    const start = this.addPlace(-1);
    this.starts.push(start);
    return start;
  }

  private step(place: number, code: number): number {
    let edge = this.first[place] ?? -1;
    let looked = 0;
    for (; edge >= 0 && looked < fewEdges; looked += 1) {
      if (this.codes[edge] === code) return this.targets[edge] ?? 0;
      edge = this.next[edge] ?? -1;
    }
    const key = place * 0x10000 + code;
    const known = this.crowded.get(key);
    if (known !== undefined) return known;
    const target = this.addPlace(place);
    if (looked === fewEdges) this.crowded.set(key, target);
    this.addEdge(place, code, target);
    return target;
  }

  private stepBlind(place: number, letter: string): number {
    const target = this.addPlace(place);
    for (const code of bothCases(letter)) this.addEdge(place, code, target);
    return target;
  }

  private addEdge(place: number, code: number, target: number): void {
    const edge = this.codes.length;
    this.codes.push(code);
    this.targets.push(target);
    this.next.push(-1);
    const before = this.last[place] ?? -1;
    if (before < 0) this.first[place] = edge;
    else this.next[before] = edge;
    this.last[place] = edge;
  }

  private openLoop(place: number): number {
    const known = this.loopAfter[place] ?? -1;
    const loop = known >= 0 ? known : this.addLoop(place);
    const counted = this.loops.get(loop);
    if (counted !== undefined) counted.patternCount += 1;
    return loop;
  }

  private addLoop(before: number): number {
    const loop = this.addPlace(before);
    this.loops.set(loop, { patternCount: 0, above: this.loopAbove[loop] ?? -1 });
    this.loopAbove[loop] = loop;
    this.loopAfter[before] = loop;
    return loop;
  }

  private addPlace(before: number): number {
    const place = this.first.push(-1) - 1;
    this.last.push(-1);
    this.loopAfter.push(-1);
    this.loopAbove.push(this.loopAbove[before] ?? -1);
    this.ends.push(none);
    return place;
  }
}

/** As many edges of a place are looked through one by one; nearly all places have fewer. */
const fewEdges = 12;

/** Stays empty: most places end no pattern. */
const none: number[] = [];

/** The codes that `toLowerCase` makes one with the letter; the Kelvin sign is the only stranger among them. */
function bothCases(letter: string): ReadonlySet<number> {
  const lower = letter.toLowerCase();
  const codes = new Set<number>();
  for (const form of [lower, letter.toUpperCase(), ...(lower === 'k' ? ['\u212a'] : [])]) {
    if (form.length === 1 && form.toLowerCase() === lower) codes.add(form.charCodeAt(0));
  }
  return codes;
}
