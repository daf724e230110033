import { safely } from '../edits';
import { defineRule } from '../rule';
import { isPlain } from '../statement-cover';
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
    const first = new Map<string, LintStatement>();
    for (const statement of subject.statements) {
      if (!isPlain(statement)) continue;
      const key = toKey(statement);
      const earlier = first.get(key);
      if (earlier === undefined) first.set(key, statement);
      else {
        report({
          at: statement.path,
          params: { number: earlier.index + 1 },
          related: [earlier.path],
          fix: safely({ kind: 'remove', path: statement.path }),
        });
      }
    }
  },
});

/** The order of entries says nothing, and neither does `name/` before an action. */
function toKey({ effect, actions, resources, conditionText }: LintStatement): string {
  const names = [...new Set(actions.map(({ name }) => name))].sort();
  const texts = [...new Set(resources.map(({ text }) => text))].sort();
  return JSON.stringify([effect, names, texts, conditionText]);
}
