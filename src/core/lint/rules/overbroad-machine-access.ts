import { deletionActions } from '../../catalogue';
import { defineStatementRule } from '../rule';

export const overbroadMachineAccess = defineStatementRule({
  code: 'lint/overbroad-machine-access',
  severity: 'warning',
  params: ['pattern', 'action', 'kind'],
  message:
    '{pattern} lets a machine {kind, select, delete {delete images} other {change who has access}}: it includes {action}.',
  docs: {
    summary: 'A pattern in the policy of a machine reaches calls that delete or that change access.',
    rationale:
      'A key of a pipeline or a cluster lies in many places. Name the calls that the machine makes, such as pull and push, and leave deletion and access to people.',
    avoid: `{
  "effect": "allow",
  "action": [
    "tcr:*"
  ],
  "resource": [
    "qcs::tcr:::repo/team-01/*"
  ]
}`,
    prefer: `{
  "effect": "allow",
  "action": [
    "tcr:PullRepositoryPersonal",
    "tcr:PushRepositoryPersonal"
  ],
  "resource": [
    "qcs::tcr:::repo/team-01/*"
  ]
}`,
    sources: ['tcr-37250', 'field-cnb'],
    limits: 'Only where the caller of the linter says that the policy is a machine’s.',
    given: { holder: 'machine' },
  },
  uses: ['identity', 'session'],
  check({ subject, facts, report }) {
    if (facts.holder !== 'machine') return;
    for (const { effect, actions } of subject.statements) {
      if (effect !== 'allow') continue;
      for (const entry of actions) {
        if (entry.kind !== 'pattern' && entry.kind !== 'every') continue;
        const reached = [...entry.reached];
        const deleting = reached.find(({ action }) => deletions.has(action));
        const found = deleting ?? reached.find(({ access }) => access === 'permissions');
        if (found === undefined) continue;
        report({
          at: entry.path,
          params: {
            pattern: entry.text,
            action: found.action,
            kind: deleting === undefined ? 'access' : 'delete',
          },
        });
      }
    }
  },
});

const deletions: ReadonlySet<string> = new Set(deletionActions());
