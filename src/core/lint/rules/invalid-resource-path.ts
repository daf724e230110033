import { formatResourceName } from '../../model';
import { needsReview, replaceOrRemoveEntry } from '../edits';
import { defineStatementRule } from '../rule';
import { isOfService } from '../subject';

export const invalidResourcePath = defineStatementRule({
  code: 'lint/invalid-resource-path',
  severity: 'warning',
  params: ['resource'],
  message: '{resource} has an empty step.',
  docs: {
    summary: 'A resource of the registry has a slash too many.',
    rationale:
      'A name between two slashes is missing, or nothing follows the last one, so the entry matches nothing that exists. A star stands for what is below.',
    avoid: `{
  "effect": "allow",
  "action": [
    "tcr:PullRepositoryPersonal"
  ],
  "resource": [
    "qcs::tcr:::repo/team-01/"
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
  serviceError: 'InvalidParameter.ResourceContentError',
  check({ subject, report }) {
    for (const { resources } of subject.statements) {
      for (const entry of resources) {
        const { name } = entry;
        if (name === null || !(isOfService(name) && hasEmptyStep(name.resource))) continue;
        report({
          at: entry.path,
          params: { resource: name.resource },
          fix: needsReview(
            replaceOrRemoveEntry(
              entry,
              formatResourceName({ ...name, resource: fill(name.resource) }),
              resources,
            ),
          ),
        });
      }
    }
  },
});

function hasEmptyStep(resource: string): boolean {
  return resource === '' || resource.startsWith('/') || resource.endsWith('/') || resource.includes('//');
}

function fill(resource: string): string {
  const steps = resource.split('/').filter((step) => step !== '');
  return [...steps, ...(resource.endsWith('/') ? ['*'] : [])].join('/');
}
