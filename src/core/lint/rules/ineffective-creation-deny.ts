import type { CatalogueAction } from '../../catalogue';
import { isDeniedOnEverything, listReaching, requireAction } from '../granted';
import { reachesAction } from '../reached-actions';
import { defineRule } from '../rule';

export const ineffectiveCreationDeny = defineRule({
  code: 'lint/ineffective-creation-deny',
  severity: 'info',
  params: ['action', 'other'],
  message: '{action} is denied, but {other} creates a repository that does not exist yet.',
  docs: {
    summary: 'A deny keeps repositories from being created, but pushes create them.',
    rationale:
      'A push to a name that does not exist makes the repository. Name the repositories to which may be pushed instead of denying their creation. That the push does not ask for this call is inferred.',
    avoid: `[
  {
    "effect": "allow",
    "action": [
      "tcr:PullRepositoryPersonal",
      "tcr:PushRepositoryPersonal"
    ],
    "resource": [
      "qcs::tcr:::repo/team-01/*"
    ]
  },
  {
    "effect": "deny",
    "action": [
      "tcr:CreateRepositoryPersonal"
    ],
    "resource": [
      "qcs::tcr:::repo/team-01/*"
    ]
  }
]`,
    prefer: `[
  {
    "effect": "allow",
    "action": [
      "tcr:PullRepositoryPersonal"
    ],
    "resource": [
      "qcs::tcr:::repo/team-01/*"
    ]
  },
  {
    "effect": "deny",
    "action": [
      "tcr:CreateRepositoryPersonal"
    ],
    "resource": [
      "qcs::tcr:::repo/team-01/*"
    ]
  }
]`,
    sources: ['gh-quickstart'],
    limits: 'Whether the allowed and the denied resources meet is not looked at.',
  },
  check({ subject, report }) {
    const [allowing] = listReaching(subject, 'allow', trigger);
    if (allowing === undefined) return;
    for (const statement of listReaching(subject, 'deny', denied)) {
      const entry = statement.actions.find((action) => reachesAction(action, denied));
      if (entry === undefined || statement.actions.some((action) => reachesAction(action, trigger))) continue;
      if (isDeniedOnEverything(subject, trigger)) continue;
      report({
        at: entry.path,
        params: { action: entry.text, other: trigger.action },
        related: [allowing.path],
      });
    }
  },
});

const denied: CatalogueAction = requireAction('tcr:CreateRepositoryPersonal');
const trigger: CatalogueAction = requireAction('tcr:PushRepositoryPersonal');
