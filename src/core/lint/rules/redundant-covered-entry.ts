import { removeEntry, safely } from '../edits';
import { findCoveredActions, findCoveredResources } from '../entry-cover';
import { defineStatementRule } from '../rule';

export const redundantCoveredEntry = defineStatementRule({
  code: 'lint/redundant-covered-entry',
  severity: 'info',
  params: ['entry', 'wider'],
  message: '{entry} is part of {wider}, which this statement lists too.',
  docs: {
    summary: 'A statement lists an action or resource that a wider entry beside it covers.',
    rationale:
      'The narrower entry changes no decision and makes the statement look more careful than it is. Remove it, or remove the wider one if that was not meant.',
    avoid: `{
  "effect": "allow",
  "action": [
    "tcr:PullRepository*",
    "tcr:PullRepositoryPersonal"
  ],
  "resource": [
    "qcs::tcr:::repo/team-01/*"
  ]
}`,
    prefer: `{
  "effect": "allow",
  "action": [
    "tcr:PullRepository*"
  ],
  "resource": [
    "qcs::tcr:::repo/team-01/*"
  ]
}`,
    sources: ['cam-10604', 'cam-10606'],
    limits: 'What several entries cover together is not found.',
  },
  uses: ['identity', 'boundary', 'session', 'role-trust'],
  check({ subject, report }) {
    for (const statement of subject.statements) {
      const found = [...findCoveredActions(statement.actions), ...findCoveredResources(statement)];
      for (const { entry, wider } of found) {
        report({
          at: entry.path,
          params: { entry: entry.text, wider: wider.text },
          related: [wider.path],
          fix: safely(removeEntry(entry)),
        });
      }
    }
  },
});
