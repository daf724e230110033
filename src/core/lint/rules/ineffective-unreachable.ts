import { needsReview } from '../edits';
import { defineRule } from '../rule';

export const ineffectiveUnreachable = defineRule({
  code: 'lint/ineffective-unreachable',
  severity: 'warning',
  params: ['element', 'text'],
  message:
    '{element, select, statement {No request there can be comes under this statement.} other {No request there can be comes under {text}.}}',
  docs: {
    summary: 'A statement or entry that no request can ever come under.',
    rationale:
      'Names, regions and conditions leave nothing over: whatever it was meant to allow or deny, it does not. Correct it, or remove it.',
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
      "tcr:PushRepositoryPersonal"
    ],
    "resource": [
      "qcs::tcr:::repo/team-01/*"
    ],
    "condition": {
      "for_any_value:string_equal": {
        "qcs:request_tag": "env&prod"
      },
      "for_all_value:string_not_like": {
        "qcs:request_tag": "env&*"
      }
    }
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
    "effect": "allow",
    "action": [
      "tcr:PushRepositoryPersonal"
    ],
    "resource": [
      "qcs::tcr:::repo/team-01/*"
    ],
    "condition": {
      "for_any_value:string_equal": {
        "qcs:request_tag": "env&prod"
      }
    }
  }
]`,
    sources: ['cam-58419'],
    limits: 'Found only by the exact analysis, which looks at requests for names that can exist.',
    given: { exact: true },
  },
  check({ facts, report }) {
    for (const { at, element, why, text } of facts.coverage?.needless ?? []) {
      if (why !== 'unreachable') continue;
      report({ at, params: { element, text }, fix: needsReview({ kind: 'remove', path: at }) });
    }
  },
});
