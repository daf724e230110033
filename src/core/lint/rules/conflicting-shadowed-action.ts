import { needsReview, removeEntry } from '../edits';
import { defineRule } from '../rule';
import { findShadow, isPlainAllow, listDeniesOver } from '../shadow';

export const conflictingShadowedAction = defineRule({
  code: 'lint/conflicting-shadowed-action',
  severity: 'warning',
  params: ['action'],
  message: 'A deny covers {action} on all resources here, so this entry grants nothing.',
  docs: {
    summary: 'An entry of an allow is taken back by a deny of the same policy.',
    rationale:
      'A deny wins over every allow. Remove the entry, or narrow the deny if it was meant for something else.',
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
      "tcr:PushRepositoryPersonal"
    ],
    "resource": [
      "*"
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
      "tcr:PushRepositoryPersonal"
    ],
    "resource": [
      "*"
    ]
  }
]`,
    sources: ['cam-10604'],
    limits:
      'Denies under other conditions are not looked at, and neither are several denies that cover one action together.',
  },
  check({ subject, report }) {
    for (const statement of subject.statements) {
      if (!isPlainAllow(statement)) continue;
      const denies = listDeniesOver(subject, statement);
      const shadowed = statement.actions.flatMap((entry) => {
        const shadow = findShadow(denies, entry);
        return shadow === undefined ? [] : [{ entry, shadow }];
      });
      // A statement that is taken back in full has a rule of its own.
      if (shadowed.length === statement.actions.length) continue;
      for (const { entry, shadow } of shadowed) {
        const fix = needsReview(removeEntry(entry));
        report({ at: entry.path, params: { action: entry.text }, related: [shadow.path], fix });
      }
    }
  },
});
