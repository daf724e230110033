import { type AttachedPolicies, compilePolicies } from '../../evaluate';
import type { ConditionBlock, PolicyDocument, Request } from '../../model';
import type { Circumstance } from '../contexts/circumstances';
import { toAttached } from '../space/attached';
import {
  type ActionDescription,
  describeActions,
  type ResourceDescription,
  ResourceDescriptions,
} from '../space/describe';
import { listLiveParts } from '../space/live-parts';
import type { OpenPoint, QuestionOptions } from '../space/question';
import { replayWitness } from '../space/replay';
import { RequestSpace } from '../space/request-space';
import { writeWitness } from '../space/witness';

/**
 * What shall hold of every request that the guard takes in: `never` allowed, or `always`. Actions, resources
 * and condition are written as in a statement.
 */
export interface Guard {
  readonly claim: 'never' | 'always';
  readonly action: string | readonly string[];
  readonly resource: string | readonly string[];
  readonly condition?: ConditionBlock;
}

export interface GuardReport {
  readonly verdict: 'holds' | 'broken' | 'undecided';
  /** Where it is broken; at most `breachLimit` entries, each with a witness. */
  readonly breaches: readonly GuardBreach[];
  readonly breachCount: number;
  /** Why the answer is `undecided`; empty otherwise. */
  readonly open: readonly OpenPoint[];
}

export interface GuardBreach {
  readonly actions: ActionDescription;
  readonly resources: readonly ResourceDescription[];
  readonly witness: Request;
}

export interface GuardOptions extends QuestionOptions {
  /** 20 unless told. */
  readonly breachLimit?: number;
}

/**
 * Tells whether a guard holds for all well-formed requests. A guard that takes in nothing holds.
 *
 * Accepts any value at run time and never throws.
 */
export function checkGuard(
  policies: PolicyDocument | AttachedPolicies,
  guard: Guard,
  options: GuardOptions = {},
): GuardReport {
  const { claim, action, resource, condition } = guard;
  const scope: PolicyDocument = {
    version: '2.0',
    statement: [{ effect: 'allow', action, resource, ...(condition === undefined ? {} : { condition }) }],
  };
  const sides = [toAttached(policies), { identity: [scope] }].map(compilePolicies);
  const [judged] = sides;
  const space = new RequestSpace(sides, options);
  const descriptions = new ResourceDescriptions(space.table.names);
  const breaches: GuardBreach[] = [];
  let breachCount = 0;
  const known = new Map<string, Circumstance | null>();
  const findBreach = (live: readonly number[]): Circumstance | null => {
    let found: Circumstance | null = null;
    space.circumstances.visit(space.conditionsOf(live), (circumstance) => {
      const isBroken =
        space.isAllowed(1, live, circumstance) &&
        space.isAllowed(0, live, circumstance) === (claim === 'never');
      if (isBroken) found = circumstance;
      return isBroken;
    });
    return found;
  };
  for (const { action: actions, live, key, resources } of listLiveParts(space)) {
    const breach = known.has(key) ? (known.get(key) ?? null) : findBreach(live);
    known.set(key, breach);
    if (breach === null) continue;
    breachCount += 1;
    if (breaches.length >= (options.breachLimit ?? 20)) continue;
    const witness = writeWitness(space, actions, resources, breach);
    if (options.replay && judged !== undefined) replayWitness(witness, judged, claim === 'never', options);
    breaches.push({
      actions: describeActions(actions),
      resources: resources.map((part) => descriptions.of(part)),
      witness,
    });
  }
  if (breachCount > 0) return { verdict: 'broken', breaches, breachCount, open: [] };
  const open = space.listOpenPoints();
  return { verdict: open.length > 0 ? 'undecided' : 'holds', breaches, breachCount, open };
}
