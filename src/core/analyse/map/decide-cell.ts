import type { ExpandedChecks } from '../../catalogue';
import { type CompiledPolicies, listConditionReadings, type StatementReference } from '../../evaluate';
import { type PreparedRequest, prepareRequest } from '../../matching';
import type { ConditionEntry, RequestContext } from '../../model';
import { Asker, areAlike } from '../asker';
import type { Budget } from '../automaton/budget';
import { Circumstances } from '../contexts/circumstances';
import {
  type Circumstances as AskedCircumstances,
  type Doubt,
  decideExpanded,
  type OperationDecision,
  type Standing,
} from '../decide-operation';
import type { OpenPoint } from '../space/question';
import { type StatementTable, tabulateStatements } from '../space/statements';
import { ConcernedStatements } from './concerned-statements';
import { findLimits, type JudgedCircumstance, type Limit } from './limits';
import { TargetSignatures } from './target-signatures';

/** `undecided`: the circumstances could not all be worked out, being too many or speaking of one key in several kinds. */
export type CellStanding = Standing | 'undecided';

/** How an operation stands under all circumstances. */
export interface DecidedOperation {
  readonly standing: CellStanding;
  /**
   * Each way in which it can stand, with a context that brings it about, the most ordinary first. One where
   * circumstances do not matter. `decideOperation` says the same in that context.
   */
  readonly parts: readonly StandingPart[];
  /**
   * When exactly it is allowed, at least one; `null` where circumstances do not matter, or no few words can say. What is
   * uncertain may never be allowed in the catalogue's own reading, or always: then they do not matter either.
   */
  readonly limits: readonly Limit[] | null;
  /**
   * While nothing is known of the circumstances. Its checks carry no trace; the resources it names may be those of
   * another target that every statement treats alike.
   */
  readonly decision: OperationDecision;
}

export interface StandingPart {
  readonly standing: Standing;
  readonly outcome: OperationDecision['outcome'];
  readonly decidedBy: readonly StatementReference[];
  /** Why it is `uncertain`, each reason once; empty for every other standing. */
  readonly doubts: readonly Doubt['reason'][];
  readonly context: RequestContext;
}

/** Decides operations under every circumstance that the conditions tell apart. */
export class CellDecider {
  /** Why cells asked so far may be `undecided`, or lack parts or limits. */
  readonly open = new Set<Extract<OpenPoint, 'budget' | 'conditions'>>();
  /** Tells which targets are decided alike. */
  readonly targets: TargetSignatures;
  private readonly circumstances: Circumstances;
  private readonly written: readonly ConditionEntry[];
  private readonly concerned: ConcernedStatements;
  private readonly asker: Asker;
  private readonly isContextGiven: boolean;

  /** @param table the statements of the policies, with variables filled as the options say; read from them unless given. */
  constructor(
    policies: CompiledPolicies,
    private readonly options: AskedCircumstances,
    budget: Budget,
    table?: StatementTable,
  ) {
    const prepare = (action: string, resource: string) => this.prepare(action, resource);
    const request = prepare('', '*');
    const known = table ?? tabulateStatements([policies], request);
    const { statements, conditions } = known;
    const written: ConditionEntry[] = [];
    for (const { compiled, conditions: numbers } of statements) {
      for (const [index, number] of numbers.entries()) {
        const entry = compiled.conditions[index]?.written;
        if (entry !== undefined) written[number] = entry;
      }
    }
    this.written = written;
    this.concerned = new ConcernedStatements(statements, (action) => prepare(action, '*'));
    this.targets = new TargetSignatures(
      known,
      this.concerned,
      (resource) => prepare('', resource),
      policies.features.legacySpelling,
    );
    this.circumstances = new Circumstances(conditions, request, budget, listConditionReadings(policies));
    this.isContextGiven = options.context !== undefined || written.length === 0;
    const { unknownKeys: _, ...rest } = options;
    // Where every circumstance is looked at, no key stays unknown.
    this.asker = new Asker(policies, this.isContextGiven ? options : rest);
  }

  decide(expansion: ExpandedChecks): DecidedOperation {
    this.asker.enter(this.options.context);
    const decision = decideExpanded(expansion, this.asker, 'caveats');
    const conditions = this.isContextGiven ? [] : this.findConditions(expansion);
    return conditions.length === 0
      ? toCertain(decision, this.options.context ?? {})
      : this.visit(expansion, decision, conditions);
  }

  private visit(
    expansion: ExpandedChecks,
    decision: OperationDecision,
    conditions: readonly number[],
  ): DecidedOperation {
    const parts = new Map<string, StandingPart>();
    const judged: JudgedCircumstance[] = [];
    const answers: Answer[] = [{ context: undefined, keys: [...this.asker.keys], decision }];
    this.circumstances.visit(conditions, ({ context, truths }) => {
      let answer = answers.find((known) => areAlike(known.context, context, known.keys));
      if (answer === undefined) {
        answer = this.decideIn(context, expansion);
        answers.push(answer);
      }
      const { standing, outcome, decidedBy } = answer.decision;
      const signature = `${standing} ${outcome} ${decidedBy.map(writeReference).join()}`;
      if (!parts.has(signature)) parts.set(signature, toPart(answer.decision, context));
      judged.push({ truths, isAllowed: outcome === 'allowed' });
      return judged.length > circumstanceLimit;
    });
    const list = [...parts.values()];
    // What holds while nothing is known holds under all circumstances.
    const settled = decision.standing === 'conditional' ? null : decision.standing;
    if (!this.circumstances.isWithinBudget || judged.length > circumstanceLimit) {
      this.open.add('budget');
      return { standing: settled ?? 'undecided', parts: list, limits: null, decision };
    }
    const standing = combineStandings(list);
    if (!this.circumstances.isCompleteFor(conditions)) {
      this.open.add('conditions');
      // Circumstances that were not found may differ from all that were, but not make these alike.
      const isMixed = standing === 'conditional' || standing === 'uncertain';
      return { standing: settled ?? (isMixed ? standing : 'undecided'), parts: list, limits: null, decision };
    }
    const isLimited = standing === 'conditional' || (standing === 'uncertain' && list.length > 1);
    const entries = conditions.flatMap((number) => this.written[number] ?? []);
    return {
      standing,
      parts: list,
      limits: isLimited ? listTold(findLimits(entries, judged)) : null,
      decision,
    };
  }

  private decideIn(context: RequestContext, expansion: ExpandedChecks): Answer {
    this.asker.enter(context);
    const decision = decideExpanded(expansion, this.asker, 'caveats');
    return { context, keys: [...this.asker.keys], decision };
  }

  /** The conditions of all statements that are alive for what the operation asks, in any of its readings. */
  private findConditions({ checks }: ExpandedChecks): readonly number[] {
    const numbers = new Set<number>();
    for (const { request, alternatives } of checks) {
      for (const resource of [request.resource, ...alternatives.map((reading) => reading.resource)]) {
        for (const number of this.concerned.listConditions(request.action, resource)) numbers.add(number);
      }
    }
    return [...numbers].sort((one, other) => one - other);
  }

  private prepare(action: string, resource: string): PreparedRequest {
    const { principal, ownerUin } = this.options;
    return prepareRequest(
      { action, resource, ...(principal === undefined ? {} : { principal }) },
      ownerUin === undefined ? {} : { ownerUin },
    );
  }
}

/** What is decided in all contexts that agree in some keys with the one given. */
interface Answer {
  readonly context: RequestContext | undefined;
  readonly keys: readonly string[];
  readonly decision: OperationDecision;
}

/** More are not worth the wait; each is decided in full. */
const circumstanceLimit = 400;

function toCertain(decision: OperationDecision, context: RequestContext): DecidedOperation {
  return { standing: decision.standing, parts: [toPart(decision, context)], limits: null, decision };
}

function toPart(
  { standing, outcome, decidedBy, doubts }: OperationDecision,
  context: RequestContext,
): StandingPart {
  return { standing, outcome, decidedBy, doubts: [...new Set(doubts.map(({ reason }) => reason))], context };
}

/** What is unsettled somewhere is unsettled; what is denied everywhere is denied, for whatever reasons. */
function combineStandings(parts: readonly StandingPart[]): Standing {
  const standings = new Set(parts.map(({ standing }) => standing));
  const [only] = standings;
  if (standings.size === 1 && only !== undefined) return only;
  if (standings.has('uncertain')) return 'uncertain';
  if (standings.has('allowed') || standings.has('conditional')) return 'conditional';
  return standings.has('looks-granted') ? 'looks-granted' : 'implicitly-denied';
}

function writeReference({ source, policy, statement }: StatementReference): string {
  return `${source} ${policy} ${statement}`;
}

/** @returns `null` where it is never or always allowed, of which there is nothing to be said by conditions. */
function listTold(limits: readonly Limit[] | null): readonly Limit[] | null {
  const hasAll = limits?.every(({ hold, fail }) => hold.length + fail.length > 0) ?? false;
  return hasAll && limits?.length !== 0 ? limits : null;
}
