import { needsReview, replaceOrRemoveEntry } from '../edits';
import { defineStatementRule } from '../rule';

export const ineffectiveQuestionMark = defineStatementRule({
  code: 'lint/ineffective-question-mark',
  severity: 'warning',
  params: ['entry'],
  message: 'The question mark in {entry} is an ordinary character, not a wildcard.',
  docs: {
    summary: 'An action or resource contains a question mark.',
    rationale:
      'Other clouds let it stand for one character; here only the star is a wildcard, and no name contains a question mark. Use a star.',
    avoid: `{
  "effect": "allow",
  "action": [
    "tcr:PullRepositoryPersonal"
  ],
  "resource": [
    "qcs::tcr:::repo/team-0?/*"
  ]
}`,
    prefer: `{
  "effect": "allow",
  "action": [
    "tcr:PullRepositoryPersonal"
  ],
  "resource": [
    "qcs::tcr:::repo/team-0*/*"
  ]
}`,
    sources: ['cam-10604', 'cam-10606'],
  },
  check({ subject, report }) {
    for (const { actions, resources } of subject.statements) {
      for (const entries of [actions, resources]) {
        for (const entry of entries) {
          if (!entry.text.includes('?')) continue;
          const meant = entry.text.replace(/\?+/g, '*').replace(/\*+/g, '*');
          report({
            at: entry.path,
            params: { entry: entry.text },
            fix: needsReview(replaceOrRemoveEntry(entry, meant, entries)),
          });
        }
      }
    }
  },
});
