/** Where the columns stand that another one may be joined to: those of its name, and those of patterns. */
export class NearColumns {
  private readonly byId = new Map<string, number[]>();
  private readonly ofPatterns: number[] = [];

  add({ id, patterns }: NamedColumn, position: number): void {
    if (patterns !== undefined) this.ofPatterns.push(position);
    const known = this.byId.get(id);
    if (known === undefined) this.byId.set(id, [position]);
    else known.push(position);
  }

  listPositions({ id, patterns }: NamedColumn): readonly number[] {
    return patterns === undefined ? (this.byId.get(id) ?? []) : this.ofPatterns;
  }
}

/** What of a column tells where it may be joined. */
interface NamedColumn {
  readonly id: string;
  readonly patterns?: readonly string[];
}
