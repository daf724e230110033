import { safely } from '../edits';
import { defineRule } from '../rule';
import { covers, isPlain } from '../statement-cover';

export const redundantCoveredStatement = defineRule({
  code: 'lint/redundant-covered-statement',
  severity: 'info',
  params: ['number', 'effect'],
  message: 'Statement {number, number} already {effect, select, allow {allows} other {denies}} all of this.',
  docs: {
    summary: 'A wider statement of the policy says all that this one says.',
    rationale:
      'The statement changes no decision. Remove it, or narrow the wider one if this one was meant to restrict it.',
    avoid: `[
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
    "effect": "allow",
    "action": [
      "tcr:PullRepository*",
      "tcr:PushRepository*"
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
    limits: 'Only a single wider statement is looked for, with the same conditions or none.',
  },
  check({ subject, report }) {
    const plain = subject.statements.filter(isPlain);
    for (const statement of plain) {
      const wider = subject.coverage
        .listNear(statement)
        .find((other) => isPlain(other) && covers(other, statement) && !covers(statement, other));
      if (wider === undefined) continue;
      report({
        at: statement.path,
        params: { number: wider.index + 1, effect: statement.effect ?? 'allow' },
        related: [wider.path],
        fix: safely({ kind: 'remove', path: statement.path }),
      });
    }
  },
});
