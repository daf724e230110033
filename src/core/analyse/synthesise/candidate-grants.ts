import { listActions } from '../../catalogue';
import {
  accountActions,
  actionsOfLevel,
  composeGrant,
  consoleActionNames,
  type Grant,
  noLimits,
  normaliseGrant,
  type PresetLevel,
  scopedActions,
} from '../../compose';
import { compileAction, matchAction, prepareRequest, settledReading } from '../../matching';
import { type GrantReach, type RequestSet, type RequestWords, type ScopeKind, toScope } from './grant-reach';

/**
 * What a grant costs, the weightier numbers first: how many actions it takes in everywhere, in namespaces, in
 * repositories (one each per name), and its characters of compact JSON. Costs of several grants add up.
 */
export type GrantCost = readonly [
  everywhere: number,
  namespaces: number,
  repositories: number,
  length: number,
];

export interface CandidateGrant {
  readonly grant: Grant;
  readonly reach: RequestSet;
  readonly cost: GrantCost;
}

/** What decides which grants are worth a look. */
export interface CandidateSource {
  readonly reachOf: GrantReach;
  /** Requests that no grant may reach. */
  readonly denied: RequestSet;
  /** Names of repositories that may be written where a namespace is wanted that only `read-only` lists. */
  readonly repositories: readonly string[];
}

/**
 * Every grant that could be the cheapest one for some requests: each level and kind of scope with exactly the
 * names and actions that the requests have. More of them would only cost more.
 */
export function listCandidates(
  words: readonly RequestWords[],
  wanted: RequestSet,
  source: CandidateSource,
): readonly CandidateGrant[] {
  const found = [...listRepositoryGrants(words, source), ...listAccountGrants(words, source)];
  // Only what fits is worth writing out, which is what takes the time.
  return found
    .filter(({ reach }) => (reach & wanted) === wanted && (reach & source.denied) === 0n)
    .map(weigh);
}

interface ReachingGrant extends Pick<CandidateGrant, 'grant' | 'reach'> {
  readonly kind: ScopeKind;
  /** How many actions it takes in, on how many names. */
  readonly width: number;
}

function weigh({ grant: written, reach, kind, width }: ReachingGrant): CandidateGrant {
  const grant = normaliseGrant(written);
  const { length } = JSON.stringify(composeGrant(grant));
  const [everywhere = 0, namespaces = 0, repositories = 0] = kinds.map((one) => (one === kind ? width : 0));
  return { grant, reach, cost: [everywhere, namespaces, repositories, length] };
}

const kinds: readonly ScopeKind[] = ['all', 'namespaces', 'repositories'];

function* listRepositoryGrants(
  words: readonly RequestWords[],
  source: CandidateSource,
): Generator<ReachingGrant> {
  const custom = listNamed(words.map(({ action }) => action)).filter(isScoped);
  const repositories = listNamed(words.map(({ repository }) => repository));
  for (const [kind, names] of [
    ['all', ['']],
    ['namespaces', listNamed(words.map(({ namespace }) => namespace))],
    ['repositories', repositories],
  ] as const) {
    for (const level of presets) {
      const written =
        kind === 'repositories' && level === 'read-only' ? withLent(words, names, source) : names;
      const width = countActions(level, kind) * written.length;
      if (written.length > 0) yield { ...reachAll(kind, written, [level], source), kind, width };
    }
    if (custom.length === 0 || names.length === 0) continue;
    const levels = custom.map((action) => ({ action }));
    yield { ...reachAll(kind, names, levels, source), kind, width: custom.length * names.length };
  }
}

/** One level, or a hand-picked list of actions. */
function reachAll(
  kind: ScopeKind,
  names: readonly string[],
  levels: readonly (PresetLevel | { readonly action: string })[],
  { reachOf }: CandidateSource,
): Pick<ReachingGrant, 'grant' | 'reach'> {
  const place = { scope: toScope(kind, names), region: '', account: '', limits: noLimits };
  const actions = levels.flatMap((level) => (typeof level === 'string' ? [] : level.action));
  const preset = levels.find((level) => typeof level === 'string');
  let reach = 0n;
  for (const level of levels) for (const name of names) reach |= reachOf.ofPart(level, kind, name);
  return {
    grant: preset === undefined ? { ...place, level: 'custom', actions } : { ...place, level: preset },
    reach,
  };
}

/**
 * `read-only` on a repository lists its namespace too, so that some repository has to stand for a namespace that
 * comes without one: the shortest that does no harm.
 */
function withLent(
  words: readonly RequestWords[],
  own: readonly string[],
  { repositories, reachOf, denied }: CandidateSource,
): readonly string[] {
  const names = [...own];
  for (const { namespace, repository } of words) {
    if (namespace === null || repository !== null) continue;
    const isInside = (name: string) => name.startsWith(`${namespace}/`);
    if (names.some(isInside)) continue;
    const lent = repositories
      .filter((name) => isInside(name) && (reachOf.ofPart('read-only', 'repositories', name) & denied) === 0n)
      .toSorted((one, other) => one.length - other.length)[0];
    if (lent !== undefined) names.push(lent);
  }
  return names;
}

function* listAccountGrants(
  words: readonly RequestWords[],
  { reachOf }: CandidateSource,
): Generator<ReachingGrant> {
  const actions = listNamed(words.map(({ action }) => action)).filter(isOfAccount);
  if (actions.length === 0) return;
  for (const console of [false, true]) {
    const own = accountActions.filter(
      (action) => actions.includes(action) && !(console && consoleActionNames.includes(action)),
    );
    const grant: Grant = { scope: { kind: 'account' }, console, actions: own, limits: noLimits };
    if (own.length === 0 && !console) continue;
    const count = own.length + (console ? consoleActionNames.length : 0);
    yield { grant, reach: reachOf.ofStatement(composeGrant(grant)), kind: 'all', width: count };
  }
}

const presets: readonly PresetLevel[] = ['pull-only', 'read-only', 'pull-push', 'full'];

/** How many actions of the catalogue a level takes in; one more where it takes in unknown ones too. */
function countActions(level: PresetLevel, kind: ScopeKind): number {
  const key = `${level} ${kind}`;
  const known = countsByLevel.get(key);
  if (known !== undefined) return known;
  const patterns = actionsOfLevel(level, kind).map(compileAction);
  const names = [...listActions().map(({ action }) => action), 'tcr:SomeNewAction'];
  const count = names.filter((action) => {
    const request = prepareRequest({ action, resource: '*' });
    return patterns.some((pattern) => matchAction(pattern, request, settledReading).verdict === 'matches');
  }).length;
  countsByLevel.set(key, count);
  return count;
}

const countsByLevel = new Map<string, number>();

function isScoped(action: string): boolean {
  return scopedActions.includes(action);
}

function isOfAccount(action: string): boolean {
  return accountActions.includes(action) || consoleActionNames.includes(action);
}

/** Each once. What has no name may be reached all the same; whether it is, `listCandidates` looks at last. */
function listNamed(texts: readonly (string | null)[]): readonly string[] {
  return [...new Set(texts.flatMap((text) => text ?? []))];
}
