import type { AccessMapRow, ResourceDescription } from '../core/analyse';
import { findAction, normaliseRegion } from '../core/catalogue';
import { type AttachedPolicies, compilePolicies } from '../core/evaluate';
import { fillGlob, prepareRequest, stripScope } from '../core/matching';
import type { Request, RequestPrincipal } from '../core/model';
import { glob } from './naive-terms';

/*
 * Who is meant by the rows and columns of an access map, told by what they say of themselves alone: a second reading
 * of their descriptions, which shares nothing with the automata that found them.
 */

type Caller = Pick<RequestPrincipal, 'uin' | 'ownerUin' | 'appId'>;

/** What policies name, as far as requests can differ by it. */
export interface NamedWords {
  /** The account of the owner, which requests may write as the empty one. */
  readonly owner: string;
  readonly services: ReadonlySet<string>;
  readonly regions: ReadonlySet<string>;
  readonly accounts: ReadonlySet<string>;
  /** Last segments, as patterns. */
  readonly names: readonly string[];
  /** By statement: its action patterns. */
  readonly actions: readonly (readonly string[])[];
}

/** @param principal who fills every variable, and whose owner the policies belong to. */
export function readNamedWords(attached: AttachedPolicies, principal: Required<Caller>): NamedWords {
  const owner = `uin/${principal.ownerUin}`;
  const { variables } = prepareRequest({ action: '', resource: '*', principal });
  const statements = compilePolicies(attached)
    .sets.flatMap((set) => set.statements)
    .filter(({ unusable, effect }) => unusable === null && effect !== null);
  const named = statements.flatMap(({ resources }) =>
    resources.flatMap(({ pattern }) => {
      if (pattern.kind !== 'named') return [];
      const name = pattern.variables === null ? null : fillGlob(pattern.variables, variables);
      // A variable that nobody knows matches nothing.
      if (name !== null && name.state !== 'filled') return [];
      return [{ ...pattern, written: (name?.value ?? pattern.name).pieces.join('*') }];
    }),
  );
  return {
    owner,
    services: new Set(['tcr', ...named.flatMap(({ service }) => service ?? [])]),
    regions: new Set(named.flatMap(({ region }) => region ?? [])),
    // The empty account is the owner's, who is known here.
    accounts: new Set(['', ...named.map(({ account }) => (account === owner ? '' : account))]),
    names: named.map(({ written }) => written),
    actions: statements.map(({ actions }) => actions.map(({ text }) => stripScope(text))),
  };
}

export function isInRow({ action }: Request, row: AccessMapRow, words: NamedWords): boolean {
  if (findAction(action) !== undefined) return row.actions.includes(action);
  const { unknown } = row;
  if (unknown === undefined) return false;
  const service = action.split(':')[0] ?? '';
  if (unknown.prefix !== (['tcr', 'ccr'].includes(service) ? service : 'other-service')) return false;
  return words.actions.every(
    (patterns) =>
      patterns.some((one) => takesInAction(one, action)) ===
      patterns.some((one) => takesInAction(one, unknown.sample)),
  );
}

function takesInAction(pattern: string, action: string): boolean {
  return (
    pattern === '*' || (!pattern.startsWith('permid/') && pattern.includes(':') && glob(pattern, action))
  );
}

/** Whether a resource is among those that a part of a column claims for itself. */
export function isInPart(
  { action, resource }: Request,
  part: ResourceDescription,
  words: NamedWords,
): boolean {
  if (part.place === undefined) return resource === '*';
  if (resource === '*') return false;
  const [, , written = '', region = '', account = '', ...rest] = resource.split(':');
  const name = rest.join(':');
  // An old resource of a call that has a new name is the new one.
  const service = written === 'ccr' && hasOldName(action) ? 'tcr' : written;
  return (
    isAlike(service, part.place.service, words.services) &&
    isAlike(normaliseRegion(region), part.place.region, words.regions) &&
    isAlike(account === words.owner ? '' : account, part.place.account, words.accounts) &&
    shapeOf(name) === part.shape &&
    isClaimed(name, part, words.names)
  );
}

/** Texts that are only ever compared are alike where policies name neither. */
function isAlike(one: string, other: string, named: ReadonlySet<string>): boolean {
  return named.has(one) || named.has(other) ? one === other : true;
}

function isClaimed(name: string, part: ResourceDescription, patterns: readonly string[]): boolean {
  const { namespace, repository, tag } = part;
  switch (part.kind) {
    case 'namespace':
      return name === `repo/${namespace}`;
    case 'repository':
      return name === `repo/${namespace}/${repository}`;
    case 'tag':
      return name === `repo/${namespace}/${repository}/${tag}`;
    case 'colon-tag':
      return name === `repo/${namespace}/${repository}:${tag}`;
    case 'name':
      return name === part.name;
    case 'every-repository':
      return name === 'repo/*';
    case 'every-in-namespace':
      return name === `repo/${namespace}/*`;
    case 'other-in-namespace':
      return isNearest(name, [`repo/${namespace}/*`], patterns);
    case 'other-tags':
      return isNearest(name, [`repo/${namespace}/${repository}/*`], patterns);
    case 'pattern':
      return isNearest(name, part.patterns ?? [], patterns);
    default:
      return isNearest(name, [], patterns);
  }
}

/** Whether a name fits the patterns given, and no others but those that are wider than one of them. */
function isNearest(name: string, nearest: readonly string[], patterns: readonly string[]): boolean {
  const shape = shapeOf(name);
  // Every name below `repo/` fits these.
  const isBroad = (pattern: string) => takesIn(pattern, shape === 'other' ? '*' : 'repo/*');
  return (
    !(patterns.includes(name) && !name.includes('*')) &&
    nearest.every((pattern) => glob(pattern, name)) &&
    patterns
      .filter((pattern) => glob(pattern, name) && !isBroad(pattern))
      .every((pattern) => nearest.some((one) => takesIn(pattern, one)))
  );
}

function takesIn(wider: string, narrower: string): boolean {
  return glob(wider, narrower.replaceAll('*', '\u0000'));
}

const component = '[a-z0-9]+(?:[._-]+[a-z0-9]+)*';
const tag = '[A-Za-z0-9_][A-Za-z0-9_.-]*';

/** Shapes of the last segment, as the limits of names have them. */
const shapes: readonly (readonly [ResourceDescription['shape'], RegExp])[] = [
  ['namespace', new RegExp(`^repo/${component}$`)],
  ['repository', new RegExp(`^repo/${component}/${component}$`)],
  ['tag', new RegExp(`^repo/${component}/${component}/${tag}$`)],
  ['colon-tag', new RegExp(`^repo/${component}/${component}:${tag}$`)],
  ['every-repository', /^repo\/\*$/],
  ['every-in-namespace', new RegExp(`^repo/${component}/\\*$`)],
  ['other', /^(?!repo\/)./],
];

export function shapeOf(name: string): ResourceDescription['shape'] | null {
  return shapes.find(([, form]) => form.test(name))?.[0] ?? null;
}

export function hasOldName(action: string): boolean {
  return (findAction(action)?.legacyNames.length ?? 0) > 0;
}
