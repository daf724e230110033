import {
  checkNamespaceName,
  checkRepositoryName,
  defaultHost,
  hasNameError,
  hostOfRegion,
  type ResourceClass,
  type ResourceClasses,
} from '../../../core';
import type { Place } from './place';
import type { Question, StandIn } from './question';

export type SampleVerb = 'pull' | 'push' | 'delete';

/** A ready-made question: what to put into the form for it. */
export interface Sample {
  readonly verb: SampleVerb;
  readonly patch: Partial<Question>;
}

export interface SampleRow {
  /** `named`: in the reach of a name that the policy writes. `any`: it writes none that an image can have. */
  readonly scope: 'named' | 'unnamed' | 'any';
  /** `namespace/repository` */
  readonly target: string;
  readonly standIn: StandIn;
  readonly samples: readonly Sample[];
}

/**
 * Samples inside and outside of what the policy names; the first row is also what untouched fields show.
 *
 * @param isReachable whether the policy lets anybody pull there. A policy may name a repository only to deny
 *   it; what it grants makes the better example, so a target that can be reached comes before one that cannot.
 */
export function listSampleRows(
  classes: ResourceClasses,
  place: Place,
  isReachable: (target: SampleTarget) => boolean,
): readonly [SampleRow, ...SampleRow[]] {
  const named = listNamedTargets(classes).slice(0, mostTried);
  const chosen = named.find(isReachable) ?? named[0];
  if (!chosen) return [toRow('any', { namespace: 'team-01', repository: 'repo-demo' }, place)];
  const outside = classes.classes.find(({ kind }) => kind === 'everything-else')?.sample;
  const rows: [SampleRow, ...SampleRow[]] = [toRow('named', chosen, place)];
  if (outside?.repository) {
    rows.push(toRow('unnamed', { namespace: outside.namespace, repository: outside.repository }, place));
  }
  return rows;
}

export interface SampleTarget {
  readonly namespace: string;
  readonly repository: string;
}

/** Each one tried is a decision over the whole policy, and a policy may name thousands. */
const mostTried = 12;

/** Named repositories first, then a fresh one in each named namespace, then a name for each pattern. */
function listNamedTargets({ classes }: ResourceClasses): readonly SampleTarget[] {
  const withRepositories = new Set(
    classes.flatMap(({ kind, namespace }) => (kind === 'repository' ? [namespace] : [])),
  );
  const ofKind = (kind: ResourceClass['kind']) => classes.filter((entry) => entry.kind === kind);
  return [...ofKind('repository'), ...ofKind('other-in-namespace'), ...ofKind('pattern')].flatMap(
    ({ kind, namespace, sample }): readonly SampleTarget[] => {
      // The class's own sample is called so as to stand beside named repositories; alone it reads oddly.
      const isAlone = kind === 'other-in-namespace' && !withRepositories.has(namespace);
      const repository = isAlone ? 'repo-demo' : sample.repository;
      if (repository === null) return [];
      // For names that no image can have, nobody could type a command.
      const isName =
        !hasNameError(checkNamespaceName(sample.namespace)) && !hasNameError(checkRepositoryName(repository));
      return isName ? [{ namespace: sample.namespace, repository }] : [];
    },
  );
}

function toRow(scope: SampleRow['scope'], target: SampleTarget, place: Place): SampleRow {
  const path = `${target.namespace}/${target.repository}`;
  const image = `${hostOfRegion(place.region)?.host ?? defaultHost}/${path}:v1`;
  const pull = `docker pull ${image}`;
  return {
    scope,
    target: path,
    standIn: { ...target, command: pull },
    samples: [
      { verb: 'pull', patch: { mode: 'command', command: pull } },
      { verb: 'push', patch: { mode: 'command', command: `docker push ${image}` } },
      {
        verb: 'delete',
        patch: { mode: 'operation', operation: 'delete-tag', target: path, region: '' },
      },
    ],
  };
}
