import { formatResourceName } from '../../model';
import { needsReview, replaceOrRemoveEntry } from '../edits';
import { defineStatementRule } from '../rule';
import type { ActionEntry } from '../subject';

export const missingResourceService = defineStatementRule({
  code: 'lint/missing-resource-service',
  severity: 'warning',
  params: ['resource'],
  message: '{resource} names no service, so it means a resource of every one.',
  docs: {
    summary: 'A resource leaves the service open.',
    rationale:
      'Pages of the vendor differ on whether an empty service is allowed, and the star is older still. Write the service that the actions belong to.',
    avoid: `{
  "effect": "allow",
  "action": [
    "tcr:PullRepositoryPersonal"
  ],
  "resource": [
    "qcs:::::repo/team-01/*"
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
    sources: ['cam-10606'],
  },
  check({ subject, report }) {
    for (const { resources, actions } of subject.statements) {
      for (const entry of resources) {
        const { name } = entry;
        if (name === null || !(name.service === '' || name.service === '*')) continue;
        const service = findService(actions);
        const fix =
          service === null
            ? {}
            : {
                fix: needsReview(
                  replaceOrRemoveEntry(entry, formatResourceName({ ...name, service }), resources),
                ),
              };
        report({ at: entry.path, params: { resource: entry.text }, ...fix });
      }
    }
  },
});

/** The service of all actions, where they have one in common. */
function findService(actions: readonly ActionEntry[]): string | null {
  const services = new Set(
    actions.map(({ name, kind }) => (kind === 'every' ? '*' : name.slice(0, Math.max(0, name.indexOf(':'))))),
  );
  const [service = ''] = services;
  return services.size === 1 && /^[a-z]+$/.test(service) ? service : null;
}
