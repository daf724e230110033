import type { CompiledPolicies, DecisionOutcome } from '../../evaluate';
import { type PreparedRequest, prepareRequest } from '../../matching';
import type { RequestPrincipal } from '../../model';
import { type Budget, openBudget } from '../automaton/budget';
import { type Circumstance, Circumstances } from '../contexts/circumstances';
import { type ActionClass, type ActionDivision, classifyActions } from './action-classes';
import type { OpenPoint, QuestionOptions } from './question';
import { ResourceSpace } from './resource-space';
import { fillStandIns } from './stand-ins';
import { type StatementTable, tabulateStatements } from './statements';

/**
 * All requests that a question is about, divided so that every statement of every side treats the members of
 * a part alike: an action class, the statements alive for its resources, a circumstance.
 */
export class RequestSpace {
  readonly table: StatementTable;
  readonly actions: readonly ActionClass[];
  readonly resources: ResourceSpace;
  readonly circumstances: Circumstances;
  /** Who asks in every request of the space; `undefined` where nothing depends on it. */
  readonly principal: RequestPrincipal | undefined;
  private readonly budget: Budget;
  private readonly openAtStart: readonly OpenPoint[];

  /**
   * @param division `granularity` where rows are shown to people, who care how well a call's resource is known.
   */
  constructor(
    sides: readonly CompiledPolicies[],
    options: QuestionOptions = {},
    division: ActionDivision = 'decision',
  ) {
    this.budget = openBudget(options.stepLimit);
    const { principal, standIns } = fillStandIns(sides, options);
    this.principal = principal;
    const request = prepareAsker(principal, options);
    this.table = tabulateStatements(sides, request);
    const { classes, isComplete, isWithinBudget } = classifyActions(this.table, this.budget, division);
    this.actions = classes;
    this.resources = new ResourceSpace(this.table, request, this.budget);
    // Of its own: what was found before the other one ran out is decided all the same.
    this.circumstances = new Circumstances(this.table.conditions, request, openBudget(options.stepLimit));
    const open = new Set<OpenPoint>();
    if (!isWithinBudget || !this.resources.isWithinBudget) open.add('budget');
    if (!isComplete) open.add('actions');
    if (Object.keys(standIns).length > 0) open.add('variables');
    if (classes.some(({ hasTagForm }) => hasTagForm)) open.add('legacy-tags');
    this.openAtStart = [...open];
  }

  /** Why the space may lack parts, as far as the questions asked so far have shown. */
  listOpenPoints(): readonly OpenPoint[] {
    const open = new Set(this.openAtStart);
    if (this.budget.stepsLeft < 0 || !this.circumstances.isWithinBudget) open.add('budget');
    if (!this.circumstances.isCompleteFor()) open.add('conditions');
    return [...open];
  }

  /** Numbers of the conditions that the statements have. */
  conditionsOf(statements: readonly number[]): readonly number[] {
    const numbers = new Set<number>();
    for (const statement of statements) {
      for (const condition of this.table.statements[statement]?.conditions ?? []) numbers.add(condition);
    }
    return [...numbers];
  }

  /**
   * Whether a side allows what the statements are alive for: some allow of every policy set holds, and no
   * deny of any.
   *
   * @param live statement numbers of all sides.
   */
  isAllowed(side: number, live: readonly number[], circumstance: Circumstance): boolean {
    return this.decide(side, live, circumstance) === 'allowed';
  }

  decide(side: number, live: readonly number[], circumstance: Circumstance): SureOutcome {
    let allowingSets = 0;
    for (const number of live) {
      const statement = this.table.statements[number];
      if (statement === undefined || statement.side !== side) continue;
      if (!statement.conditions.every(circumstance.holds)) continue;
      if (statement.effect === 'deny') return 'explicitly-denied';
      allowingSets |= 2 ** statement.set;
    }
    const allSets = 2 ** (this.table.setCounts[side] ?? 0) - 1;
    return allowingSets === allSets && allSets > 0 ? 'allowed' : 'implicitly-denied';
  }
}

/** An outcome where everything about the request is known. */
export type SureOutcome = Exclude<DecisionOutcome, 'undetermined'>;

function prepareAsker(principal: RequestPrincipal | undefined, options: QuestionOptions): PreparedRequest {
  return prepareRequest(
    { action: '', resource: '*', ...(principal === undefined ? {} : { principal }) },
    options.ownerUin === undefined ? {} : { ownerUin: options.ownerUin },
  );
}
