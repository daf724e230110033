import type { AccessDifference } from '../analyse';
import { findAction } from '../catalogue';

/** Differences as people look for them: what docker and the console do first, everything else apart. */
export interface SortedDifferences {
  /** With calls of the Individual edition among the actions. */
  readonly individual: readonly AccessDifference[];
  /**
   * Enterprise calls, calls that the catalogue does not know, other products, and calls on resources that they are
   * never checked on: all true, but without weight for the registry.
   */
  readonly beyond: readonly AccessDifference[];
}

export function sortDifferences(differences: readonly AccessDifference[]): SortedDifferences {
  const individual = differences.filter((difference) => listIndividual(difference).length > 0);
  return { individual, beyond: differences.filter((difference) => !individual.includes(difference)) };
}

/** The calls of the Individual edition, in written form, that are checked on resources of the difference's kind. */
export function listIndividual({ actions, resources }: AccessDifference): readonly string[] {
  const hasNames = resources.some(({ kind }) => kind !== 'no-resource');
  const hasAccount = resources.some(({ kind }) => kind === 'no-resource');
  return actions.actions.filter((name) => {
    const action = findAction(name);
    if (action?.edition !== 'individual') return false;
    return action.resourceTemplates.some((template) => (template === '*' ? hasAccount : hasNames));
  });
}

/** What calls do, the weightiest first; the catalogue's own kinds. */
export const accessKinds = ['pull', 'push', 'delete', 'write', 'permissions', 'read', 'list'] as const;
export type AccessKind = (typeof accessKinds)[number];

/** The kinds of access among actions, each once. */
export function kindsOf(actions: readonly string[]): readonly AccessKind[] {
  const found = new Set<string | undefined>(actions.map((action) => findAction(action)?.access));
  return accessKinds.filter((kind) => found.has(kind));
}
