import { describe, expect, it } from 'vitest';
import { buildPolicy, buildStatement } from '../../testing/build-policy';
import { allow, decide, deny, numbers } from '../../testing/decide-image';
import type { PolicyDocument } from '../model';
import type { OperationDecision } from './decide-operation';

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
describe('how an operation stands', () => {
  it.each(rows)('$name ($because)', ({ policy, operation, standing, decidedBy, doubts = [] }) => {
    const decision = decide(policy, operation);
    expect(decision.standing).toBe(standing);
    expect(reasons(decision)).toEqual(doubts);
    if (decidedBy) expect(numbers(decision)).toEqual(decidedBy);
  });
});
