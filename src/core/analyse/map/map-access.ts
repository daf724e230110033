import { type AttachedPolicies, compilePolicies } from '../../evaluate';
import type { Request, RequestPrincipal } from '../../model';
import { NumberLists } from '../automaton/number-lists';
import type { ActionClass } from '../space/action-classes';
import { type GranularityKnowledge, granularityOf } from '../space/catalogue-entries';
import {
  type ActionDescription,
  describeActions,
  type ResourceDescription,
  ResourceDescriptions,
} from '../space/describe';
import type { OpenPoint, QuestionOptions } from '../space/question';
import { replayOutcome } from '../space/replay';
import { RequestSpace } from '../space/request-space';
import { writeResource } from '../space/witness';
import { type CellPart, LiveDecisions } from './decide-live';
import { listColumns, type SpaceColumn } from './map-columns';

/**
 * What attached policies say about every well-formed request with a known context: a row, a column and a part
 * of their cell. Each request falls in exactly one.
 */
export interface AccessMap {
  readonly rows: readonly AccessMapRow[];
  readonly columns: readonly AccessMapColumn[];
  /** Cells that say the same are one entry here; `AccessMapRow.cells` holds positions in this list. */
  readonly cells: readonly AccessMapCell[];
  /** Who asks in every witness; absent where the policies do not care. */
  readonly principal?: RequestPrincipal;
  /** Empty where the map is complete; else why it may lack columns, rows or parts. */
  readonly open: readonly OpenPoint[];
}

/** Actions that every statement treats alike. */
export interface AccessMapRow extends ActionDescription {
  /** One of them, to ask about. */
  readonly action: string;
  /** How well it is known on what these calls are checked; `null` outside the catalogue. */
  readonly granularity: GranularityKnowledge | null;
  /** One per column; -1 where such a call is never checked on such a resource. */
  readonly cells: readonly number[];
}

/** Resources that every statement treats alike. */
export interface AccessMapColumn {
  /** The parts by name, the kinds of name that calls are usual on first. */
  readonly parts: readonly ResourceDescription[];
  /** One of them, to ask about; `*` for calls that name none. */
  readonly resource: string;
}

export interface AccessMapCell {
  readonly parts: readonly CellPart[];
  /**
   * The parts under the other reading of a granularity that nobody has published (that only `*` authorises the
   * call), where they allow something else.
   */
  readonly alternative?: readonly CellPart[];
}

/** Works out the access map. Accepts any value at run time and never throws. */
export function mapAccess(attached: AttachedPolicies, options: QuestionOptions = {}): AccessMap {
  const policies = compilePolicies(attached);
  const space = new RequestSpace([policies], options, 'granularity');
  const columns = listColumns(space);
  const cells = new CellTable(space);
  const descriptions = new ResourceDescriptions(space.table.names);
  const rows = space.actions.map((action) => mapRow(action, columns, cells));
  const open = space.listOpenPoints();
  const map: AccessMap = {
    rows,
    columns: columns.map((column) => describeColumn(space, column, descriptions)),
    cells: cells.list,
    ...(space.principal === undefined ? {} : { principal: space.principal }),
    open,
  };
  if (options.replay) {
    for (const { request, part } of listWitnesses(map)) {
      replayOutcome(request, policies, part.outcome, options);
    }
  }
  return map;
}

/** A request of a part of a cell. */
export function writeMapWitness(
  map: Pick<AccessMap, 'principal'>,
  row: Pick<AccessMapRow, 'action'>,
  column: Pick<AccessMapColumn, 'resource'>,
  part: Pick<CellPart, 'context'>,
): Request {
  return {
    action: row.action,
    resource: column.resource,
    context: part.context,
    ...(map.principal === undefined ? {} : { principal: map.principal }),
  };
}

/** Every part of every cell with a request that proves it. */
export function* listWitnesses(
  map: AccessMap,
): Generator<{ readonly request: Request; readonly part: CellPart }> {
  for (const row of map.rows) {
    for (const [index, column] of map.columns.entries()) {
      for (const part of map.cells[row.cells[index] ?? -1]?.parts ?? []) {
        yield { request: writeMapWitness(map, row, column, part), part };
      }
    }
  }
}

function mapRow(action: ActionClass, columns: readonly SpaceColumn[], cells: CellTable): AccessMapRow {
  const first = action.catalogued[0];
  const granularity = first === undefined ? null : granularityOf(first);
  const { actions, unknown } = describeActions(action);
  return {
    actions,
    ...(unknown === undefined ? {} : { unknown }),
    action: first?.action ?? action.unknown?.sample ?? '',
    granularity,
    cells: columns.map((column) => {
      const service = column.place?.service;
      if (service !== undefined && action.services !== null && !action.services.includes(service)) return -1;
      if (action.hasTagForm && column.isOpenForTags) return -1;
      const live = action.isLegacy ? column.liveLegacy : column.live;
      return cells.find(action, live, column.place !== null && granularity === 'inferred');
    }),
  };
}

/** The distinct cells, found by what is alive in them. */
class CellTable {
  readonly list: AccessMapCell[] = [];
  /** By the numbers of the statements alive in the two readings, which are one number. */
  private readonly numbers = new Map<number, number>();
  private readonly lists = new NumberLists();
  /** By what fits an action, then by what a resource reaches: the number of what does both. */
  private readonly fitting = new Map<ActionClass['fits'], Map<readonly number[], number>>();
  private readonly decisions: LiveDecisions;

  constructor(private readonly space: RequestSpace) {
    this.decisions = new LiveDecisions(space);
  }

  /** @param byResource a list of the space: it is told from others by being the same one. */
  find({ fits, needsStar }: ActionClass, byResource: readonly number[], isUnproven: boolean): number {
    const byStar = this.space.resources.every;
    const live = this.fittingOf(fits, needsStar ? byStar : byResource);
    const liveByStar = isUnproven ? this.fittingOf(fits, byStar) : live;
    // There are far fewer lists than would make such a number lose digits.
    const key = live * 2 ** 24 + liveByStar;
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const parts = this.decisions.partsOf(this.lists.at(live));
    const alternative = this.decisions.partsOf(this.lists.at(liveByStar));
    const number = this.list.push(allowSame(parts, alternative) ? { parts } : { parts, alternative }) - 1;
    this.numbers.set(key, number);
    return number;
  }

  private fittingOf(fits: ActionClass['fits'], reached: readonly number[]): number {
    const byReached = this.fitting.get(fits) ?? new Map<readonly number[], number>();
    const number =
      byReached.get(reached) ?? this.lists.numberOf(reached.filter((statement) => fits[statement]));
    byReached.set(reached, number);
    this.fitting.set(fits, byReached);
    return number;
  }
}

/** Cells without conditions allow the same where their outcomes are alike; with conditions, where the parts are. */
function allowSame(one: readonly CellPart[], other: readonly CellPart[]): boolean {
  const write = (parts: readonly CellPart[]) =>
    parts.map(({ outcome, context }) => `${outcome === 'allowed'} ${JSON.stringify(context)}`).join();
  return one === other || write(one) === write(other);
}

function describeColumn(
  space: RequestSpace,
  { classes }: SpaceColumn,
  descriptions: ResourceDescriptions,
): AccessMapColumn {
  const parts = classes.map((resource) => descriptions.of(resource));
  const first = classes[0];
  return { parts, resource: first === undefined ? '*' : writeResource(space, first) };
}
