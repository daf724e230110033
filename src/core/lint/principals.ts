import type { DocumentPath } from '../foundation';
import type { LintSubject } from './subject';

/** The ways in which a principal can be named. */
export const principalKinds: readonly string[] = ['qcs', 'service', 'federated'];

export interface PrincipalName {
  readonly kind: string;
  readonly name: string;
  readonly path: DocumentPath;
}

/** Every principal of a policy, in its statements or beside them, whatever it holds. */
export function listPrincipals({
  policy,
  statements,
}: LintSubject): readonly { readonly value: unknown; readonly path: DocumentPath }[] {
  const places = [{ value: policy, path: [] as DocumentPath }, ...statements];
  return places.flatMap(({ value, path }) =>
    isRecord(value) && Object.hasOwn(value, 'principal')
      ? [{ value: value.principal, path: [...path, 'principal'] }]
      : [],
  );
}

/** The names under the known kinds, where they are texts. */
export function listPrincipalNames(subject: LintSubject): readonly PrincipalName[] {
  return listPrincipals(subject).flatMap(({ value, path }) => {
    if (!isRecord(value)) return [];
    return principalKinds.flatMap((kind) => {
      const names = Object.hasOwn(value, kind) ? value[kind] : [];
      const at = [...path, kind];
      if (typeof names === 'string') return [{ kind, name: names, path: at }];
      if (!Array.isArray(names)) return [];
      return names.flatMap((name: unknown, index) =>
        typeof name === 'string' ? [{ kind, name, path: [...at, index] }] : [],
      );
    });
  });
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
