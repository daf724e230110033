import {
  type CompiledPolicies,
  type Decision,
  evaluatePrepared,
  listNearMisses,
  type NearMiss,
} from '../evaluate';
import { type PreparedRequest, prepareRequest, withResource } from '../matching';
import type { RequestContext, RequestPrincipal } from '../model';

export interface Circumstances {
  readonly context?: RequestContext;
  readonly unknownKeys?: readonly string[];
  readonly principal?: RequestPrincipal;
  /** Account ID of the root account that the policy belongs to. */
  readonly ownerUin?: string;
}

/** How much a decision tells beside its outcome; each adds to the one before. */
export type Detail = 'grounds' | 'caveats' | 'trace';

/**
 * Asks policies about actions on resources, each request once. The context can be changed on the way: what was decided
 * in another one counts where the two agree in whatever the decision looked at.
 */
export class Asker {
  /** The condition keys that the answers since `enter` hang on. */
  readonly keys = new Set<string>();
  private readonly asked = new Map<string, AskedAction>();
  private context: RequestContext | undefined;

  constructor(
    private readonly policies: CompiledPolicies,
    private readonly circumstances: Circumstances,
  ) {
    this.context = circumstances.context;
  }

  /** Asks in another context from here on. */
  enter(context: RequestContext | undefined): void {
    this.context = context;
    this.keys.clear();
  }

  decide(action: string, resource: string, detail: Detail): Decision {
    const { prepared, answers } = this.prepare(action);
    const known = answers[detail];
    const earlier = known.get(resource);
    const answer = recall(earlier, this.context) ?? this.ask(prepared, resource, detail);
    if (earlier === undefined) known.set(resource, [answer]);
    else if (!earlier.includes(answer)) earlier.push(answer);
    for (const key of answer.keys) this.keys.add(key);
    return answer.decision;
  }

  /** Allows that list the action and name another resource. */
  listNearMisses(action: string, resource: string): readonly NearMiss[] {
    const { prepared, nearMisses } = this.prepare(action);
    const known = nearMisses.get(resource);
    if (known !== undefined) return known;
    const misses = listNearMisses(withResource(prepared, resource), this.policies);
    nearMisses.set(resource, misses);
    return misses;
  }

  private ask(prepared: PreparedRequest, resource: string, detail: Detail): Answer {
    const { context } = this;
    const keys: string[] = [];
    const request = { ...withResource(prepared, resource), context, notedKeys: keys };
    const options = { trace: detail === 'trace', caveats: detail !== 'grounds' };
    const decision = evaluatePrepared(request, this.policies, options);
    return { context, decision, keys: keys.length < 2 ? keys : [...new Set(keys)] };
  }

  private prepare(action: string): AskedAction {
    const known = this.asked.get(action);
    if (known !== undefined) return known;
    const { unknownKeys, principal, ownerUin } = this.circumstances;
    const request = {
      action,
      resource: '*',
      ...(unknownKeys === undefined ? {} : { unknownKeys }),
      ...(principal === undefined ? {} : { principal }),
    };
    const asked: AskedAction = {
      prepared: prepareRequest(request, ownerUin === undefined ? {} : { ownerUin }),
      answers: { grounds: new Map(), caveats: new Map(), trace: new Map() },
      nearMisses: new Map(),
    };
    this.asked.set(action, asked);
    return asked;
  }
}

/** The first of some answers that counts in a context. */
function recall(
  answers: readonly Answer[] | undefined,
  context: RequestContext | undefined,
): Answer | undefined {
  if (answers === undefined) return undefined;
  for (const answer of answers) if (areAlike(answer.context, context, answer.keys)) return answer;
  return undefined;
}

/** Whether two contexts say the same of the keys; one that is not known says the same as another only of none. */
export function areAlike(
  one: RequestContext | undefined,
  other: RequestContext | undefined,
  keys: readonly string[],
): boolean {
  if (one === other) return true;
  for (const key of keys) {
    if (one === undefined || other === undefined) return false;
    if (Object.hasOwn(one, key) !== Object.hasOwn(other, key) || one[key] !== other[key]) return false;
  }
  return true;
}

interface AskedAction {
  /** A request of the action, without resource and context. */
  readonly prepared: PreparedRequest;
  /** By detail, then by resource; one for each context that made a difference. */
  readonly answers: Readonly<Record<Detail, Map<string, Answer[]>>>;
  /** By resource; they do not depend on the context. */
  readonly nearMisses: Map<string, readonly NearMiss[]>;
}

interface Answer {
  readonly context: RequestContext | undefined;
  /** The condition keys that the decision looked at. */
  readonly keys: readonly string[];
  readonly decision: Decision;
}
