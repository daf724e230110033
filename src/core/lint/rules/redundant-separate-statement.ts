import { defineRule } from '../rule';

export const redundantSeparateStatement = defineRule({
  code: 'lint/redundant-separate-statement',
  severity: 'info',
  params: ['number'],
  message: 'Statement {number, number} could say this too: the two differ in one list only.',
  docs: {
    summary: 'Two statements that differ in one list only could be one.',
    rationale:
      'One statement with both lists decides every request alike and is shorter, which counts against the limit of 6,144 characters. Join them, or keep them apart where that reads better.',
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
      "qcs::tcr:::repo/team-02/*"
    ]
  }
]`,
    prefer: `{
  "effect": "allow",
  "action": [
    "tcr:PullRepositoryPersonal"
  ],
  "resource": [
    "qcs::tcr:::repo/team-01/*",
    "qcs::tcr:::repo/team-02/*"
  ]
}`,
    sources: ['cam-10604'],
    limits: 'Found only by the exact analysis.',
    given: { exact: true },
  },
  check({ facts, report }) {
    for (const { at, other, number } of facts.coverage?.mergeable ?? []) {
      report({ at, params: { number }, related: [other] });
    }
  },
});
