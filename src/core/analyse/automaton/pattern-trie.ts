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
 * usual `repo/team-01/…` lists cost one place per character that differs. Place 0 is the start.
 */
export interface PatternTrie {
  readonly size: number;
  /** By place: character code → the places it leads to. */
  readonly edges: readonly ReadonlyMap<number, readonly number[]>[];
  /** By place: the loop that a star opens right there, or -1. */
  readonly loopAfter: readonly number[];
  /** By place: whether it stays alive on every character, which is what a star means. */
  readonly isLoop: readonly boolean[];
  /** By place: the nearest loop at or above it, or -1. */
  readonly loopAbove: readonly number[];
  /**
   * By loop: the loop above it that it makes needless, or -1. Reaching a later star leaves a pattern at least
   * as much room as staying at an earlier one; that helps only where no other pattern needs the earlier one.
   */
  readonly supersedes: readonly number[];
  /** By place: the patterns that end there. */
  readonly ends: readonly (readonly number[])[];
}

/** Builds the trie. Pattern numbers are the positions in the list; repeated patterns are well. */
export function buildTrie(patterns: readonly TextPattern[]): PatternTrie {
  const builder = new TrieBuilder();
  for (const [index, pattern] of patterns.entries()) builder.add(pattern, index);
  return builder.finish();
}

class TrieBuilder {
  private readonly edges: Map<number, number[]>[] = [new Map()];
  private readonly loopAfter: number[] = [-1];
  private readonly isLoop: boolean[] = [false];
  private readonly loopAbove: number[] = [-1];
  private readonly parentLoop: number[] = [-1];
  private readonly patternCount: number[] = [0];
  private readonly ends: number[][] = [[]];

  add({ pieces, ignoreCase = false }: TextPattern, pattern: number): void {
    let place = 0;
    const lastIndex = pieces.length - 1;
    for (const [index, piece] of pieces.entries()) {
      // `**` means no more than `*`.
      if (index > 0 && !(piece === '' && index < lastIndex)) place = this.openLoop(place);
      for (let at = 0; at < piece.length; at += 1) {
        place = ignoreCase ? this.stepBlind(place, piece[at] ?? '') : this.step(place, piece.charCodeAt(at));
      }
    }
    this.ends[place]?.push(pattern);
  }

  finish(): PatternTrie {
    // A loop may stand in for the one above it where every pattern of that one comes through here.
    const supersedes = this.parentLoop.map((above, place) =>
      this.isLoop[place] && above >= 0 && this.patternCount[above] === this.patternCount[place] ? above : -1,
    );
    const { edges, loopAfter, isLoop, loopAbove, ends } = this;
    return { size: edges.length, edges, loopAfter, isLoop, loopAbove, supersedes, ends };
  }

  private step(place: number, code: number): number {
    const known = this.edges[place]?.get(code)?.[0];
    if (known !== undefined) return known;
    const next = this.addPlace(place, false);
    this.edges[place]?.set(code, [next]);
    return next;
  }

  /** Case-blind patterns have places of their own: they are few, and sharing would mix up the letter cases. */
  private stepBlind(place: number, letter: string): number {
    const next = this.addPlace(place, false);
    for (const code of bothCases(letter)) {
      const targets = this.edges[place]?.get(code);
      // INVARIANT (first target is shared): `step` follows the first target, so an own place never stands first.
      if (targets) targets.push(next);
      else this.edges[place]?.set(code, [this.addPlace(place, false), next]);
    }
    return next;
  }

  private openLoop(place: number): number {
    const known = this.loopAfter[place] ?? -1;
    const loop = known >= 0 ? known : this.addPlace(place, true);
    this.loopAfter[place] = loop;
    this.patternCount[loop] = (this.patternCount[loop] ?? 0) + 1;
    return loop;
  }

  private addPlace(before: number, isLoop: boolean): number {
    const place = this.edges.length;
    const above = this.loopAbove[before] ?? -1;
    this.edges.push(new Map());
    this.loopAfter.push(-1);
    this.isLoop.push(isLoop);
    this.loopAbove.push(isLoop ? place : above);
    this.parentLoop.push(above);
    this.patternCount.push(0);
    this.ends.push([]);
    return place;
  }
}

/** The codes that `toLowerCase` makes one with the letter; the Kelvin sign is the only stranger among them. */
function bothCases(letter: string): ReadonlySet<number> {
  const lower = letter.toLowerCase();
  const codes = new Set<number>();
  for (const form of [lower, letter.toUpperCase(), ...(lower === 'k' ? ['\u212a'] : [])]) {
    if (form.length === 1 && form.toLowerCase() === lower) codes.add(form.charCodeAt(0));
  }
  return codes;
}
