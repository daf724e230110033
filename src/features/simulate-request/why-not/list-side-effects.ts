import {
  type AccessDifference,
  type DenialRemedy,
  formatResourceName,
  narrowToReal,
  parseResourceName,
  type Request,
  type ResourceDescription,
} from '../../../core';

/** Everything that a change would open beside the request it is made for. */
export interface SideEffects {
  /** Differences that some real call meets, without the request itself. */
  readonly real: readonly AccessDifference[];
  /** The same request in other regions, where the policy names none. */
  readonly isInOtherRegions: boolean;
  /** How many others there are: true, but nobody makes such requests. */
  readonly remote: number;
  /** Whether the list is complete and proved. */
  readonly isProved: boolean;
}

export function listSideEffects({ effect }: DenialRemedy, request: Request): SideEffects {
  const real: AccessDifference[] = [];
  let isInOtherRegions = false;
  let remote = 0;
  for (const difference of effect.gained) {
    const narrowed = narrowToReal(difference);
    if (narrowed === null) {
      if (!isRequestItself(difference, request)) remote += 1;
      continue;
    }
    // What was left out of it is true all the same, so it counts.
    if (narrowed.resources.length < difference.resources.length) remote += 1;
    const others = narrowed.resources.filter(
      (resource) => !isOnly(narrowed, request) || !isSame(resource, request),
    );
    if (others.length < narrowed.resources.length) {
      isInOtherRegions ||= narrowed.resources.some(
        (resource) => isSame(resource, request) && writeExact(resource) !== request.resource,
      );
    }
    if (others.length > 0) real.push({ ...narrowed, resources: others });
  }
  const isComplete = effect.gainedCount <= effect.gained.length && effect.lostCount === 0;
  return { real, isInOtherRegions, remote, isProved: effect.open.length === 0 && isComplete };
}

function isRequestItself(difference: AccessDifference, request: Request): boolean {
  return isOnly(difference, request) && difference.resources.every((resource) => isSame(resource, request));
}

/** Whether the difference is about the one action of the request. */
function isOnly({ actions }: AccessDifference, { action }: Request): boolean {
  return actions.actions.length === 1 && actions.actions[0] === action && !actions.unknown;
}

/** The same name; the region may be another one, or none where the policy tells none apart. */
function isSame(description: ResourceDescription, { resource }: Request): boolean {
  const exact = writeExact(description);
  return exact !== '' && lastSegment(exact) === lastSegment(resource);
}

function lastSegment(resource: string): string {
  const parsed = parseResourceName(resource);
  return parsed.ok ? parsed.value.resource : resource;
}

/** The name of a class that holds exactly one; an empty text for all others. */
function writeExact(description: ResourceDescription): string {
  const { kind, namespace = '', repository = '', tag = '', name = '', place } = description;
  if (kind === 'no-resource') return '*';
  const exact = {
    namespace: `repo/${namespace}`,
    repository: `repo/${namespace}/${repository}`,
    tag: `repo/${namespace}/${repository}/${tag}`,
    name,
    'every-repository': 'repo/*',
    'every-in-namespace': `repo/${namespace}/*`,
  };
  if (place === undefined || !(kind in exact)) return '';
  return formatResourceName({ project: '', ...place, resource: exact[kind as keyof typeof exact] });
}
