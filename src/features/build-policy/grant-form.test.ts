import { describe, expect, it } from 'vitest';
import { noLimits, type RepositoryGrant } from '../../core';
import {
  emptyGrantForm,
  type GrantForm,
  grantSchema,
  namespacesOf,
  toGrant,
  toGrantForm,
} from './grant-form';
import { suggestPolicyName } from './policy-name';

const complete: GrantForm = { ...emptyGrantForm, repositories: ['team-01/repo-demo'] };

describe('the wizard’s fields', () => {
  it.each([
    ['no repository', { repositories: [] }, 'repositories', 'repositories-empty'],
    ['no namespace', { scopeKind: 'namespaces' }, 'namespaces', 'namespaces-empty'],
    ['no action', { level: 'custom' }, 'actions', 'actions-empty'],
    ['a made-up region', { region: 'mars' }, 'region', 'region-not-known'],
    ['an account with letters', { account: 'uin/1' }, 'account', 'account-not-digits'],
    ['a day that does not exist', { expiresAt: '2027-02-29T00:00:00Z' }, 'expiresAt', 'instant-not-valid'],
  ] as const)('%s is a problem of its field', (_, patch, field, code) => {
    const result = grantSchema.safeParse({ ...complete, ...patch });
    expect(result.error?.issues.map((issue) => [issue.path[0], issue.message])).toEqual([[field, code]]);
    expect(toGrant({ ...complete, ...patch })).toBeNull();
  });

  it.each([
    ['a name in upper case', { repositories: ['team-01/Repo'] }],
    ['an address that is none', { sourceIps: ['office'] }],
  ])('%s keeps the grant out of the policy', (_, patch) => {
    expect(toGrant({ ...complete, ...patch })).toBeNull();
  });

  it('lists of scopes that are not chosen do not hinder the grant', () => {
    expect(toGrant({ ...complete, scopeKind: 'all', repositories: [] })).toMatchObject({
      scope: { kind: 'all' },
    });
  });

  it('a grant that fills the fields comes back from them', () => {
    const grant: RepositoryGrant = {
      scope: { kind: 'namespaces', namespaces: ['team-01'] },
      level: 'custom',
      actions: ['tcr:PullRepositoryPersonal', 'tcr:DeleteImagePersonal'],
      region: 'ap-hongkong',
      account: '100001234567',
      limits: { sourceIps: ['10.0.0.0/8'], expiresAt: '2027-01-01T00:00:00Z' },
    };
    expect(toGrant(toGrantForm(grant, emptyGrantForm))).toEqual(grant);
  });

  it('trying another scope and coming back keeps the names', () => {
    const form = toGrantForm(
      { scope: { kind: 'all' }, level: 'full', region: '', account: '', limits: noLimits },
      { namespaces: ['a'], repositories: ['a/b'], actions: [] },
    );
    expect(form).toMatchObject({ scopeKind: 'all', namespaces: ['a'], repositories: ['a/b'] });
  });

  it('names each namespace once', () => {
    expect(namespacesOf(['a/x', 'b/x', 'a/y'])).toEqual(['a', 'b']);
  });
});

describe('the suggested policy name', () => {
  // Domain facts, "Limits": 1 to 128 of letters, digits and + = , . @ - _
  const accepted = /^[A-Za-z0-9+=,.@_-]{1,128}$/;

  it('tells level and scope', () => {
    expect(suggestPolicyName(complete)).toBe('tcr-pull-only-team-01_repo-demo');
  });

  it.each([
    ['many repositories', { repositories: ['a/b', 'a/c', 'a/d'] }],
    ['a very long name', { repositories: [`a/${'b'.repeat(300)}`, 'a/c'] }],
    ['no name yet', { repositories: [] }],
    ['everything', { scopeKind: 'all' as const }],
  ])('is accepted by the service for %s', (_, patch) => {
    expect(suggestPolicyName({ ...complete, ...patch })).toMatch(accepted);
  });
});
