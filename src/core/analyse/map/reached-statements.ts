import { matchesGlob, type PreparedRequest } from '../../matching';
import { NumberLists } from '../automaton/number-lists';
import type { SpaceResource, StatementTable } from '../space/statements';

type NamedResource = Extract<PreparedRequest['resource'], { kind: 'named' }>;

/**
 * Tells resources apart by the statements that name them, without holding every pattern against every resource:
 * patterns without a star are looked up.
 */
export class ReachedStatements {
  private readonly literals = new Map<string, number>();
  /** By how they begin: what a pattern spells out before its first star. */
  private readonly globsByOpening = new Map<string, number[]>();
  private readonly openingLengths: readonly number[];
  private readonly byName: ReadonlyMap<
    number,
    readonly { readonly statement: number; readonly entry: SpaceResource }[]
  >;
  /** Lists of ways in which statements are reached; a way is the number of its statement, or one after all of those. */
  private readonly reaches = new NumberLists();
  /** For ways that are not sure: their statements, and their numbers by what makes them so. */
  private readonly unsure: number[] = [];
  private readonly unsureNumbers = new Map<string, number>();
  private readonly every: readonly number[];

  /** @param ownerAccount as a prepared request has it. */
  constructor(
    private readonly table: StatementTable,
    private readonly ownerAccount: PreparedRequest['ownerAccount'],
  ) {
    for (const [number, { pieces }] of table.names.entries()) {
      const [opening = ''] = pieces;
      if (pieces.length === 1) this.literals.set(opening, number);
      else addTo(this.globsByOpening, opening, number);
    }
    this.openingLengths = [...new Set([...this.globsByOpening.keys()].map(({ length }) => length))];
    const byName = new Map<number, { statement: number; entry: SpaceResource }[]>();
    for (const { number, resources } of table.statements) {
      for (const entry of resources) addTo(byName, entry.name, { statement: number, entry });
    }
    this.byName = byName;
    this.every = table.statements.filter(({ isEvery }) => isEvery).map(({ number }) => number);
  }

  /**
   * @param name the last segment, where it is another one than that of the resource.
   * @returns equal numbers for resources that the same statements name, as far as the resource alone can tell.
   */
  reachOf(resource: PreparedRequest['resource'], name?: string): number {
    switch (resource.kind) {
      case 'named':
        return this.reaches.numberOf(this.list(resource, name ?? resource.name));
      case 'none':
        return -1;
      default:
        return -2;
    }
  }

  /**
   * @param reach as `reachOf` gave it.
   * @param concerned numbers of the statements that count.
   * @returns equal numbers where the same of these statements are reached in the same ways; never below -2.
   */
  among(reach: number, concerned: ReadonlySet<number>): number {
    if (reach < 0) return reach;
    const ways = this.reaches.at(reach);
    const counting: number[] = [];
    for (const way of ways) if (concerned.has(this.statementOf(way))) counting.push(way);
    return counting.length === ways.length ? reach : this.reaches.numberOf(counting);
  }

  private statementOf(way: number): number {
    const { length } = this.table.statements;
    return way < length ? way : (this.unsure[way - length] ?? way);
  }

  /** Ascending. */
  private list(resource: NamedResource, name: string): readonly number[] {
    const reached: number[] = [];
    const literal = this.literals.get(name);
    if (literal !== undefined) this.reach(literal, resource, reached);
    for (const length of this.openingLengths) {
      if (length > name.length) continue;
      for (const number of this.globsByOpening.get(name.slice(0, length)) ?? []) {
        const glob = this.table.names[number];
        if (glob !== undefined && matchesGlob(glob, name)) this.reach(number, resource, reached);
      }
    }
    if (reached.length === 0) return this.every;
    if (reached.length === 1 && this.every.length === 0) return reached;
    return [...new Set(this.every.concat(reached))].sort((one, other) => one - other);
  }

  /** Adds the ways of all entries that have a name pattern and fit the rest of a resource. */
  private reach(name: number, { service, region, account }: NamedResource, reached: number[]): void {
    for (const { statement, entry } of this.byName.get(name) ?? []) {
      if (entry.service !== null && entry.service !== service) continue;
      if (entry.region !== null && entry.region !== region) continue;
      if (entry.account === '*' || entry.account === account) reached.push(statement);
      // Whether the empty account is the owner's may be unknown, which is an answer of its own.
      else if (entry.account === '' || account === '') {
        reached.push(this.unsureWay(statement, `${statement} ${entry.account} ${this.ownerAccount}`));
      }
    }
  }

  private unsureWay(statement: number, key: string): number {
    const known = this.unsureNumbers.get(key);
    if (known !== undefined) return known;
    const way = this.table.statements.length + this.unsure.push(statement) - 1;
    this.unsureNumbers.set(key, way);
    return way;
  }
}

function addTo<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const known = lists.get(key);
  if (known === undefined) lists.set(key, [value]);
  else known.push(value);
}
