import { formatResourceName } from '../../model';
import { replaceOrRemoveEntry, safely } from '../edits';
import { defineStatementRule } from '../rule';

export const invalidProjectSegment = defineStatementRule({
  code: 'lint/invalid-project-segment',
  severity: 'error',
  params: ['project'],
  message: '“{project}” stands in the second segment, which has to be empty.',
  docs: {
    summary: 'A resource fills the segment that once held a project.',
    rationale:
      'The segment is kept for old policies, and the service has an error of its own for it. Texts of error messages show id/0 there; it does not belong into a policy.',
    avoid: `{
  "effect": "allow",
  "action": [
    "tcr:PullRepositoryPersonal"
  ],
  "resource": [
    "qcs:id/0:tcr:::repo/team-01/*"
  ]
}`,
    prefer: `{
  "effect": "allow",
  "action": [
    "tcr:PullRepositoryPersonal"
  ],
  "resource": [
    "qcs::tcr:::repo/team-01/*"
  ]
}`,
    sources: ['cam-10606', 'cam-errors'],
  },
  serviceError: 'InvalidParameter.ResourceProjectError',
  check({ subject, report }) {
    for (const { resources } of subject.statements) {
      for (const entry of resources) {
        const { name } = entry;
        if (name === null || !(name.project !== '')) continue;
        report({
          at: entry.path,
          params: { project: name.project },
          fix: safely(replaceOrRemoveEntry(entry, formatResourceName({ ...name, project: '' }), resources)),
        });
      }
    }
  },
});
