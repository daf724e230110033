import { type AttachedPolicies, compilePolicies } from '../../evaluate';
import { prepareRequest } from '../../matching';
import type { PolicyDocument } from '../../model';
import { openBudget } from '../automaton/budget';
import { afterNamespace, type NameShape, resourceNames } from '../automaton/resource-names';
import { classifyTexts, type Refinement, type TextClass } from '../automaton/text-classes';
import { toAttached } from '../space/attached';
import { describeName, type ResourceDescription } from '../space/describe';
import type { OpenPoint, QuestionOptions } from '../space/question';
import { readableName } from '../space/readable-name';
import { fillStandIns } from '../space/stand-ins';
import { tabulateStatements } from '../space/statements';

/**
 * Everything that people's operations are done to, divided so that whatever an operation asks about a target
 * (its name, its namespace, the literal `repo/ns/*`) is decided alike for all targets of a class, in every
 * region and account. What `decideOperation` says of the sample is thus proved for the class.
 */
export interface TargetClasses {
  readonly namespaces: readonly TargetClass[];
  readonly repositories: readonly TargetClass[];
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
  const { principal, standsIn } = fillStandIns(sides, options);
  const request = prepareRequest(
    { action: '', resource: '*', ...(principal === undefined ? {} : { principal }) },
    options.ownerUin === undefined ? {} : { ownerUin: options.ownerUin },
  );
  const { names } = tabulateStatements(sides, request);
  const literals = new Set(names.flatMap(({ pieces }) => (pieces.length === 1 ? pieces : [])));
  const budget = openBudget(options.stepLimit);
  const { classes, isComplete } = classifyTexts(names, resourceNames, budget, byNamespace);
  const toTarget = (found: TextClass<NameShape>): TargetClass => {
    const [, namespace = '', repository = null] = readableName(names, found, readNearby).split('/');
    const described = describeName(names, found);
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
  if (standsIn) open.push('variables');
  return {
    namespaces: classes.filter(({ shape }) => shape === 'namespace').map(toTarget),
    repositories: classes.filter(({ shape }) => shape === 'repository').map(toTarget),
    open,
  };
}

/** What the patterns say of the namespace itself and of the star below it. */
const byNamespace: Refinement = {
  sign: (sets, state, before, after) =>
    state === afterNamespace
      ? `${sets.acceptedOf(before).join()} ${sets.acceptedOf(sets.follow(after, '*')).join()}`
      : null,
  signEnd: (sets, state, set) =>
    resourceNames.shapes[state] === 'namespace' ? sets.acceptedOf(sets.follow(set, '/*')).join() : '',
};

/** The other names that are asked about together with a name. */
function readNearby(name: string): readonly string[] {
  const [, namespace = ''] = name.split('/');
  return [`repo/${namespace}`, `repo/${namespace}/*`];
}
