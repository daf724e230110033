import { insertAfter, needsReview } from '../edits';
import { listReaching, requireAction } from '../granted';
import { defineRule } from '../rule';

export const missingPasswordSetup = defineRule({
  code: 'lint/missing-password-setup',
  severity: 'info',
  params: ['action', 'missing'],
  message: '{action} belongs to setting the registry password, which also takes {missing}.',
  docs: {
    summary: 'A policy grants part of what a sub-account needs to set its registry password.',
    rationale:
      'Before the first docker login a sub-account sets a password of its own. The console checks and creates it with two calls; with one of them the step stops half-way.',
    avoid: `{
  "effect": "allow",
  "action": [
    "tcr:ValidateUserPersonal"
  ],
  "resource": [
    "*"
  ]
}`,
    prefer: `{
  "effect": "allow",
  "action": [
    "tcr:ValidateUserPersonal",
    "tcr:CreateUserPersonal"
  ],
  "resource": [
    "*"
  ]
}`,
    sources: ['field-pinjie', 'field-cnb'],
    limits:
      'A policy that has neither call is not reported: the password is set once, perhaps under another policy.',
  },
  uses: ['identity', 'session'],
  check({ subject, report }) {
    if (listReaching(subject, 'allow', create).length > 0) return;
    for (const { effect, actions, coversEverything, isReadable } of subject.statements) {
      const entry = actions.find(({ known }) => known === validate);
      if (effect !== 'allow' || !isReadable || entry === undefined || !coversEverything) continue;
      report({
        at: entry.path,
        params: { action: entry.text, missing: create.action },
        fix: needsReview(...insertAfter(entry, create.action)),
      });
    }
  },
});

const create = requireAction('tcr:CreateUserPersonal');
const validate = requireAction('tcr:ValidateUserPersonal');
