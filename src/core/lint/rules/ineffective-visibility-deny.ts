import type { CatalogueAction } from '../../catalogue';
import { isDeniedOnEverything, listReaching, requireAction } from '../granted';
import { reachesAction } from '../reached-actions';
import { defineRule } from '../rule';

export const ineffectiveVisibilityDeny = defineRule({
  code: 'lint/ineffective-visibility-deny',
  severity: 'info',
  params: ['action', 'other'],
  message: '{action} is denied, but {other} can still create a public repository.',
  docs: {
    summary: 'A deny keeps repositories from being made public, but not from being created so.',
    rationale:
      'The call that creates a repository can make it public at once. Deny that call too, or check new repositories.',
    avoid: `[
  {
    "effect": "allow",
    "action": [
      "tcr:CreateRepositoryPersonal"
    ],
    "resource": [
      "qcs::tcr:::repo/team-01/*"
    ]
  },
  {
    "effect": "deny",
    "action": [
      "tcr:ModifyRepositoryAccessPersonal"
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
      "tcr:ModifyRepositoryAccessPersonal"
    ],
    "resource": [
      "qcs::tcr:::repo/team-01/*"
    ]
  }
]`,
    sources: ['sdk-npm'],
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

const denied: CatalogueAction = requireAction('tcr:ModifyRepositoryAccessPersonal');
const trigger: CatalogueAction = requireAction('tcr:CreateRepositoryPersonal');
