import type { PreparedRequest, ResourcePattern } from '../matching';
import type { CompiledPolicies, CompiledPolicySet, CompiledStatement } from './compile';

/**
 * What of the policies a request may meet.
 *
 * INVARIANT (left out, never met): a statement that is left out differs from the request by its resource, or can never
 * match, in every reading, whatever the other segments, the context and the account settings are. So every verdict on
 * the policies can be taken from what is left; not so what speaks of statements that miss the resource, as traces and
 * near misses do.
 */
export function narrowPolicies(policies: CompiledPolicies, { resource }: PreparedRequest): CompiledPolicies {
  if (policies.sets.every(({ statements }) => statements.length < manyStatements)) return policies;
  const name = resource.kind === 'named' ? resource.name : null;
  return { sets: policies.sets.map((set) => narrowSet(set, name)), features: policies.features };
}

/** Fewer are asked sooner than looked up. */
const manyStatements = 6;

/** @param name the last segment that is asked about; `null` where the request names no resource that can be read. */
function narrowSet(set: CompiledPolicySet, name: string | null): CompiledPolicySet {
  if (set.statements.length < manyStatements) return set;
  let index = indexes.get(set);
  if (index === undefined) {
    index = new ResourceIndex(set);
    indexes.set(set, index);
  }
  return name === null ? index.everySet : index.narrow(name);
}

/** Many requests are held against the same policies, which stay plain data. */
const indexes = new WeakMap<CompiledPolicySet, ResourceIndex>();

/** The statements of a set by what their resources spell out at the beginning of the last segment. */
class ResourceIndex {
  /** What matches whatever the resource is. */
  readonly everySet: CompiledPolicySet;
  /** Statements are known by position; these may match any name. */
  private readonly always: readonly number[];
  private readonly literals = new Map<string, number[]>();
  private readonly openings = new Map<string, number[]>();
  private readonly openingLengths: readonly number[];
  private readonly singleSets: (CompiledPolicySet | undefined)[] = [];

  constructor(private readonly set: CompiledPolicySet) {
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
    this.everySet = this.toSet(every);
  }

  narrow(name: string): CompiledPolicySet {
    let found: readonly number[] | null = this.literals.get(name) ?? null;
    for (const length of this.openingLengths) {
      if (length > name.length) continue;
      const fitting = this.openings.get(name.slice(0, length));
      if (fitting !== undefined) found = found === null ? fitting : found.concat(fitting);
    }
    if (found === null) return this.toSet(this.always);
    if (this.always.length > 0) found = found.concat(this.always);
    if (found.length > 1) found = [...new Set(found)].sort((one, other) => one - other);
    // So many are asked sooner group by group.
    return found.length * 2 > this.set.statements.length ? this.set : this.toSet(found);
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
  private toSet(positions: readonly number[]): CompiledPolicySet {
    const [only] = positions;
    if (only === undefined || positions.length > 1) return this.buildSet(positions);
    const known = this.singleSets[only] ?? this.buildSet(positions);
    this.singleSets[only] = known;
    return known;
  }

  private buildSet(positions: readonly number[]): CompiledPolicySet {
    const statements = positions.flatMap((position) => this.set.statements[position] ?? []);
    return { source: this.set.source, statements, byActions: statements.map(toGroup) };
  }
}

/** Old resources may name a tag where the request names the repository, so their names say little. */
function hasOldSpelling(pattern: ResourcePattern): boolean {
  return pattern.kind === 'named' && pattern.service === 'ccr';
}

function toGroup(statement: CompiledStatement): CompiledPolicySet['byActions'][number] {
  return { actions: statement.actions, statements: [statement] };
}
