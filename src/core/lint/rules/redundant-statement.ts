import { safely } from '../edits';
import { defineRule } from '../rule';
import { covers, isPlain } from '../statement-cover';
import type { LintStatement } from '../subject';

export const redundantStatement = defineRule({
  code: 'lint/redundant-statement',
  severity: 'info',
  params: ['number'],
  message: 'This statement says the same as statement {number, number}.',
  docs: {
    summary: 'A policy has the same statement twice.',
    rationale: 'The repeat changes no decision and costs length. Remove it.',
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
      "tcr:PullRepositoryPersonal"
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
  }
]`,
    sources: ['cam-10604'],
  },
  check({ subject, report }) {
    const plain = subject.statements.filter(isPlain);
    for (const statement of plain) {
      const earlier = subject.coverage
        .listNear(statement)
        .find((other) => other.index < statement.index && isPlain(other) && isSame(other, statement));
      if (earlier === undefined) continue;
      report({
        at: statement.path,
        params: { number: earlier.index + 1 },
        related: [earlier.path],
        fix: safely({ kind: 'remove', path: statement.path }),
      });
    }
  },
});

/** Whether two plain statements surely decide alike everywhere, whatever entries they do it with. */
function isSame(one: LintStatement, other: LintStatement): boolean {
  return one.conditionText === other.conditionText && covers(one, other) && covers(other, one);
}
