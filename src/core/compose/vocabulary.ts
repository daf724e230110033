import { consoleActions, deletionActions, listActions } from '../catalogue';
import type { AccessLevel, PresetLevel, Scope } from './intent';

/**
 * The actions behind each preset level. `read-only` on all repositories and everything under `full` are
 * the vendor's own (scenarios 1 to 4). For `read-only` on fewer repositories the vendor names
 * `PullRepositoryPersonal` instead of the pattern that also spans the Enterprise edition.
 *
 * @see "Example of Authorization Solution of TCR Individual"
 */
export function actionsOfLevel(level: PresetLevel, scopeKind: Scope['kind']): readonly string[] {
  switch (level) {
    case 'pull-only':
      return ['tcr:PullRepositoryPersonal'];
    case 'read-only':
      return ['tcr:Describe*', scopeKind === 'all' ? 'tcr:PullRepository*' : 'tcr:PullRepositoryPersonal'];
    case 'pull-push':
      return ['tcr:PullRepositoryPersonal', 'tcr:PushRepositoryPersonal'];
    case 'full':
      return ['tcr:*'];
  }
}

/** Individual actions that a statement can limit to repositories, in catalogue order. */
export const scopedActions: readonly string[] = listActions('individual')
  .filter((entry) => entry.granularity === 'resource')
  .map((entry) => entry.action);

/**
 * Actions of the Individual edition (and those shared with Enterprise) that CAM authorises for the whole
 * account only, in catalogue order; inferred ones included, since `*` covers both readings.
 */
export const accountActions: readonly string[] = [...listActions('individual'), ...listActions('shared')]
  .filter((entry) => entry.granularity === 'operation')
  .map((entry) => entry.action);

export const consoleActionNames: readonly string[] = consoleActions();
export const deletionActionNames: readonly string[] = deletionActions();

/** What a sub-account needs once, before its first `docker login`, to set its own registry password. */
export const registryPasswordActions: readonly string[] = [
  'tcr:CreateUserPersonal',
  'tcr:ModifyUserPasswordPersonal',
  'tcr:ValidateUserPersonal',
];

/**
 * The resource paths (last segment) of a scope.
 *
 * A namespace is listed bare and with `/*`, because `repo/ns/*` does not cover `repo/ns`; a repository
 * likewise. The vendor's read-only scenario also lists the repository's namespace; the other levels do
 * not, because there the namespace entry would let `tcr:*` delete the whole namespace.
 */
export function pathsOfScope(scope: Scope, level: AccessLevel): readonly string[] {
  switch (scope.kind) {
    case 'all':
      return ['repo/*'];
    case 'namespaces':
      return scope.namespaces.flatMap((namespace) => [`repo/${namespace}`, `repo/${namespace}/*`]);
    case 'repositories': {
      const paths = new Set<string>();
      for (const repository of scope.repositories) {
        const namespace = repository.slice(0, repository.indexOf('/'));
        if (level === 'read-only') paths.add(`repo/${namespace}`);
        paths.add(`repo/${repository}`);
        paths.add(`repo/${repository}/*`);
      }
      return [...paths];
    }
  }
}
