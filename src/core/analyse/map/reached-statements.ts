import { matchesGlob, type PreparedRequest, prepareRequest } from '../../matching';
import type { RequestPrincipal } from '../../model';
import type { SpaceResource, StatementTable } from '../space/statements';

/**
 * Tells resources apart by the statements that name them, without holding every pattern against every resource:
 * patterns without a star are looked up.
 */
export class ReachedStatements {
  private readonly literals = new Map<string, number>();
  private readonly globs: number[] = [];
  private readonly byName: ReadonlyMap<
    number,
    readonly { readonly statement: number; readonly entry: SpaceResource }[]
  >;
  private readonly known = new Map<string, string>();
  private readonly every: readonly number[];

  constructor(
    private readonly table: StatementTable,
    private readonly asker: { readonly principal?: RequestPrincipal; readonly ownerUin?: string },
  ) {
    for (const [number, { pieces }] of table.names.entries()) {
      const [only] = pieces;
      if (pieces.length === 1 && only !== undefined) this.literals.set(only, number);
      else this.globs.push(number);
    }
    const byName = new Map<number, { statement: number; entry: SpaceResource }[]>();
    for (const { number, resources } of table.statements) {
      for (const entry of resources) {
        byName.set(entry.name, [...(byName.get(entry.name) ?? []), { statement: number, entry }]);
      }
    }
    this.byName = byName;
    this.every = table.statements.filter(({ isEvery }) => isEvery).map(({ number }) => number);
  }

  /** @returns equal texts for resources that the same statements name, as far as the resource alone can tell. */
  signatureOf(resource: string): string {
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
    const signature = prepared.resource.kind === 'named' ? this.list(prepared) : prepared.resource.kind;
    this.known.set(resource, signature);
    return signature;
  }

  private list({ resource, ownerAccount }: PreparedRequest): string {
    if (resource.kind !== 'named') return '';
    const { name, service, region, account } = resource;
    const literal = this.literals.get(name);
    const fitting = this.globs.filter((number) => {
      const glob = this.table.names[number];
      return glob !== undefined && matchesGlob(glob, name);
    });
    if (literal !== undefined) fitting.push(literal);
    const reached = new Set<string | number>(this.every);
    for (const number of fitting) {
      for (const { statement, entry } of this.byName.get(number) ?? []) {
        if (entry.service !== null && entry.service !== service) continue;
        if (entry.region !== null && entry.region !== region) continue;
        if (entry.account === '*' || entry.account === account) reached.add(statement);
        // Whether the empty account is the owner's may be unknown, which is an answer of its own.
        else if (entry.account === '' || account === '')
          reached.add(`${statement} ${entry.account} ${ownerAccount}`);
      }
    }
    return [...reached].sort().join();
  }
}
