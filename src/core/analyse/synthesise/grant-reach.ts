import { checkNamespaceName, checkRepositoryName, findAction, hasNameError } from '../../catalogue';
import { composeGrant, type Grant, noLimits, type PresetLevel, type Scope } from '../../compose';
import {
  compileAction,
  compileResource,
  matchAction,
  matchResource,
  type PreparedRequest,
  settledReading,
  stripScope,
} from '../../matching';
import { parseResourceName, type Request, type Statement } from '../../model';

/** A set of requests, one bit each. */
export type RequestSet = bigint;

export type ScopeKind = Scope['kind'];

/** What of a request the wizard could name: `null` where there is nothing. */
export interface RequestWords {
  /** The current name of the action; `null` outside the catalogue. */
  readonly action: string | null;
  readonly namespace: string | null;
  /** As `namespace/repository`. */
  readonly repository: string | null;
}

export function readWords({ action, resource }: Request): RequestWords {
  const parsed = parseResourceName(resource);
  const [root, namespace = '', rest = ''] = parsed.ok ? parsed.value.resource.split('/') : [];
  const name = rest.split(':')[0] ?? '';
  const hasNamespace = root === 'repo' && !hasNameError(checkNamespaceName(namespace));
  const hasRepository = hasNamespace && !hasNameError(checkRepositoryName(name));
  return {
    action: findAction(stripScope(action))?.action ?? null,
    namespace: hasNamespace ? namespace : null,
    repository: hasRepository ? `${namespace}/${name}` : null,
  };
}

/**
 * Which of the requests a statement of the wizard takes in. A statement takes in each of its actions on each of
 * its resources, so what a grant reaches is the union over its actions and over the parts of its scope.
 */
export class GrantReach {
  private readonly known = new Map<string, RequestSet>();

  constructor(private readonly requests: readonly PreparedRequest[]) {}

  /** @param level a preset, or the action of a hand-picked list. */
  ofPart(level: PresetLevel | { readonly action: string }, kind: ScopeKind, name: string): RequestSet {
    const isPreset = typeof level === 'string';
    return this.recall(`${isPreset ? level : level.action} ${kind} ${name}`, () => {
      const place = { scope: toScope(kind, [name]), region: '', account: '', limits: noLimits };
      const grant: Grant = isPreset
        ? { ...place, level }
        : { ...place, level: 'custom', actions: [level.action] };
      return composeGrant(grant);
    });
  }

  ofStatement(statement: Statement): RequestSet {
    return this.recall(JSON.stringify(statement), () => statement);
  }

  private recall(key: string, write: () => Statement): RequestSet {
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const reached = this.match(write());
    this.known.set(key, reached);
    return reached;
  }

  private match({ action, resource }: Statement): RequestSet {
    const actions = [action].flat().map(compileAction);
    const resources = [resource ?? []].flat().map(compileResource);
    let reached = 0n;
    for (const [number, request] of this.requests.entries()) {
      const isReached =
        actions.some((pattern) => matchAction(pattern, request, settledReading).verdict === 'matches') &&
        resources.some((pattern) => matchResource(pattern, request, settledReading).verdict === 'matches');
      if (isReached) reached |= 1n << BigInt(number);
    }
    return reached;
  }
}

export function toScope(kind: ScopeKind, names: readonly string[]): Scope {
  if (kind === 'namespaces') return { kind, namespaces: names };
  return kind === 'repositories' ? { kind, repositories: names } : { kind };
}

export function setOf(numbers: readonly number[]): RequestSet {
  return numbers.reduce((set, number) => set | (1n << BigInt(number)), 0n);
}
