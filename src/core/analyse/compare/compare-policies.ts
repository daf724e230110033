import type { StatementReference } from '../../evaluate';
import { type AttachedPolicies, type CompiledPolicies, compilePolicies } from '../../evaluate';
import type { PolicyDocument, Request } from '../../model';
import type { Circumstance } from '../contexts/circumstances';
import { toAttached } from '../space/attached';
import {
  type ActionDescription,
  describeActions,
  type ResourceDescription,
  ResourceDescriptions,
} from '../space/describe';
import { type LivePart, listLiveParts } from '../space/live-parts';
import type { OpenPoint, QuestionOptions } from '../space/question';
import { decideWitness, replayWitness } from '../space/replay';
import { RequestSpace } from '../space/request-space';
import { writeWitness } from '../space/witness';

/**
 * How two policies stand to each other over all well-formed requests whose context is known. `narrower`: the
 * second allows less than the first; `crossing`: each allows something that the other does not.
 */
export type ComparisonVerdict = 'equal' | 'narrower' | 'wider' | 'crossing' | 'undecided';

export interface PolicyComparison {
  readonly verdict: ComparisonVerdict;
  /** What only the second allows. True whatever the verdict: every entry has a witness. */
  readonly gained: readonly AccessDifference[];
  /** What only the first allows. */
  readonly lost: readonly AccessDifference[];
  /** How many differences were found in all; the lists end at `differenceLimit`. */
  readonly gainedCount: number;
  readonly lostCount: number;
  /**
   * Why there may be differences that were not found: always where the answer is `undecided`, now and then where it is
   * `crossing`, which takes no more than a witness on each side.
   */
  readonly open: readonly OpenPoint[];
}

/** Some actions on some resources that only one side allows, at least under some circumstances. */
export interface AccessDifference {
  readonly actions: ActionDescription;
  readonly resources: readonly ResourceDescription[];
  /** Whether it takes a certain context; that of the witness is one. */
  readonly isConditional: boolean;
  readonly witness: Request;
  /** The statements that allow it on the one side and, where a deny does it, forbid it on the other. */
  readonly allowedBy: readonly StatementReference[];
  readonly deniedBy: readonly StatementReference[];
}

export interface CompareOptions extends QuestionOptions {
  /** The most differences to list on each side; 100 unless told. */
  readonly differenceLimit?: number;
}

/**
 * Compares what two policies, or two attached sets of policies, allow, over all requests at once.
 *
 * Only what is allowed counts: whether a call is denied by a deny or for want of an allow makes no difference.
 * Accepts any value at run time and never throws.
 *
 * @returns a verdict that is either proved or `undecided`; each difference with a request that
 *   `evaluateRequest` allows on one side and not on the other, under the same options.
 */
export function comparePolicies(
  before: PolicyDocument | AttachedPolicies,
  after: PolicyDocument | AttachedPolicies,
  options: CompareOptions = {},
): PolicyComparison {
  return compareCompiled(compilePolicies(toAttached(before)), compilePolicies(toAttached(after)), options);
}

/** As `comparePolicies`, with policies that `compilePolicies` has read. */
export function compareCompiled(
  before: CompiledPolicies,
  after: CompiledPolicies,
  options: CompareOptions = {},
): PolicyComparison {
  const space = new RequestSpace([before, after], options);
  const finder = new DifferenceFinder(space, [before, after], options);
  for (const part of listLiveParts(space)) finder.look(part);
  return finder.conclude(() => isSameText(before, after));
}

/** Circumstances under which the live statements let only one side allow. */
interface LiveDifference {
  readonly gained: Circumstance | null;
  readonly lost: Circumstance | null;
  readonly isConditional: boolean;
}

class DifferenceFinder {
  private readonly gained: AccessDifference[] = [];
  private readonly lost: AccessDifference[] = [];
  private gainedCount = 0;
  private lostCount = 0;
  private readonly known = new Map<string, LiveDifference>();
  private readonly descriptions: ResourceDescriptions;

  constructor(
    private readonly space: RequestSpace,
    private readonly sides: readonly [CompiledPolicies, CompiledPolicies],
    private readonly options: CompareOptions,
  ) {
    this.descriptions = new ResourceDescriptions(space.table.names);
  }

  look(part: LivePart): void {
    const difference = this.known.get(part.key) ?? this.compareLive(part.live);
    this.known.set(part.key, difference);
    if (difference.gained !== null) this.report('gained', part, difference.gained, difference);
    if (difference.lost !== null) this.report('lost', part, difference.lost, difference);
  }

  /** @param isSame asked only where the search was not complete */
  conclude(isSame: () => boolean): PolicyComparison {
    const { gained, lost, gainedCount, lostCount } = this;
    const found = { gained, lost, gainedCount, lostCount };
    const open = this.space.listOpenPoints();
    if (gainedCount > 0 && lostCount > 0) return { verdict: 'crossing', ...found, open };
    if (open.length > 0) {
      // The same text says the same, whatever could not be worked out about it.
      if (isSame()) return { verdict: 'equal', ...found, open: [] };
      return { verdict: 'undecided', ...found, open };
    }
    if (gainedCount > 0) return { verdict: 'wider', ...found, open };
    return { verdict: lostCount > 0 ? 'narrower' : 'equal', ...found, open };
  }

  private compareLive(live: readonly number[]): LiveDifference {
    let gained: Circumstance | null = null;
    let lost: Circumstance | null = null;
    let isConditional = false;
    this.space.circumstances.visit(this.space.conditionsOf(live), (circumstance) => {
      const before = this.space.isAllowed(0, live, circumstance);
      const after = this.space.isAllowed(1, live, circumstance);
      if (before === after) isConditional = true;
      else if (after) gained ??= circumstance;
      else lost ??= circumstance;
      return gained !== null && lost !== null;
    });
    return { gained, lost, isConditional: isConditional || (gained !== null && lost !== null) };
  }

  private report(
    list: 'gained' | 'lost',
    { action, resources }: LivePart,
    circumstance: Circumstance,
    { isConditional }: LiveDifference,
  ): void {
    if (list === 'gained') this.gainedCount += 1;
    else this.lostCount += 1;
    if (this[list].length >= (this.options.differenceLimit ?? 100)) return;
    const witness = writeWitness(this.space, action, resources, circumstance);
    const [before, after] = this.sides;
    if (this.options.replay) {
      replayWitness(witness, before, list === 'lost', this.options);
      replayWitness(witness, after, list === 'gained', this.options);
    }
    const allowing = decideWitness(witness, list === 'gained' ? after : before, this.options);
    const denying = decideWitness(witness, list === 'gained' ? before : after, this.options);
    this[list].push({
      actions: describeActions(action),
      resources: resources.map((resource) => this.descriptions.of(resource)),
      isConditional,
      witness,
      allowedBy: allowing.decidedBy,
      deniedBy: denying.decidedBy,
    });
  }
}

function isSameText(before: CompiledPolicies, after: CompiledPolicies): boolean {
  return JSON.stringify(before) === JSON.stringify(after);
}
