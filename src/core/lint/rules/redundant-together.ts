import { needsReview } from '../edits';
import { defineRule } from '../rule';

export const redundantTogether = defineRule({
  code: 'lint/redundant-together',
  severity: 'info',
  params: ['element', 'text'],
  message:
    '{element, select, statement {The other statements together already say all that this one says.} other {{text} changes no decision: other entries together already say it.}}',
  docs: {
    summary: 'Several statements or entries together already say what this one says.',
    rationale:
      'Over all requests there can be, every decision stays the same without it. Remove it, or narrow the others if this one was meant to say more.',
    avoid: `[
  {
    "effect": "allow",
    "action": [
      "tcr:PullRepositoryPersonal"
    ],
    "resource": [
      "qcs::tcr:::repo/team-01/*",
      "qcs::tcr:::repo/team-02/*"
    ]
  },
  {
    "effect": "allow",
    "action": [
      "tcr:PushRepositoryPersonal"
    ],
    "resource": [
      "qcs::tcr:::repo/team-01/*",
      "qcs::tcr:::repo/team-02/*"
    ]
  },
  {
    "effect": "allow",
    "action": [
      "tcr:PullRepositoryPersonal",
      "tcr:PushRepositoryPersonal"
    ],
    "resource": [
      "qcs::tcr:::repo/team-01/*"
    ]
  }
]`,
    prefer: `{
  "effect": "allow",
  "action": [
    "tcr:PullRepositoryPersonal",
    "tcr:PushRepositoryPersonal"
  ],
  "resource": [
    "qcs::tcr:::repo/team-01/*",
    "qcs::tcr:::repo/team-02/*"
  ]
}`,
    sources: ['cam-10604'],
    limits: 'Found only by the exact analysis, which looks at requests for names that can exist.',
    given: { exact: true },
  },
  check({ facts, report }) {
    for (const { at, element, why, text } of facts.coverage?.needless ?? []) {
      if (why !== 'redundant') continue;
      report({ at, params: { element, text }, fix: needsReview({ kind: 'remove', path: at }) });
    }
  },
});
