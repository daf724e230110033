import { isIndividualDomain } from '../../catalogue';
import { formatResourceName } from '../../model';
import { needsReview, replaceOrRemoveEntry } from '../edits';
import { defineStatementRule } from '../rule';
import { isOfService } from '../subject';

export const mistypedRegistryHost = defineStatementRule({
  code: 'lint/mistyped-registry-host',
  severity: 'warning',
  params: ['host'],
  message: '{host} is the address of the registry and no part of a resource.',
  docs: {
    summary: 'A resource contains the host name of the registry, as an image reference does.',
    rationale:
      'A resource begins with its type and the namespace: repo/team-01/repo-demo. With the host before them the entry matches nothing.',
    avoid: `{
  "effect": "allow",
  "action": [
    "tcr:PullRepositoryPersonal"
  ],
  "resource": [
    "qcs::tcr:::repo/ccr.ccs.tencentyun.com/team-01/repo-demo"
  ]
}`,
    prefer: `{
  "effect": "allow",
  "action": [
    "tcr:PullRepositoryPersonal"
  ],
  "resource": [
    "qcs::tcr:::repo/team-01/repo-demo"
  ]
}`,
    sources: ['gh-overview', 'gh-quickstart'],
  },
  check({ subject, report }) {
    for (const { resources } of subject.statements) {
      for (const entry of resources) {
        const { name } = entry;
        if (name === null || !(isOfService(name) && findHostStep(name.resource) !== undefined)) continue;
        report({
          at: entry.path,
          params: { host: findHostStep(name.resource) ?? '' },
          fix: needsReview(
            replaceOrRemoveEntry(
              entry,
              formatResourceName({ ...name, resource: dropHost(name.resource) }),
              resources,
            ),
          ),
        });
      }
    }
  },
});

function findHostStep(resource: string): string | undefined {
  // Most names have no dot.
  if (!resource.includes('.')) return undefined;
  return resource.split('/', 2).find((step) => step.includes('.') && isIndividualDomain(step));
}

function dropHost(resource: string): string {
  const host = findHostStep(resource);
  const steps = resource.split('/').filter((step) => step !== host);
  return steps[0] === 'repo' ? steps.join('/') : ['repo', ...steps].join('/');
}
