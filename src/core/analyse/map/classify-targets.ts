import { type AttachedPolicies, compilePolicies } from '../../evaluate';
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
import { tabulateStatements } from '../space/statements';

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
  const sides = [compilePolicies(toAttached(policies))];
  const { principal, standIns } = fillStandIns(sides, options);
  const request = prepareRequest(
    { action: '', resource: '*', ...(principal === undefined ? {} : { principal }) },
    options.ownerUin === undefined ? {} : { ownerUin: options.ownerUin },
  );
  const { names } = tabulateStatements(sides, request);
  const literals = new Set(names.flatMap(({ pieces }) => (pieces.length === 1 ? pieces : [])));
  const tagsAfterColon = listTagsAfterColon(names);
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
    const described = describeName(names, found);
    if (isNamedByWhatLiesBelow(names, found.sample)) {
      const description: ResourceDescription =
        repository === null
          ? { kind: 'namespace', shape: described.shape, namespace }
          : { kind: 'repository', shape: described.shape, namespace, repository };
      return { description, sample: { namespace, repository } };
    }
    // A namespace may be named while nothing is said of what lies below it.
    const isInNamed =
      described.kind === 'everything-else' && repository !== null && literals.has(`repo/${namespace}`);
    const description: ResourceDescription = isInNamed
      ? { kind: 'other-in-namespace', shape: described.shape, namespace }
      : described;
    return { description, sample: { namespace, repository } };
  };
  const open: OpenPoint[] = [];
  if (!isComplete) open.push('budget');
  if (Object.keys(standIns).length > 0) open.push('variables');
  return {
    namespaces: classes.filter(({ shape }) => shape === 'namespace').map(toTarget),
    repositories: classes.filter(({ shape }) => shape === 'repository').map(toTarget),
    ...(principal === undefined ? {} : { principal }),
    standIns,
    open,
  };
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
      if (shape === 'namespace') return `${sets.endingOf(sets.follow(set, '/*'))}`;
      if (shape !== 'repository') return '';
      const ofTag = sets.endingOf(sets.follow(set, assumedTag));
      return hasColons ? `${ofTag} ${sets.follow(set, ':')}` : `${ofTag}`;
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

/** Whether a pattern spells the name out and speaks of its tags, or of the repositories in it: no other name is treated like it. */
function isNamedByWhatLiesBelow(names: readonly Glob[], name: string): boolean {
  const isRepository = name.split('/').length > 2;
  return names.some((glob) => {
    const [opening = ''] = glob.pieces;
    if (isRepository && glob.pieces.length > 0 && opening.startsWith(`${name}:`)) return true;
    return (
      opening.startsWith(`${name}/`) && matchesGlob(glob, isRepository ? name + assumedTag : `${name}/*`)
    );
  });
}
