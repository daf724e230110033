import { needsReview } from '../edits';
import { defineRule } from '../rule';
import { findShadow, isPlainAllow, listDeniesOver } from '../shadow';

export const conflictingShadowedStatement = defineRule({
  code: 'lint/conflicting-shadowed-statement',
  severity: 'warning',
  message: 'A deny covers all of this, so the statement grants nothing.',
  docs: {
    summary: 'An allow is taken back in full by a deny of the same policy.',
    rationale:
      'A deny wins over every allow. Remove the allow, or narrow the deny if it was meant for something else.',
    avoid: `[
  {
    "effect": "allow",
    "action": [
      "tcr:PushRepositoryPersonal",
      "tcr:PullRepositoryPersonal"
    ],
    "resource": [
      "qcs::tcr:::repo/team-01/*"
    ]
  },
  {
    "effect": "deny",
    "action": [
      "tcr:*"
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
      const covering = statement.actions.map((entry) => findShadow(denies, entry));
      const [first] = covering;
      if (first === undefined || covering.includes(undefined)) continue;
      report({
        at: statement.path,
        params: {},
        related: [...new Set(covering)].flatMap((deny) => (deny === undefined ? [] : [deny.path])),
        fix: needsReview({ kind: 'remove', path: statement.path }),
      });
    }
  },
});
