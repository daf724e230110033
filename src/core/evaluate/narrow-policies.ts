import type { PreparedRequest, ResourcePattern } from '../matching';
import { type CompiledPolicies, type CompiledPolicySet, type CompiledStatement, toPolicies } from './compile';

/**
 * What of the policies a request may meet.
 *
 * INVARIANT (left out, never met): a statement that is left out differs from the request by its resource, or can never
 * match, in every reading, whatever the other segments, the context and the account settings are. So every verdict on
 * the policies can be taken from what is left; not so what speaks of statements that miss the resource, as traces and
 * near misses do.
 */
export function narrowPolicies(policies: CompiledPolicies, { resource }: PreparedRequest): CompiledPolicies {
  const { sets } = policies;
  if (sets.every(({ statements }) => statements.length < manyStatements)) return policies;
  const name = resource.kind === 'named' ? resource.name : null;
  const [only] = sets;
  if (only !== undefined && sets.length === 1) {
    const met = narrowSet(only, name);
    return met.set === only ? policies : met.alone;
  }
  return { sets: sets.map((set) => narrowSet(set, name).set), features: policies.features };
}

/** Fewer are asked sooner than looked up. */
const manyStatements = 6;

/** Requests on the names of a policy meet no more than this, for all but hostile ones. */
const severalLimit = 512;

/** What a request may meet of one policy set. */
interface MetSet {
  readonly set: CompiledPolicySet;
  /** The policies where it is the only set, with what of the features is left. */
  readonly alone: CompiledPolicies;
}

/** @param name the last segment that is asked about; `null` where the request names no resource that can be read. */
function narrowSet(set: CompiledPolicySet, name: string | null): MetSet {
  let index = indexes.get(set);
  if (index === undefined) {
    index = new ResourceIndex(set);
    indexes.set(set, index);
  }
  return index.narrow(name);
}

/** Many requests are held against the same policies, which stay plain data. */
const indexes = new WeakMap<CompiledPolicySet, ResourceIndex>();

/** The statements of a set by what their resources spell out at the beginning of the last segment. */
class ResourceIndex {
  /** All statements. */
  private readonly whole: MetSet;
  /** What matches whatever the resource is. */
  private readonly every: MetSet;
  /** Statements are known by position; these may match any name. */
  private readonly always: readonly number[];
  private readonly literals = new Map<string, number[]>();
  private readonly openings = new Map<string, number[]>();
  private readonly openingLengths: readonly number[];
  /** By position: the statement alone. */
  private readonly singles: (MetSet | undefined)[] = [];
  /** By positions: several together; forgotten when they have become too many. */
  private readonly several = new Map<string, MetSet>();
  private readonly none: MetSet;

  constructor(private readonly set: CompiledPolicySet) {
    this.whole = toMetSet(set);
    const every: number[] = [];
    const always: number[] = [];
    for (const [position, { unusable, resources }] of set.statements.entries()) {
      if (unusable !== null) continue;
      if (resources.some(({ pattern }) => pattern.kind === 'every')) {
        every.push(position);
        always.push(position);
      } else if (resources.some(({ pattern }) => hasOldSpelling(pattern))) always.push(position);
      else for (const { pattern } of resources) this.add(pattern, position);
    }
    this.always = always;
    this.openingLengths = [...new Set([...this.openings.keys()].map(({ length }) => length))];
    this.none = this.build([]);
    this.every = every.length === 0 ? this.none : this.build(every);
  }

  narrow(name: string | null): MetSet {
    if (this.set.statements.length < manyStatements) return this.whole;
    if (name === null) return this.every;
    let found: readonly number[] | null = this.literals.get(name) ?? null;
    for (const length of this.openingLengths) {
      if (length > name.length) continue;
      const fitting = this.openings.get(name.slice(0, length));
      if (fitting !== undefined) found = found === null ? fitting : found.concat(fitting);
    }
    if (found === null) found = this.always;
    else if (this.always.length > 0) found = found.concat(this.always);
    if (found.length > 1) found = [...new Set(found)].sort((one, other) => one - other);
    // So many are asked sooner group by group.
    return found.length * 2 > this.set.statements.length ? this.whole : this.pick(found);
  }

  private add(pattern: ResourcePattern, position: number): void {
    if (pattern.kind !== 'named') return;
    const [opening = ''] = pattern.variables ?? pattern.name.pieces;
    // What variables stand for is not known here, so the name is open from the first one on.
    const text = typeof opening === 'string' ? (opening.split('*', 1)[0] ?? '') : '';
    const isWhole = pattern.variables === null && pattern.name.pieces.length === 1;
    const places = isWhole ? this.literals : this.openings;
    const known = places.get(text);
    if (known === undefined) places.set(text, [position]);
    else if (known.at(-1) !== position) known.push(position);
  }

  /** @param positions ascending. */
  private pick(positions: readonly number[]): MetSet {
    const [only] = positions;
    if (only === undefined) return this.none;
    if (positions.length > 1) return this.pickSeveral(positions);
    const known = this.singles[only] ?? this.build(positions);
    this.singles[only] = known;
    return known;
  }

  private pickSeveral(positions: readonly number[]): MetSet {
    const key = positions.join();
    const known = this.several.get(key);
    if (known !== undefined) return known;
    if (this.several.size >= severalLimit) this.several.clear();
    const met = this.build(positions);
    this.several.set(key, met);
    return met;
  }

  private build(positions: readonly number[]): MetSet {
    const statements = positions.flatMap((position) => this.set.statements[position] ?? []);
    return toMetSet({ source: this.set.source, statements, byActions: statements.map(toGroup) });
  }
}

function toMetSet(set: CompiledPolicySet): MetSet {
  return { set, alone: toPolicies([set]) };
}

/** Old resources may name a tag where the request names the repository, so their names say little. */
function hasOldSpelling(pattern: ResourcePattern): boolean {
  return pattern.kind === 'named' && pattern.service === 'ccr';
}

function toGroup(statement: CompiledStatement): CompiledPolicySet['byActions'][number] {
  return { actions: statement.actions, statements: [statement] };
}
