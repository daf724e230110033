import {
  type AccessCell,
  type AccessTable,
  type CellStanding,
  type ConditionSummary,
  findRegion,
  type Limit,
  type OperationDecision,
  type OperationLevel,
  type PolicyDocument,
  type RequestContext,
  type Standing,
  type StandingPart,
  type StatementReference,
  type SummaryLine,
  summariseAccess,
  summariseConditions,
  tabulateAccess,
} from '../../../core';

/** All that the two windows of this feature show of a policy; small enough to cross from a worker. */
export interface AccessAnalysis {
  readonly grid: AccessGrid;
  /** The same for analyses whose rows say the same, as those mostly do between which a name was typed. */
  readonly rowsText: string;
  readonly summaries: readonly RegionSummary[];
  readonly conditions: readonly ConditionSummary[];
}

export interface AccessGrid extends Omit<AccessTable, 'rows'> {
  readonly rows: readonly GridRow[];
}

export interface GridRow {
  readonly operation: string;
  readonly level: OperationLevel;
  /** One per column; `null` where the operation has nothing to do with it. */
  readonly cells: readonly (GridCell | null)[];
  /** For operations of the account; else `null`. */
  readonly whole: GridCell | null;
}

/** Cells that say the same are one object. */
export interface GridCell {
  readonly standing: CellStanding;
  /** Indexes of the statements behind the outcome; for what is uncertain or looks granted, those it is about. */
  readonly statements: readonly number[];
  /** Each way in which it can stand; one where circumstances do not matter. */
  readonly circumstances: readonly GridCircumstance[];
  /** When exactly it is allowed; `null` where circumstances do not matter, or no few words can say. */
  readonly limits: readonly Limit[] | null;
}

export interface GridCircumstance {
  readonly standing: Standing;
  readonly statements: readonly number[];
  /** An example. */
  readonly context: RequestContext;
}

/** What holds in some regions alike. */
export interface RegionSummary {
  /** Those that the policy names; empty where it names none, or for the regions that it does not name. */
  readonly regions: readonly string[];
  readonly reach: 'everywhere' | 'named' | 'other';
  readonly lines: readonly SummaryLine[];
}

/** Each further region costs a whole table; a policy that names more is summed up for the first ones. */
const regionLimit = 4;

/** The evaluator is asked about every cell as well while the page is being developed. */
const replay = import.meta.env.DEV;

/** @param region the one to tabulate; `null` for the table's own choice. */
export function analyseAccess(policy: PolicyDocument, region: string | null): AccessAnalysis {
  const attached = { identity: [policy] };
  const table = tabulateAccess(attached, { replay, ...(region === null ? {} : { region }) });
  return {
    ...toGrid(table),
    summaries: summariseRegions(table, (other) =>
      other === table.region ? table : tabulateAccess(attached, { region: other, replay }),
    ),
    conditions: summariseConditions(policy),
  };
}

function summariseRegions(
  table: AccessTable,
  tabulate: (region: string) => AccessTable,
): readonly RegionSummary[] {
  const named = table.regions.filter((code) => findRegion(code)?.holdsIndividualData).slice(0, regionLimit);
  if (table.regions.length === 0) {
    return [{ regions: [], reach: 'everywhere', lines: summariseAccess(table) }];
  }
  const groups = new Map<string, { regions: string[]; lines: readonly SummaryLine[] }>();
  for (const code of named) {
    const lines = summariseAccess(tabulate(code));
    const key = JSON.stringify(lines);
    const group = groups.get(key) ?? { regions: [], lines };
    groups.set(key, group);
    group.regions.push(code);
  }
  return [
    ...[...groups.values()].map((group) => ({ ...group, reach: 'named' as const })),
    { regions: [], reach: 'other', lines: summariseAccess(tabulate(table.otherRegion)) },
  ];
}

function toGrid({ rows, ...facts }: AccessTable): Pick<AccessAnalysis, 'grid' | 'rowsText'> {
  const cells = new GridCells();
  const gridRows = rows.map(({ operation, level, cells: own, whole }) => ({
    operation: operation.id,
    level,
    cells: own.map((cell) => cells.of(cell)),
    whole: cells.of(whole),
  }));
  return { grid: { ...facts, rows: gridRows }, rowsText: cells.write(gridRows) };
}

/** The cells of one grid; those that say the same are one object. */
class GridCells {
  private readonly byText = new Map<string, GridCell>();
  private readonly numbers = new Map<GridCell, number>();
  /** Cells of targets that are decided alike have the same parts, and with them all else that is drawn. */
  private readonly byParts = new Map<AccessCell['parts'], GridCell>();

  of(cell: AccessCell | null): GridCell | null {
    if (!cell) return null;
    const known = this.byParts.get(cell.parts);
    if (known) return known;
    const drawn = toGridCell(cell);
    const text = JSON.stringify(drawn);
    const same = this.byText.get(text) ?? drawn;
    if (same === drawn) {
      this.byText.set(text, drawn);
      this.numbers.set(drawn, this.numbers.size);
    }
    this.byParts.set(cell.parts, same);
    return same;
  }

  /** The same text for rows that say the same. */
  write(rows: readonly GridRow[]): string {
    const numberOf = (cell: GridCell | null) => (cell === null ? '' : this.numbers.get(cell));
    const written = rows.map(({ operation, level, cells, whole }) =>
      [operation, level, numberOf(whole), ...cells.map(numberOf)].join(),
    );
    return [...written, ...this.byText.keys()].join('\n');
  }
}

function toGridCell({ standing, limits, parts, decision }: AccessCell): GridCell {
  const circumstances = parts.toSorted(byKindness).map((part) => ({
    standing: part.standing,
    statements: toIndexes(part.decidedBy),
    context: part.context,
  }));
  const decisive = toIndexes(parts.flatMap(({ decidedBy }) => decidedBy));
  const statements = decisive.length > 0 ? decisive : listStatementsBehind(decision);
  return { standing, statements, circumstances, limits };
}

/** What is allowed comes first; else the most ordinary. */
function byKindness(one: StandingPart, other: StandingPart): number {
  return Number(other.outcome === 'allowed') - Number(one.outcome === 'allowed');
}

/** In document order, each once. */
export function listStatementsBehind(decision: OperationDecision): readonly number[] {
  return toIndexes(
    decision.decidedBy.length > 0
      ? decision.decidedBy
      : [...decision.doubts, ...decision.illusions].flatMap(({ statements }) => statements),
  );
}

function toIndexes(references: readonly StatementReference[]): readonly number[] {
  return [...new Set(references.map(({ statement }) => statement))].sort((one, other) => one - other);
}
