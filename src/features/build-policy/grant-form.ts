import * as z from 'zod/mini';
import {
  type AccessLevel,
  checkNamespaceName,
  checkRepositoryName,
  findRegion,
  hasNameError,
  isAddressRange,
  isInstant,
  type Limits,
  type RepositoryGrant,
  type Scope,
} from '../../core';

/**
 * The wizard's fields for one grant. All three scopes keep their own list, so that trying another scope
 * and coming back loses nothing; only the list of the chosen scope becomes part of the grant.
 */
export interface GrantForm {
  readonly scopeKind: Scope['kind'];
  readonly namespaces: readonly string[];
  readonly repositories: readonly string[];
  /** Region code; empty for all regions. */
  readonly region: string;
  /** Root account ID; empty for the account of the policy's creator. */
  readonly account: string;
  readonly level: AccessLevel;
  /** Hand-picked actions, for the level `custom`. */
  readonly actions: readonly string[];
  readonly sourceIps: readonly string[];
  /** ISO instant, or empty for no end. */
  readonly expiresAt: string;
}

export type GrantFieldName = keyof GrantForm;

/** Codes of what can be wrong with a field; `i18n` has a sentence for each. */
export type GrantProblem =
  | 'namespaces-empty'
  | 'repositories-empty'
  | 'name-not-valid'
  | 'region-not-known'
  | 'account-not-digits'
  | 'actions-empty'
  | 'address-not-valid'
  | 'instant-not-valid';

export const emptyGrantForm: GrantForm = {
  scopeKind: 'repositories',
  namespaces: [],
  repositories: [],
  region: '',
  account: '',
  level: 'pull-only',
  actions: [],
  sourceIps: [],
  expiresAt: '',
};

// zod tries `new Function` once to see whether it may compile schemas; Trusted Types count that as a violation.
z.config({ jitless: true });

export const grantSchema = z
  .object({
    scopeKind: z.enum(['all', 'namespaces', 'repositories']),
    namespaces: z.readonly(z.array(z.string().check(refineWith(isNamespace, 'name-not-valid')))),
    repositories: z.readonly(z.array(z.string().check(refineWith(isRepository, 'name-not-valid')))),
    region: z
      .string()
      .check(refineWith((code) => code === '' || findRegion(code) !== undefined, 'region-not-known')),
    account: z.string().check(refineWith((text) => /^(\d{5,20})?$/.test(text), 'account-not-digits')),
    level: z.enum(['pull-only', 'read-only', 'pull-push', 'full', 'custom']),
    actions: z.readonly(z.array(z.string())),
    sourceIps: z.readonly(z.array(z.string().check(refineWith(isAddressRange, 'address-not-valid')))),
    expiresAt: z.string().check(refineWith((text) => text === '' || isInstant(text), 'instant-not-valid')),
  })
  .check(
    z.superRefine((form, context) => {
      const report = (path: GrantFieldName, message: GrantProblem) =>
        context.addIssue({ code: 'custom', path: [path], message, input: form });
      if (form.scopeKind === 'namespaces' && form.namespaces.length === 0) {
        report('namespaces', 'namespaces-empty');
      }
      if (form.scopeKind === 'repositories' && form.repositories.length === 0) {
        report('repositories', 'repositories-empty');
      }
      if (form.level === 'custom' && form.actions.length === 0) report('actions', 'actions-empty');
    }),
  );

/** Fills the fields from a grant; `kept` gives the lists of the scopes and levels that are not chosen. */
export function toGrantForm(
  grant: RepositoryGrant,
  kept: Pick<GrantForm, 'namespaces' | 'repositories' | 'actions'>,
): GrantForm {
  const { scope } = grant;
  return {
    scopeKind: scope.kind,
    namespaces: scope.kind === 'namespaces' ? scope.namespaces : kept.namespaces,
    repositories: scope.kind === 'repositories' ? scope.repositories : kept.repositories,
    region: grant.region,
    account: grant.account,
    level: grant.level,
    actions: grant.level === 'custom' ? grant.actions : kept.actions,
    sourceIps: grant.limits.sourceIps,
    expiresAt: grant.limits.expiresAt ?? '',
  };
}

/** The grant that the fields say, or `null` while a field needs attention. */
export function toGrant(form: GrantForm): RepositoryGrant | null {
  if (!grantSchema.safeParse(form).success) return null;
  const shared = {
    scope: toScope(form),
    region: form.region,
    account: form.account,
    limits: toLimits(form),
  };
  return form.level === 'custom'
    ? { ...shared, level: 'custom', actions: form.actions }
    : { ...shared, level: form.level };
}

export function toLimits(form: Pick<GrantForm, 'sourceIps' | 'expiresAt'>): Limits {
  return { sourceIps: form.sourceIps, expiresAt: form.expiresAt === '' ? null : form.expiresAt };
}

function toScope(form: GrantForm): Scope {
  switch (form.scopeKind) {
    case 'all':
      return { kind: 'all' };
    case 'namespaces':
      return { kind: 'namespaces', namespaces: form.namespaces };
    case 'repositories':
      return { kind: 'repositories', repositories: form.repositories };
  }
}

/** The namespaces that repositories lie in, each once; what a person widening the scope most likely means. */
export function namespacesOf(repositories: readonly string[]): readonly string[] {
  return [...new Set(repositories.map((repository) => repository.slice(0, repository.indexOf('/'))))];
}

function isNamespace(text: string): boolean {
  return !hasNameError(checkNamespaceName(text));
}

function isRepository(text: string): boolean {
  const slash = text.indexOf('/');
  return (
    slash > 0 &&
    isNamespace(text.slice(0, slash)) &&
    !hasNameError(checkRepositoryName(text.slice(slash + 1)))
  );
}

function refineWith(test: (text: string) => boolean, problem: GrantProblem) {
  return z.refine<string>(test, { error: problem });
}
