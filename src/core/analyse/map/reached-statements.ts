import { matchesGlob, type PreparedRequest, prepareRequest } from '../../matching';
import type { RequestPrincipal } from '../../model';
import type { SpaceResource, StatementTable } from '../space/statements';

/** The ways in which statements name a resource, each with the number of its statement. */
type Reach = ReadonlyMap<string, number>;

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
  private readonly known = new Map<string, Reach | 'none' | 'malformed'>();
  private readonly every: Reach;

  constructor(
    private readonly table: StatementTable,
    private readonly asker: { readonly principal?: RequestPrincipal; readonly ownerUin?: string },
  ) {
    for (const [number, { pieces }] of table.names.entries()) {
      const [opening = ''] = pieces;
      if (pieces.length === 1) this.literals.set(opening, number);
      else this.globsByOpening.set(opening, [...(this.globsByOpening.get(opening) ?? []), number]);
    }
    this.openingLengths = [...new Set([...this.globsByOpening.keys()].map(({ length }) => length))];
    const byName = new Map<number, { statement: number; entry: SpaceResource }[]>();
    for (const { number, resources } of table.statements) {
      for (const entry of resources) {
        byName.set(entry.name, [...(byName.get(entry.name) ?? []), { statement: number, entry }]);
      }
    }
    this.byName = byName;
    this.every = new Map(
      table.statements.filter(({ isEvery }) => isEvery).map(({ number }) => [String(number), number]),
    );
  }

  /**
   * @param concerned numbers of the statements that count; all unless told.
   * @returns equal texts for resources that the same statements name, as far as the resource alone can tell.
   */
  signatureOf(resource: string, concerned?: ReadonlySet<number>): string {
    const reach = this.reachOf(resource);
    if (typeof reach === 'string') return reach;
    const ways: string[] = [];
    for (const [way, statement] of reach) if (concerned?.has(statement) ?? true) ways.push(way);
    return ways.sort().join();
  }

  private reachOf(resource: string): Reach | 'none' | 'malformed' {
    const known = this.known.get(resource);
    if (known !== undefined) return known;
    const prepared = prepareRequest(
      {
        action: '',
        resource,
        ...(this.asker.principal === undefined ? {} : { principal: this.asker.principal }),
      },
      this.asker.ownerUin === undefined ? {} : { ownerUin: this.asker.ownerUin },
    );
    const reach =
      prepared.resource.kind === 'named'
        ? this.list(prepared.resource, prepared.ownerAccount)
        : prepared.resource.kind;
    this.known.set(resource, reach);
    return reach;
  }

  private list(resource: NamedResource, ownerAccount: PreparedRequest['ownerAccount']): Reach {
    const { name, service, region, account } = resource;
    const literal = this.literals.get(name);
    const fitting = literal === undefined ? [] : [literal];
    for (const length of this.openingLengths) {
      if (length > name.length) continue;
      for (const number of this.globsByOpening.get(name.slice(0, length)) ?? []) {
        const glob = this.table.names[number];
        if (glob !== undefined && matchesGlob(glob, name)) fitting.push(number);
      }
    }
    const reached = new Map(this.every);
    for (const number of fitting) {
      for (const { statement, entry } of this.byName.get(number) ?? []) {
        if (entry.service !== null && entry.service !== service) continue;
        if (entry.region !== null && entry.region !== region) continue;
        if (entry.account === '*' || entry.account === account) reached.set(String(statement), statement);
        // Whether the empty account is the owner's may be unknown, which is an answer of its own.
        else if (entry.account === '' || account === '')
          reached.set(`${statement} ${entry.account} ${ownerAccount}`, statement);
      }
    }
    return reached;
  }
}
