import {
  type AttachedPolicies,
  type CompiledPolicies,
  type CompiledStatement,
  compilePolicies,
  toPolicySet,
} from '../../evaluate';
import type { PolicyDocument, Request } from '../../model';
import type { Circumstance } from '../contexts/circumstances';
import { toAttached } from '../space/attached';
import { type LivePart, listLiveParts } from '../space/live-parts';
import type { OpenPoint, QuestionOptions } from '../space/question';
import { decideWitness, replayWitness } from '../space/replay';
import { RequestSpace } from '../space/request-space';
import { writeWitness } from '../space/witness';
import { type CoverageUnit, splitStatements, type UnitPair } from './entry-units';

/**
 * What a statement or entry is good for, over all well-formed requests.
 *
 * - `effective`: without it some request would be decided otherwise; `witness` is one.
 * - `redundant`: it takes in requests, and all are decided the same without it.
 * - `shadowed`: an allow whose every request is denied by a deny.
 * - `unreachable`: it takes in no request at all.
 * - `undecided`: nobody found it effective, but the search was not complete.
 */
export interface Coverage extends CoverageUnit {
  readonly verdict: 'effective' | 'redundant' | 'shadowed' | 'unreachable' | 'undecided';
  readonly witness?: Request;
}

export interface CoverageReport {
  /** Every statement, followed by its entries, in the order of the document. */
  readonly units: readonly Coverage[];
  readonly open: readonly OpenPoint[];
}

/**
 * Judges every statement and every entry of an action or resource list: each is thought away alone, while all
 * else stays. So of two equal entries both are redundant, though only one can go.
 *
 * Accepts any value at run time and never throws.
 */
export function findCoverage(
  policies: PolicyDocument | AttachedPolicies,
  options: QuestionOptions = {},
): CoverageReport {
  const compiled = compilePolicies(toAttached(policies));
  const split = splitStatements(compiled, pairLimit);
  if (split === null) return { units: listUndecided(compiled), open: ['budget'] };
  const space = new RequestSpace([split.policies], options);
  const tally = new CoverageTally(space, split.pairs, split.units.length);
  for (const part of listLiveParts(space)) tally.look(part);
  const open = space.listOpenPoints();
  if (options.replay) tally.replay(split.policies, options);
  return {
    units: split.units.map((unit, index) => ({ ...unit, ...tally.judge(index, open.length === 0) })),
    open,
  };
}

/** No document of a length that the service accepts holds as many pairs of entries. */
const pairLimit = 20_000;

function listUndecided(policies: CompiledPolicies): readonly Coverage[] {
  return policies.sets.flatMap(({ statements }) =>
    statements.map(({ reference }) => ({
      statement: reference,
      element: 'statement' as const,
      index: null,
      text: '',
      verdict: 'undecided' as const,
    })),
  );
}

/** For one set of live pairs: which units matter, and under which circumstance each does. */
interface LiveFindings {
  readonly matched: ReadonlySet<number>;
  readonly heard: ReadonlySet<number>;
  readonly decisive: ReadonlyMap<number, Circumstance>;
}

class CoverageTally {
  /** Units that take in some request. */
  private readonly matched = new Set<number>();
  /** Those of them that take in a request which no deny denies, and denies as such. */
  private readonly heard = new Set<number>();
  private readonly witnesses = new Map<number, Request>();
  private readonly known = new Map<string, LiveFindings>();

  constructor(
    private readonly space: RequestSpace,
    private readonly pairs: readonly UnitPair[],
    private readonly unitCount: number,
  ) {}

  look(part: LivePart): void {
    let findings = this.known.get(part.key);
    if (findings === undefined) {
      findings = this.findLive(part.live);
      this.known.set(part.key, findings);
      for (const unit of findings.matched) this.matched.add(unit);
      for (const unit of findings.heard) this.heard.add(unit);
    }
    for (const [unit, circumstance] of findings.decisive) {
      if (this.witnesses.size === this.unitCount) return;
      if (this.witnesses.has(unit)) continue;
      this.witnesses.set(unit, writeWitness(this.space, part.action, part.resources, circumstance));
    }
  }

  /** Each witness is decided otherwise once the unit is gone. */
  replay(policies: CompiledPolicies, options: QuestionOptions): void {
    for (const [unit, witness] of this.witnesses) {
      const isAllowed = decideWitness(witness, policies, options).outcome === 'allowed';
      replayWitness(witness, this.withoutUnit(policies, unit), !isAllowed, options);
    }
  }

  private withoutUnit(policies: CompiledPolicies, unit: number): CompiledPolicies {
    let number = -1;
    const stays = ({ unusable }: CompiledStatement) => {
      // Unusable statements have no number; they decide nothing either.
      if (unusable !== null) return true;
      number += 1;
      return !this.unitsOf(number).includes(unit);
    };
    const sets = policies.sets.map(({ source, statements }) => toPolicySet(source, statements.filter(stays)));
    return { ...policies, sets };
  }

  judge(unit: number, isComplete: boolean): Pick<Coverage, 'verdict' | 'witness'> {
    const witness = this.witnesses.get(unit);
    if (witness !== undefined) return { verdict: 'effective', witness };
    if (!isComplete) return { verdict: 'undecided' };
    if (!this.matched.has(unit)) return { verdict: 'unreachable' };
    return { verdict: this.heard.has(unit) ? 'redundant' : 'shadowed' };
  }

  private findLive(live: readonly number[]): LiveFindings {
    const matched = new Set<number>();
    const heard = new Set<number>();
    const decisive = new Map<number, Circumstance>();
    this.space.circumstances.visit(this.space.conditionsOf(live), (circumstance) => {
      const holding = live.filter((number) =>
        this.space.table.statements[number]?.conditions.every(circumstance.holds),
      );
      const effectOf = (number: number) => this.space.table.statements[number]?.effect;
      const denies = holding.filter((number) => effectOf(number) === 'deny');
      const allows = holding.filter((number) => effectOf(number) === 'allow');
      for (const number of holding) {
        for (const unit of this.unitsOf(number)) {
          matched.add(unit);
          if (denies.length === 0 || effectOf(number) === 'deny') heard.add(unit);
        }
      }
      const bySet = this.groupBySet(allows);
      // Some set is silent, so the call is denied with and without any of them.
      if (bySet.size !== this.space.table.setCounts[0]) return false;
      // Where a deny holds, the denies alone keep the call from being allowed; else the allows of each set do.
      for (const deciding of denies.length > 0 ? [denies] : bySet.values()) {
        for (const unit of this.sharedUnits(deciding)) {
          if (!decisive.has(unit)) decisive.set(unit, circumstance);
        }
      }
      return false;
    });
    return { matched, heard, decisive };
  }

  private groupBySet(statements: readonly number[]): ReadonlyMap<number, readonly number[]> {
    const bySet = new Map<number, number[]>();
    for (const number of statements) {
      const set = this.space.table.statements[number]?.set ?? 0;
      const list = bySet.get(set);
      if (list) list.push(number);
      else bySet.set(set, [number]);
    }
    return bySet;
  }

  /** The units without which none of the pairs would be there. */
  private sharedUnits(statements: readonly number[]): readonly number[] {
    const [first = -1, ...rest] = statements;
    return this.unitsOf(first).filter((unit) => rest.every((number) => this.unitsOf(number).includes(unit)));
  }

  private unitsOf(number: number): readonly number[] {
    const pair = this.pairs[number];
    return pair === undefined ? [] : [pair.statement, pair.action, pair.resource];
  }
}
