import { type AttachedPolicies, type CompiledPolicies, compilePolicies } from '../../evaluate';
import { type Glob, matchesGlob, prepareRequest } from '../../matching';
import type { PolicyDocument, RequestPrincipal } from '../../model';
import { openBudget } from '../automaton/budget';
import { afterNamespace, type NameShape, resourceNames } from '../automaton/resource-names';
import { classifyTexts, type Refinement, type TextClass } from '../automaton/text-classes';
import { toAttached } from '../space/attached';
import { describeName, type ResourceDescription } from '../space/describe';
import type { OpenPoint, QuestionOptions } from '../space/question';
import { readableName } from '../space/readable-name';
import { fillStandIns, type StandIns } from '../space/stand-ins';
import { type StatementTable, tabulateStatements } from '../space/statements';

/**
 * Everything that people's operations are done to, divided so that whatever an operation asks about a target
 * (its name, its namespace, the literal `repo/ns/*`) is decided alike for all targets of a class, in every
 * region and account. What `decideOperation` says of the sample is thus proved for the class.
 */
export interface TargetClasses {
  readonly namespaces: readonly TargetClass[];
  readonly repositories: readonly TargetClass[];
  /** Who has to be asked about; absent where the policies do not care. */
  readonly principal?: RequestPrincipal;
  /** What of the principal was made up. */
  readonly standIns: StandIns;
  /** Empty where the lists are complete. */
  readonly open: readonly OpenPoint[];
}

export interface TargetClass {
  readonly description: ResourceDescription;
  /** `repository` is `null` for a namespace. */
  readonly sample: { readonly namespace: string; readonly repository: string | null };
}

/** Accepts any value at run time and never throws. */
export function classifyTargets(
  policies: PolicyDocument | AttachedPolicies,
  options: QuestionOptions = {},
): TargetClasses {
  return classifyCompiled(compilePolicies(toAttached(policies)), options).targets;
}

/**
 * As `classifyTargets`, with policies that `compilePolicies` has read.
 *
 * @returns the statements too, as the principal fills their variables.
 */
export function classifyCompiled(
  policies: CompiledPolicies,
  options: QuestionOptions = {},
): { readonly targets: TargetClasses; readonly table: StatementTable } {
  const sides = [policies];
  const { principal, standIns } = fillStandIns(sides, options);
  const request = prepareRequest(
    { action: '', resource: '*', ...(principal === undefined ? {} : { principal }) },
    options.ownerUin === undefined ? {} : { ownerUin: options.ownerUin },
  );
  const table = tabulateStatements(sides, request);
  const { names } = table;
  const literals = new Set(names.flatMap(({ pieces }) => (pieces.length === 1 ? pieces : [])));
  const tagsAfterColon = listTagsAfterColon(names);
  const below = listBelow(names);
  const listNearby = (name: string) => readNearby(name, tagsAfterColon);
  const budget = openBudget(options.stepLimit);
  const { classes, isComplete, fitsOf } = classifyTexts(
    names,
    resourceNames,
    budget,
    byNeighbours(tagsAfterColon.length > 0),
  );
  const toTarget = (found: TextClass<NameShape>): TargetClass => {
    const [, namespace = '', repository = null] = readableName(fitsOf, found, listNearby).split('/');
    const { shape } = found;
    if (isNamedByWhatLiesBelow(below, found.sample)) {
      const description: ResourceDescription =
        repository === null
          ? { kind: 'namespace', shape, namespace }
          : { kind: 'repository', shape, namespace, repository };
      return { description, sample: { namespace, repository } };
    }
    const described = describeName(names, found);
    // A namespace may be named while nothing is said of what lies below it.
    const isInNamed =
      described.kind === 'everything-else' && repository !== null && literals.has(`repo/${namespace}`);
    const description: ResourceDescription = isInNamed
      ? { kind: 'other-in-namespace', shape, namespace }
      : described;
    return { description, sample: { namespace, repository } };
  };
  const open: OpenPoint[] = [];
  if (!isComplete) open.push('budget');
  if (Object.keys(standIns).length > 0) open.push('variables');
  const targets: TargetClasses = {
    namespaces: classes.filter(({ shape }) => shape === 'namespace').map(toTarget),
    repositories: classes.filter(({ shape }) => shape === 'repository').map(toTarget),
    ...(principal === undefined ? {} : { principal }),
    standIns,
    open,
  };
  return { targets, table };
}

/**
 * What the patterns say of the namespace itself and of the star below it, and of the tag that is asked about with
 * a repository.
 *
 * @param hasColons whether old resources name tags after a colon, which may reach the repository before it.
 */
function byNeighbours(hasColons: boolean): Refinement {
  return {
    signedState: afterNamespace,
    sign: (sets, before, after) => `${sets.endingOf(before)} ${sets.endingOf(sets.follow(after, '*'))}`,
    signEnd: (sets, state, set) => {
      const shape = resourceNames.shapes[state];
      if (shape === 'namespace') return [sets.endingOf(sets.follow(set, '/*'))];
      if (shape !== 'repository') return [];
      const ofTag = sets.endingOf(sets.follow(set, assumedTag));
      return hasColons ? [ofTag, sets.follow(set, ':')] : [ofTag];
    },
  };
}

/** As `expandOperation` takes it where a check names a tag and nobody gave one. */
const assumedTag = '/latest';

/** The other names that are asked about together with a name. */
function readNearby(name: string, tagsAfterColon: readonly string[]): readonly string[] {
  const [, namespace = '', repository] = name.split('/');
  const ofNamespace = [`repo/${namespace}`, `repo/${namespace}/*`];
  if (repository === undefined) return ofNamespace;
  return [...ofNamespace, name + assumedTag, ...tagsAfterColon.map((tag) => `${name}:${tag}`)];
}

/** One for each way in which an old resource goes on after a colon. */
function listTagsAfterColon(names: readonly Glob[]): readonly string[] {
  const tags = names.flatMap(({ pieces }) => {
    const text = pieces.join('x');
    return text.includes(':') ? [text.slice(text.indexOf(':') + 1)] : [];
  });
  return [...new Set(tags)];
}

/** By the name that a pattern spells out before a slash or a colon: the patterns that speak of what lies below it. */
type NamesBelow = ReadonlyMap<string, readonly Glob[]>;

function listBelow(names: readonly Glob[]): NamesBelow {
  const below = new Map<string, Glob[]>();
  for (const glob of names) {
    const [opening = ''] = glob.pieces;
    // Names that are asked about have two steps or three, and no colon.
    const first = opening.indexOf('/') + 1;
    const second = first === 0 ? 0 : opening.indexOf('/', first) + 1;
    const third = second === 0 ? 0 : opening.indexOf('/', second) + 1;
    for (const end of new Set([second, third, opening.indexOf(':') + 1])) {
      if (end === 0) continue;
      const name = opening.slice(0, end - 1);
      const known = below.get(name);
      if (known === undefined) below.set(name, [glob]);
      else known.push(glob);
    }
  }
  return below;
}

/** Whether a pattern spells the name out and speaks of its tags, or of the repositories in it: no other name is treated like it. */
function isNamedByWhatLiesBelow(below: NamesBelow, name: string): boolean {
  const isRepository = name.split('/').length > 2;
  return (below.get(name) ?? []).some((glob) => {
    const [opening = ''] = glob.pieces;
    if (isRepository && opening.startsWith(`${name}:`)) return true;
    return (
      opening.startsWith(`${name}/`) && matchesGlob(glob, isRepository ? name + assumedTag : `${name}/*`)
    );
  });
}
