import { type Operation, writeAccount } from '../../catalogue';
import type { PreparedRequest } from '../../matching';
import { NumberLists } from '../automaton/number-lists';
import type { StatementTable } from '../space/statements';
import type { ConcernedStatements } from './concerned-statements';
import { ReachedStatements } from './reached-statements';

/** Where requests are made. */
export interface Place {
  readonly region: string;
  /** As `expandOperation` takes it: digits with or without `uin/`. */
  readonly account: string;
}

/** What an operation is done to; `repository` is `null` for a namespace itself. */
export interface Target {
  readonly namespace: string;
  readonly repository: string | null;
}

/** Tells which targets are decided alike, by what is asked about with each: the names that `classifyTargets` looks at. */
export class TargetSignatures {
  private readonly reached: ReachedStatements;
  private readonly places = new Map<string, PlacedNames>();
  /** For each name that is asked about with a target, how it is reached. */
  private readonly reaches = new NumberLists();
  private readonly ownNumbers = new Map<string, number>();

  /**
   * @param prepare reads a request on a resource as the caller makes it.
   * @param hasOldSpelling whether statements may be written in it. It has readings of its own, in which other statements
   *   may be alive, so every target is then taken by itself.
   */
  constructor(
    table: StatementTable,
    private readonly concerned: ConcernedStatements,
    private readonly prepare: (resource: string) => PreparedRequest,
    private readonly hasOldSpelling: boolean,
  ) {
    this.reached = new ReachedStatements(table, prepare('*').ownerAccount);
  }

  /** @returns equal numbers for targets that every statement treats alike, whatever is asked of them. */
  reachOf(place: Place, { namespace, repository }: Target): number {
    const name = `repo/${namespace}`;
    if (this.hasOldSpelling) return this.ownNumberOf(`${name}/${repository}`);
    const names = this.namesIn(place);
    const reaches = [this.reachOfName(names, name), this.reachOfName(names, `${name}/*`)];
    if (repository !== null) {
      const below = `${name}/${repository}`;
      reaches.push(this.reachOfName(names, below), this.reachOfName(names, `${below}/latest`));
    }
    return this.reaches.numberOf(reaches);
  }

  /**
   * @param reach of the target.
   * @returns equal numbers for targets that every statement treats alike which speaks of the operation's actions.
   */
  signatureOf(operation: Operation, reach: number): number {
    if (this.hasOldSpelling) return reach;
    const { statements, signatures } = this.concerned.by(operation);
    const known = signatures.get(reach);
    if (known !== undefined) return known;
    const counting: number[] = [];
    for (const one of this.reaches.at(reach)) counting.push(this.reached.among(one, statements));
    const signature = this.reaches.numberOf(counting);
    signatures.set(reach, signature);
    return signature;
  }

  private ownNumberOf(text: string): number {
    const number = this.ownNumbers.get(text) ?? this.ownNumbers.size;
    this.ownNumbers.set(text, number);
    return number;
  }

  private namesIn({ region, account }: Place): PlacedNames {
    const start = `qcs::tcr:${region}:${writeAccount(account)}:`;
    const known = this.places.get(start);
    if (known !== undefined) return known;
    const names = { place: this.prepare(`${start}repo/any`).resource, reaches: new Map() };
    this.places.set(start, names);
    return names;
  }

  private reachOfName({ place, reaches }: PlacedNames, name: string): number {
    const known = reaches.get(name);
    if (known !== undefined) return known;
    const reach = this.reached.reachOf(place, name);
    reaches.set(name, reach);
    return reach;
  }
}

interface PlacedNames {
  /** Some resource of the place. */
  readonly place: PreparedRequest['resource'];
  /** By last segment: how it is reached. */
  readonly reaches: Map<string, number>;
}
