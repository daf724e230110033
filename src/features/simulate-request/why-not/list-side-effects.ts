import {
  type AccessDifference,
  type DenialRemedy,
  formatResourceName,
  hasRealRequest,
  type Request,
  type ResourceDescription,
} from '../../../core';

/** Everything that a change would open beside the request it is made for. */
export interface SideEffects {
  /** Differences that some real call meets, without the request itself. */
  readonly real: readonly AccessDifference[];
  /** How many others there are: true, but nobody makes such requests. */
  readonly remote: number;
  /** Whether the list is complete and proved. */
  readonly isProved: boolean;
}

export function listSideEffects({ effect }: DenialRemedy, request: Request): SideEffects {
  const others = effect.gained.flatMap((difference) => leaveOut(difference, request));
  const real = others.filter(hasRealRequest);
  const isComplete = effect.gainedCount <= effect.gained.length && effect.lostCount === 0;
  return {
    real,
    remote: others.length - real.length,
    isProved: effect.verdict !== 'undecided' && isComplete,
  };
}

/** The difference without the request; none where nothing is left. */
function leaveOut(difference: AccessDifference, { action, resource }: Request): readonly AccessDifference[] {
  const { actions, resources } = difference;
  const isOnlyAction = actions.actions.length === 1 && actions.actions[0] === action && !actions.unknown;
  if (!isOnlyAction) return [difference];
  const others = resources.filter((description) => writeExact(description) !== resource);
  return others.length === 0 ? [] : [{ ...difference, resources: others }];
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
