import fc from 'fast-check';
import {
  type AccountGrant,
  accountActions,
  type Grant,
  type Limits,
  listRegions,
  type PolicyIntent,
  type RepositoryGrant,
  type Scope,
  scopedActions,
} from '../core';

/** Names as the wizard accepts them: letters and digits, single separators between them. */
const name = fc
  .array(fc.constantFrom('team', 'repo', 'a', '0', 'x1', 'demo'), { minLength: 1, maxLength: 3 })
  .chain((parts) => fc.constantFrom('-', '.', '_', '__').map((separator) => parts.join(separator)));

const scope: fc.Arbitrary<Scope> = fc.oneof(
  fc.constant<Scope>({ kind: 'all' }),
  fc
    .uniqueArray(name, { minLength: 1, maxLength: 4 })
    .map((namespaces): Scope => ({ kind: 'namespaces', namespaces })),
  fc
    .uniqueArray(
      fc.tuple(name, name).map(([namespace, repository]) => `${namespace}/${repository}`),
      { minLength: 1, maxLength: 4 },
    )
    .map((repositories): Scope => ({ kind: 'repositories', repositories })),
);

const address = fc
  .tuple(fc.nat(255), fc.nat(255), fc.nat(255), fc.nat(255), fc.option(fc.nat(32)))
  .map(([a, b, c, d, prefix]) => `${a}.${b}.${c}.${d}${prefix === null ? '' : `/${prefix}`}`);

const instant = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => `${date.toISOString().slice(0, 19)}Z`);

const limits: fc.Arbitrary<Limits> = fc.record({
  sourceIps: fc.uniqueArray(address, { maxLength: 3 }),
  expiresAt: fc.option(instant),
});

const place = {
  scope,
  region: fc.constantFrom('', ...listRegions().map((region) => region.code)),
  account: fc.constantFrom('', '100001234567', '12345'),
  limits,
};

const repositoryGrant: fc.Arbitrary<RepositoryGrant> = fc.oneof(
  fc.record({ ...place, level: fc.constantFrom('pull-only', 'read-only', 'pull-push', 'full') }),
  fc.record({
    ...place,
    level: fc.constant('custom' as const),
    actions: fc.subarray([...scopedActions], { minLength: 1 }),
  }),
);

const accountGrant: fc.Arbitrary<AccountGrant> = fc
  .record({
    scope: fc.constant({ kind: 'account' as const }),
    console: fc.boolean(),
    actions: fc.subarray([...accountActions]),
    limits,
  })
  .filter((grant) => grant.console || grant.actions.length > 0);

export const grantArbitrary: fc.Arbitrary<Grant> = fc.oneof(
  { weight: 4, arbitrary: repositoryGrant },
  { weight: 1, arbitrary: accountGrant },
);

/** Everything the wizard can say. */
export const intentArbitrary: fc.Arbitrary<PolicyIntent> = fc.record({
  grants: fc.array(grantArbitrary, { maxLength: 4 }),
  denyDeletion: fc.boolean(),
});
