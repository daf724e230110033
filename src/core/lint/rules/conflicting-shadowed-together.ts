import { needsReview } from '../edits';
import { defineRule } from '../rule';

export const conflictingShadowedTogether = defineRule({
  code: 'lint/conflicting-shadowed-together',
  severity: 'warning',
  params: ['element', 'text'],
  message:
    '{element, select, statement {Denies of this policy together take back all that this statement allows.} other {Denies of this policy together take back all that {text} allows here.}}',
  docs: {
    summary: 'An allow is taken back in full by several denies of the same policy.',
    rationale:
      'A deny wins over every allow. Remove the allow, or narrow the denies if they were meant for something else.',
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
    "effect": "deny",
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
      "tcr:Pull*"
    ],
    "resource": [
      "qcs::tcr:::repo/team-02/*"
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
      "qcs::tcr:::repo/team-01/*",
      "qcs::tcr:::repo/team-02/*"
    ]
  },
  {
    "effect": "deny",
    "action": [
      "tcr:PullRepositoryPersonal"
    ],
    "resource": [
      "qcs::tcr:::repo/team-01/secret",
      "qcs::tcr:::repo/team-01/secret/*"
    ]
  }
]`,
    sources: ['cam-10604'],
    limits: 'Found only by the exact analysis, which looks at requests for names that can exist.',
    given: { exact: true },
  },
  check({ facts, report }) {
    for (const { at, element, why, text } of facts.coverage?.needless ?? []) {
      if (why !== 'shadowed') continue;
      report({ at, params: { element, text }, fix: needsReview({ kind: 'remove', path: at }) });
    }
  },
});
