import type { DocumentPath } from '../../foundation';
import type { ResourceName } from '../../model';
import { defineStatementRule } from '../rule';

export const invalidVariablePlace = defineStatementRule({
  code: 'lint/invalid-variable-place',
  severity: 'error',
  params: ['variable'],
  message: '{variable} stands where no variable is filled in.',
  docs: {
    summary: 'A policy variable stands in an action or in the service of a resource.',
    rationale:
      'Variables are filled in only in the last segment of a resource and in condition values. Elsewhere they stay as text and match nothing; often a template was never filled in.',
    avoid: `{
  "effect": "allow",
  "action": [
    "tcr:\${operation}"
  ],
  "resource": [
    "qcs::tcr:::repo/team-01/*"
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
    sources: ['cam-10607'],
    limits: 'The region and the account of a resource have rules of their own.',
  },
  serviceError: 'InvalidParameter.ActionError',
  check({ subject, report }) {
    for (const { actions, resources } of subject.statements) {
      for (const { text, path } of actions) reportIn(text, path);
      for (const { name, path } of resources) {
        if (name !== null && !isBare(name)) reportIn(`${name.project}${name.service}`, path);
      }
    }
    function reportIn(text: string, at: DocumentPath): void {
      const start = text.indexOf('${');
      if (start < 0) return;
      const end = text.indexOf('}', start);
      report({ at, params: { variable: end < 0 ? text.slice(start) : text.slice(start, end + 1) } });
    }
  },
});

/** Nearly every name has no project and a plain service. */
function isBare({ project, service }: ResourceName): boolean {
  return project === '' && !service.includes('${');
}
