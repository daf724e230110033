import type { CompiledPolicies, CompiledStatement, StatementReference } from '../../evaluate';
import { type CompiledCondition, fillGlob, type Glob, type PreparedRequest } from '../../matching';
import type { Effect } from '../../model';

/** A statement that can match something, with its parts known by number. */
export interface SpaceStatement {
  readonly number: number;
  /** Which of the compared sides it belongs to. */
  readonly side: number;
  /** Which policy set of its side: a request has to pass each. */
  readonly set: number;
  readonly effect: Effect;
  readonly reference: StatementReference;
  readonly compiled: CompiledStatement;
  /** Numbers of its conditions, which have to hold together. */
  readonly conditions: readonly number[];
  /** Whether one of its resources is `*`. */
  readonly isEvery: boolean;
  readonly resources: readonly SpaceResource[];
}

/** A resource entry other than `*`. */
export interface SpaceResource {
  /** `null` for any. */
  readonly service: string | null;
  readonly region: string | null;
  readonly account: string;
  /** Number of the pattern of its last segment. */
  readonly name: number;
}

/** All statements of all sides, with each distinct condition and name pattern once. */
export interface StatementTable {
  readonly statements: readonly SpaceStatement[];
  /** How many policy sets each side has. */
  readonly setCounts: readonly number[];
  readonly conditions: readonly CompiledCondition[];
  readonly names: readonly Glob[];
}

/** Reads the sides of a question. Variables are filled with what the request says. */
export function tabulateStatements(
  sides: readonly CompiledPolicies[],
  request: PreparedRequest,
): StatementTable {
  const statements: SpaceStatement[] = [];
  const conditions = new Numbering<CompiledCondition>();
  const names = new Numbering<Glob>();
  for (const [side, { sets }] of sides.entries()) {
    for (const [set, { statements: written }] of sets.entries()) {
      for (const compiled of written) {
        if (compiled.unusable !== null || compiled.effect === null) continue;
        statements.push({
          number: statements.length,
          side,
          set,
          effect: compiled.effect,
          reference: compiled.reference,
          compiled,
          conditions: compiled.conditions.map((condition) =>
            conditions.add(JSON.stringify(condition.written), condition.compiled),
          ),
          isEvery: compiled.resources.some(({ pattern }) => pattern.kind === 'every'),
          resources: readResources(compiled, request, names),
        });
      }
    }
  }
  return {
    statements,
    setCounts: sides.map(({ sets }) => sets.length),
    conditions: conditions.values,
    names: names.values,
  };
}

function readResources(
  { resources }: CompiledStatement,
  request: PreparedRequest,
  names: Numbering<Glob>,
): readonly SpaceResource[] {
  const read: SpaceResource[] = [];
  for (const { pattern } of resources) {
    if (pattern.kind !== 'named') continue;
    let glob = pattern.name;
    if (pattern.variables !== null) {
      const filled = fillGlob(pattern.variables, request.variables);
      if (filled.state !== 'filled') continue;
      glob = filled.value;
    }
    const { service, region, account } = pattern;
    read.push({ service, region, account, name: names.add(glob.pieces.join('\u0000'), glob) });
  }
  return read;
}

/** Gives equal things, told by their key, equal numbers. */
class Numbering<Value> {
  readonly values: Value[] = [];
  private readonly numbers = new Map<string, number>();

  add(key: string, value: Value): number {
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const number = this.values.length;
    this.numbers.set(key, number);
    this.values.push(value);
    return number;
  }
}
