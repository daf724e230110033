import { describe, expect, it } from 'vitest';
import { buildPolicy, buildStatement } from '../../testing/build-policy';
import { consoleActions, expandOperation } from '../catalogue';
import { compilePolicies } from '../evaluate';
import type { PolicyDocument } from '../model';
import { type Circumstances, decideOperation, type OperationDecision } from './decide-operation';

const image = { namespace: 'team-01', repository: 'repo-demo', region: 'ap-guangzhou' };

function decide(
  policy: PolicyDocument,
  operation: string,
  circumstances: Circumstances = {},
): OperationDecision {
  const expansion = expandOperation(operation, image);
  if (!expansion.ok) throw new Error(`${operation} does not expand: ${expansion.error.kind}`);
  return decideOperation(expansion, compilePolicies({ identity: [policy] }), circumstances);
}

/** One call whose resource is given, as the simulator asks it; what it is about is told by `operation`. */
function decideBare(
  policy: PolicyDocument,
  operation: string,
  request: { readonly action: string; readonly resource: string },
): OperationDecision {
  const expansion = expandOperation(operation, image);
  const check = expansion.ok && expansion.checks[0];
  if (!check) throw new Error(`${operation} does not expand to a check`);
  const bare = { ...check, request, need: 'always', granularity: 'operation', alternatives: [] } as const;
  return decideOperation({ ...expansion, checks: [bare] }, compilePolicies({ identity: [policy] }));
}

const allow = (action: string | readonly string[], path: string, more = {}) =>
  buildStatement('allow', action, path === '*' ? '*' : `qcs::tcr:::${path}`, more);
const deny = (action: string | readonly string[], path: string, more = {}) =>
  buildStatement('deny', action, path === '*' ? '*' : `qcs::tcr:::${path}`, more);
const numbers = (decision: OperationDecision) => decision.decidedBy.map(({ statement }) => statement + 1);
const reasons = (decision: OperationDecision) => decision.doubts.map(({ reason }) => reason);

interface Row {
  readonly name: string;
  readonly because: string;
  readonly policy: PolicyDocument;
  readonly operation: string;
  readonly standing: OperationDecision['standing'];
  readonly decidedBy?: readonly number[];
  readonly doubts?: readonly string[];
}

const rows: readonly Row[] = [
  {
    name: 'pull is allowed where its documented resource is named',
    because: 'PullRepositoryPersonal is checked on repo/ns/name (tcr-39861)',
    policy: buildPolicy(allow('tcr:PullRepositoryPersonal', 'repo/team-01/repo-demo')),
    operation: 'pull',
    standing: 'allowed',
    decidedBy: [1],
  },
  {
    name: 'pull is denied where only what lies below the repository is named',
    because: 'trap 3: repo/ns/name/* does not cover repo/ns/name',
    policy: buildPolicy(allow('tcr:PullRepositoryPersonal', 'repo/team-01/repo-demo/*')),
    operation: 'pull',
    standing: 'implicitly-denied',
    decidedBy: [],
  },
  {
    name: 'push without pull is uncertain, and says which check is missing',
    because: 'trap 10: clients ask for pull,push; a push-only outcome is undocumented',
    policy: buildPolicy(allow('tcr:PushRepositoryPersonal', 'repo/team-01/*')),
    operation: 'push',
    standing: 'uncertain',
    decidedBy: [1],
    doubts: ['expected-check-denied'],
  },
  {
    name: 'push with pull is allowed by the statement that grants the push',
    because: 'push is decided by PushRepositoryPersonal; pull only has to be there too',
    policy: buildPolicy(
      allow('tcr:PullRepositoryPersonal', 'repo/*'),
      allow('tcr:PushRepositoryPersonal', 'repo/team-01/*'),
    ),
    operation: 'push',
    standing: 'allowed',
    decidedBy: [2],
  },
  {
    name: 'push whose pull hangs on a condition is conditional',
    because: 'without the pull the outcome is undocumented, and whether it is there the call decides',
    policy: buildPolicy(
      allow('tcr:PushRepositoryPersonal', 'repo/*'),
      allow('tcr:PullRepositoryPersonal', 'repo/*', {
        condition: { date_less_than: { 'qcs:current_time': '2027-01-01T00:00:00Z' } },
      }),
    ),
    operation: 'push',
    standing: 'conditional',
  },
  {
    name: 'a deny wins over an allow of everything',
    because: 'section 3.1: one deny that matches is enough',
    policy: buildPolicy(allow('*', '*'), deny('tcr:DeleteImagePersonal', '*')),
    operation: 'delete-tag',
    standing: 'explicitly-denied',
    decidedBy: [2],
  },
  {
    name: 'a deny of the single deletion does not stop the batch deletion',
    because: 'trap 5: deny the single and the batch action; they are two actions',
    policy: buildPolicy(allow('*', '*'), deny('tcr:DeleteImagePersonal', '*')),
    operation: 'delete-tags',
    standing: 'allowed',
    decidedBy: [1],
  },
  {
    name: 'batch deletion of tags is uncertain where one of its two published resources is named',
    because: 'conflict: repo/ns/name (tcr-39861) against repo/…/tags (cam-57160-en)',
    policy: buildPolicy(allow('tcr:BatchDeleteImagePersonal', 'repo/team-01/repo-demo')),
    operation: 'delete-tags',
    standing: 'uncertain',
    doubts: ['conflicting-templates'],
  },
  {
    name: 'batch deletion of tags is settled where both published resources are named',
    because: 'trap 5: allow both forms',
    policy: buildPolicy(allow('tcr:BatchDeleteImagePersonal', 'repo/team-01/*')),
    operation: 'delete-tags',
    standing: 'allowed',
    decidedBy: [1],
  },
  {
    name: 'a call of inferred granularity is uncertain on a specific resource',
    because: 'DescribeImagePersonal: resource level is inferred; were it operation level, only * would do',
    policy: buildPolicy(allow('tcr:Describe*', 'repo/team-01/repo-demo')),
    operation: 'list-tags',
    standing: 'uncertain',
    decidedBy: [1],
    doubts: ['granularity-unproven'],
  },
  {
    name: 'the same call is settled on the resource *',
    because: 'both readings are authorised by *',
    policy: buildPolicy(allow('tcr:Describe*', '*')),
    operation: 'list-tags',
    standing: 'allowed',
    decidedBy: [1],
  },
  {
    name: 'a deny of inferred granularity on a specific resource is uncertain too',
    because:
      'section 3.4: a specific resource does not reach an operation-level call, deny included; section 3.5: denies do not bite on list calls',
    policy: buildPolicy(allow('*', '*'), deny('tcr:DescribeImage*', 'repo/team-01/*')),
    operation: 'list-tags',
    standing: 'uncertain',
    decidedBy: [2],
    doubts: ['granularity-unproven', 'list-call-exception'],
  },
  {
    name: 'creating a trigger looks granted on repositories and is not',
    because: 'trap 1: CreateApplicationTriggerPersonal is documented as operation level',
    policy: buildPolicy(allow('tcr:*', 'repo/*')),
    operation: 'trigger-create',
    standing: 'looks-granted',
    decidedBy: [],
  },
  {
    name: 'listing repositories looks granted on one namespace and is not',
    because: 'trap 4: DescribeRepositoryOwnerPersonal is checked on the literal repo/*',
    policy: buildPolicy(allow('tcr:Describe*', 'repo/team-01/*')),
    operation: 'list-repositories',
    standing: 'looks-granted',
    decidedBy: [],
  },
  {
    name: 'listing repositories is allowed on repo/*',
    because: 'trap 4, the other way round',
    policy: buildPolicy(allow('tcr:Describe*', 'repo/*')),
    operation: 'list-repositories',
    standing: 'allowed',
    decidedBy: [1],
  },
  {
    name: 'nothing looks granted where no statement lists the action',
    because: 'CreateApplicationTriggerPersonal does not match tcr:Describe*',
    policy: buildPolicy(allow('tcr:Describe*', 'repo/*')),
    operation: 'trigger-create',
    standing: 'implicitly-denied',
    decidedBy: [],
  },
  {
    name: 'a denied console names no statement that allows one of its calls',
    because: 'the calls that fail decide, and nothing allows those',
    policy: buildPolicy(allow('tcr:*', 'repo/*')),
    operation: 'console-enter',
    standing: 'looks-granted',
    decidedBy: [],
  },
  {
    name: 'the console opens on *',
    because: 'all its calls are authorised by the resource *',
    policy: buildPolicy(allow('tcr:*', '*')),
    operation: 'console-enter',
    standing: 'allowed',
    decidedBy: [1],
  },
  {
    name: 'an allow until a date depends on the call',
    because: 'nothing is known of the time of the call',
    policy: buildPolicy(
      allow('tcr:PullRepositoryPersonal', 'repo/*', {
        condition: { date_less_than: { 'qcs:current_time': '2027-01-01T00:00:00Z' } },
      }),
    ),
    operation: 'pull',
    standing: 'conditional',
    decidedBy: [1],
  },
  {
    name: 'an allow from an address range is uncertain for pulling',
    because: 'trap 20: IP conditions on pull and push are undocumented for Individual',
    policy: buildPolicy(
      allow('tcr:PullRepositoryPersonal', 'repo/*', { condition: { ip_equal: { 'qcs:ip': '10.0.0.0/8' } } }),
    ),
    operation: 'pull',
    standing: 'uncertain',
    decidedBy: [1],
    doubts: ['ip-condition-unproven'],
  },
  {
    name: 'a legacy spelling is uncertain',
    because: 'trap 6: an unofficial guide reports refusals under a ccr-only policy',
    policy: buildPolicy(buildStatement('allow', 'ccr:pull', 'qcs::ccr:::repo/team-01/*')),
    operation: 'pull',
    standing: 'uncertain',
    doubts: ['legacy-spelling'],
  },
  {
    name: 'an empty policy denies',
    because: 'section 3.1: the default is denial',
    policy: buildPolicy(),
    operation: 'pull',
    standing: 'implicitly-denied',
    decidedBy: [],
  },
];

describe('decideOperation', () => {
  it.each(rows)('$name ($because)', ({ policy, operation, standing, decidedBy, doubts = [] }) => {
    const decision = decide(policy, operation);
    expect(decision.standing).toBe(standing);
    expect(reasons(decision)).toEqual(doubts);
    if (decidedBy) expect(numbers(decision)).toEqual(decidedBy);
  });

  it('finds a resource for the other reading where the operation has no target', () => {
    const expansion = expandOperation('list-namespaces', '');
    if (!expansion.ok) throw new Error('list-namespaces does not expand');
    const policy = buildPolicy(
      allow('tcr:Push*', '*'),
      allow('tcr:DescribeNamespacePersonal', 'repo/team-01'),
    );
    // Inferred to be operation level; the other reading has it checked on the namespace.
    expect(decideOperation(expansion, compilePolicies({ identity: [policy] })).doubts).toEqual([
      {
        reason: 'granularity-unproven',
        action: 'tcr:DescribeNamespacePersonal',
        resource: 'qcs::tcr:::repo/team-01',
        outcome: 'allowed',
        statements: [{ source: 'identity', policy: 0, statement: 1 }],
      },
    ]);
  });

  it('is in no doubt about a denied list for a deny of something in it', () => {
    // The list would hold what it holds either way, and nothing allows the call.
    const decision = decide(buildPolicy(deny('tcr:Describe*', 'repo/team-02/*')), 'list-repositories');
    expect([decision.standing, decision.doubts]).toEqual(['implicitly-denied', []]);
  });

  it('names the statements and the resource behind an illusion', () => {
    const { illusions } = decide(
      buildPolicy(allow('tcr:PullRepositoryPersonal', 'repo/*'), allow('tcr:*', 'repo/team-01/*')),
      'trigger-create',
    );
    // Only statement 2 lists the action; it is documented as operation level, so `*` is what it needs.
    expect(illusions).toEqual([
      {
        action: 'tcr:CreateApplicationTriggerPersonal',
        resource: '*',
        statements: [{ source: 'identity', policy: 0, statement: 1 }],
      },
    ]);
  });

  it('names what would decide under the other reading', () => {
    const { doubts } = decide(buildPolicy(allow('tcr:Describe*', 'repo/team-01/*')), 'describe-repository');
    // Decided on `*` (inferred), where nothing allows it; on the repository statement 1 would.
    expect(doubts).toEqual([
      {
        reason: 'granularity-unproven',
        action: 'tcr:DescribeRepositoryPersonal',
        resource: 'qcs::tcr:ap-guangzhou::repo/team-01/repo-demo',
        outcome: 'allowed',
        statements: [{ source: 'identity', policy: 0, statement: 0 }],
      },
    ]);
  });

  it('lets several checks take their kinder reading at once', () => {
    // The catalogue infers that quotas and the filter are operation level; `repo/*` is the other reading of
    // both. Everything else that the console calls is granted on `*`.
    const unsettled = ['tcr:DescribeUserQuotaPersonal', 'tcr:DescribeRepositoryFilterPersonal'];
    const policy = buildPolicy(
      allow(
        consoleActions().filter((action) => !unsettled.includes(action)),
        '*',
      ),
      allow(unsettled, 'repo/*'),
    );
    const decision = decide(policy, 'console-enter');
    expect(decision.standing).toBe('uncertain');
    expect(decision.doubts.map(({ action, outcome }) => [action, outcome])).toEqual(
      unsettled.map((action) => [action, 'allowed']),
    );
  });

  it('decides what a context settles', () => {
    const policy = buildPolicy(
      allow('tcr:PullRepositoryPersonal', 'repo/*', {
        condition: { date_less_than: { 'qcs:current_time': '2027-01-01T00:00:00Z' } },
      }),
    );
    const at = (instant: string) =>
      decide(policy, 'pull', { context: { 'qcs:current_time': instant } }).standing;
    expect(at('2026-12-31T23:59:59Z')).toBe('allowed');
    expect(at('2027-01-01T00:00:00Z')).toBe('implicitly-denied');
    expect(decide(policy, 'pull').missing).toEqual(['qcs:current_time']);
  });

  it('gives a trace unless told not to', () => {
    const policy = buildPolicy(allow('tcr:PullRepositoryPersonal', 'repo/*'));
    const expansion = expandOperation('pull', image);
    if (!expansion.ok) throw new Error('pull does not expand');
    const policies = compilePolicies({ identity: [policy] });
    expect(decideOperation(expansion, policies).checks[0]?.decision.trace).toHaveLength(1);
    expect(decideOperation(expansion, policies, { trace: false }).checks[0]?.decision.trace).toEqual([]);
  });

  it('notes that a public pull checks nothing', () => {
    expect(decide(buildPolicy(), 'pull-public').notes).toEqual(['nothing-required']);
  });

  it('says what a push lacks, and which statement takes it away', () => {
    const push = allow('tcr:PushRepositoryPersonal', 'repo/*');
    const lacking = {
      reason: 'expected-check-denied',
      action: 'tcr:PullRepositoryPersonal',
      outcome: 'implicitly-denied',
      statements: [],
    };
    expect(decide(buildPolicy(push), 'push')).toMatchObject({
      outcome: 'allowed',
      notes: ['expected-check-denied'],
      doubts: [lacking],
    });
    const taken = decide(buildPolicy(push, allow('*', '*'), deny('tcr:Pull*', '*')), 'push');
    expect(taken.doubts).toEqual([
      {
        ...lacking,
        outcome: 'explicitly-denied',
        statements: [{ source: 'identity', policy: 0, statement: 2 }],
      },
    ]);
    // Where the push itself is denied, the pull does not matter.
    expect(decide(buildPolicy(), 'push')).toMatchObject({ notes: [], doubts: [] });
  });

  it('lists the checks with what each came to', () => {
    const { checks } = decide(
      buildPolicy(allow('tcr:BatchDelete*', 'repo/team-01/repo-demo/*')),
      'delete-tags',
    );
    // The published form with the tag is the one that the grant reaches.
    expect(checks).toMatchObject([
      {
        check: { request: { action: 'tcr:BatchDeleteImagePersonal' } },
        decision: { outcome: 'implicitly-denied' },
        readings: [
          {
            resource: 'qcs::tcr:ap-guangzhou::repo/team-01/repo-demo/latest',
            reason: 'conflicting-templates',
            outcome: 'allowed',
            decidedBy: [{ source: 'identity', policy: 0, statement: 0 }],
          },
        ],
      },
    ]);
  });

  it('passes the caller, the owner and what is unknown on to every check', () => {
    const own = buildPolicy(buildStatement('allow', 'tcr:Pull*', 'qcs::tcr::uin/5:repo/*'));
    expect(decide(own, 'pull', { ownerUin: '5' }).standing).toBe('allowed');
    expect(decide(own, 'pull', { ownerUin: '6' }).standing).toBe('implicitly-denied');
    expect(decide(own, 'pull', { principal: { uin: '9', ownerUin: '5' } }).standing).toBe('allowed');
    expect(decide(own, 'pull')).toMatchObject({ standing: 'conditional', missing: [`\${owner_uin}`] });
    expect(decide(buildPolicy(), 'pull', { principal: { type: 'root', uin: '5' } }).standing).toBe('allowed');
    const marked = buildPolicy(
      allow('tcr:Pull*', 'repo/*', {
        condition: { string_equal: { mark: 'a' }, string_like: { other: 'b' } },
      }),
    );
    expect(decide(marked, 'pull', { context: { other: 'b' }, unknownKeys: ['mark'] })).toMatchObject({
      standing: 'conditional',
      missing: ['mark'],
    });
  });
});

describe('an operation of several checks', () => {
  const push = 'tcr:PushRepositoryPersonal';
  const pull = 'tcr:PullRepositoryPersonal';
  const frozen = { condition: { string_equal: { mark: 'frozen' } } };

  // Mounting a layer of another repository asks for the push and for the pull, each always.
  it.each<[string, PolicyDocument, OperationDecision['outcome'], readonly number[]]>([
    [
      'is allowed by what allows each of them',
      buildPolicy(allow(push, 'repo/*'), allow(pull, 'repo/*')),
      'allowed',
      [1, 2],
    ],
    ['names a statement that allows both once', buildPolicy(allow([push, pull], 'repo/*')), 'allowed', [1]],
    [
      'is denied by a deny of one, whatever else is missing',
      buildPolicy(deny(pull, 'repo/*')),
      'explicitly-denied',
      [1],
    ],
    ['is denied where one is not granted', buildPolicy(allow(push, 'repo/*')), 'implicitly-denied', []],
    [
      'is denied where one is not granted, whatever the other hangs on',
      buildPolicy(allow(push, 'repo/*', frozen)),
      'implicitly-denied',
      [],
    ],
    [
      'hangs on what one of them hangs on',
      buildPolicy(allow(push, 'repo/*'), allow(pull, 'repo/*', frozen)),
      'undetermined',
      [2],
    ],
  ])('%s', (_, policy, outcome, decidedBy) => {
    const decision = decide(policy, 'push-cross-mount');
    expect([decision.outcome, numbers(decision)]).toEqual([outcome, decidedBy]);
  });

  it('is missing what any of them misses, once', () => {
    const policy = buildPolicy(allow(push, 'repo/*', frozen), allow(pull, 'repo/*', frozen));
    expect(decide(policy, 'push-cross-mount')).toMatchObject({ standing: 'conditional', missing: ['mark'] });
    expect(decide(policy, 'push').missing).toEqual(['mark']);
  });

  it('is in doubt only where the other reading of one turns the whole', () => {
    // Under the old spelling the pull may be refused; then the whole is.
    const old = allow('ccr:pull', 'repo/*');
    expect(decide(buildPolicy(allow(push, 'repo/*'), old), 'push-cross-mount').doubts).toEqual([
      {
        reason: 'legacy-spelling',
        action: pull,
        outcome: 'implicitly-denied',
        statements: [{ source: 'identity', policy: 0, statement: 1 }],
      },
    ]);
    // Without the push it is denied in either reading of the pull.
    expect(decide(buildPolicy(old), 'push-cross-mount').doubts).toEqual([]);
  });

  it('names what the other reading would come to as a whole', () => {
    // The pull may be refused outright, were the old deny honoured and the old allow not.
    const policy = buildPolicy(allow([push, pull], 'repo/*'), deny('ccr:pull', 'repo/*'));
    const decision = decide(policy, 'push-cross-mount');
    expect(decision.standing).toBe('uncertain');
    expect(decision.doubts).toMatchObject([{ reason: 'legacy-spelling', outcome: 'allowed' }]);
  });
});

describe('what looks granted and is not', () => {
  const grant = allow('tcr:*', 'repo/team-01/*');

  it.each<[string, PolicyDocument]>([
    ['a deny that lists the action', buildPolicy(deny('tcr:*', 'repo/team-01/*'))],
    ['a statement that cannot be read', buildPolicy({ ...grant, notAction: 'tcr:*' })],
    ['an allow of other actions', buildPolicy(allow('tcr:Pull*', 'repo/team-01/*'))],
    [
      'an allow whose circumstances are not those of the call',
      buildPolicy(allow('tcr:*', '*', { condition: { string_equal: { mark: 'x' } } })),
    ],
  ])('is not %s', (_, policy) => {
    const decision = decide(policy, 'trigger-create', { context: {} });
    expect([decision.standing, decision.illusions]).toEqual(['implicitly-denied', []]);
  });

  it.each([
    ['its one call', 'trigger-create', '*'],
    // The others look granted, but would not help.
    ['one of its calls', 'console-enter', 'tcr:ValidateUserPersonal'],
  ])('is no operation of which a deny denies %s', (_, operation, action) => {
    const decision = decide(buildPolicy(allow('tcr:*', 'repo/*'), deny(action, '*')), operation);
    expect([decision.standing, decision.illusions]).toEqual(['explicitly-denied', []]);
  });

  it('is no operation of which it is in doubt whether it is granted', () => {
    // Were the quota checked on repo/*, the statement would grant it.
    const decision = decide(buildPolicy(allow('tcr:*', 'repo/*')), 'read-quota');
    expect([decision.standing, decision.illusions]).toEqual(['uncertain', []]);
  });

  it('is no operation on a repository that another repository is granted', () => {
    // Its one check is documented on the repository, so the statement simply means another one.
    const decision = decide(buildPolicy(allow('tcr:*', 'repo/team-02/*')), 'delete-repository');
    expect([decision.standing, decision.illusions]).toEqual(['implicitly-denied', []]);
  });

  it.each([
    // What a call is about is told by its operation: a repository for `pull`, the account for `trigger-create`.
    ['pull', 'qcs::tcr:::repo/team-01/repo-demo'],
    ['trigger-create', 'qcs::tcr:::repo/team-01/*'],
    ['trigger-create', '*'],
  ])('is a call that only the star authorises, asked bare as a %s on %s', (operation, resource) => {
    const policy = buildPolicy(allow('tcr:Pull*', 'repo/*'), grant);
    const decision = decideBare(policy, operation, {
      action: 'tcr:CreateApplicationTriggerPersonal',
      resource,
    });
    expect([decision.standing, decision.illusions]).toEqual([
      'looks-granted',
      [
        {
          action: 'tcr:CreateApplicationTriggerPersonal',
          resource: '*',
          statements: [{ source: 'identity', policy: 0, statement: 1 }],
        },
      ],
    ]);
  });

  it('is no bare call on a repository of which it is only inferred that the star authorises it', () => {
    // Decided on the repository that it names; the grant simply names another one.
    const decision = decideBare(buildPolicy(grant), 'pull', {
      action: 'tcr:DescribeRepositoryPersonal',
      resource: 'qcs::tcr:::repo/team-02/repo-demo',
    });
    expect([decision.standing, decision.illusions]).toEqual(['implicitly-denied', []]);
  });

  it('names the literal on which a list call is authorised', () => {
    // Trap 4: listing is checked on repo/*, so the star alone is not the only way.
    expect(decide(buildPolicy(grant), 'list-repositories').illusions).toMatchObject([
      { action: 'tcr:DescribeRepositoryOwnerPersonal', resource: 'qcs::tcr:ap-guangzhou::repo/*' },
    ]);
  });

  it('names only the checks that are denied', () => {
    // The console asks much more, but nothing else is denied.
    const lacking = 'tcr:DescribeUserPersonal';
    const decision = decide(
      buildPolicy(
        allow(
          consoleActions().filter((action) => action !== lacking),
          '*',
        ),
        allow('tcr:Describe*', 'repo/*'),
      ),
      'console-enter',
    );
    expect(decision.illusions).toEqual([
      { action: lacking, resource: '*', statements: [{ source: 'identity', policy: 0, statement: 1 }] },
    ]);
    expect(decision.standing).toBe('looks-granted');
  });
});
