import { defineStatementRule } from '../rule';
import { type ActionEntry, isOfService } from '../subject';

export const mistypedResourceService = defineStatementRule({
  code: 'lint/mistyped-resource-service',
  severity: 'warning',
  params: ['resource'],
  message: '{resource} belongs to another service than the actions here, so it has no effect.',
  docs: {
    summary: 'A resource stands with actions of another service only.',
    rationale:
      'A call is checked on resources of its own service. Put the resource into a statement with actions of its service, or correct the service.',
    avoid: `{
  "effect": "allow",
  "action": [
    "tcr:PullRepositoryPersonal"
  ],
  "resource": [
    "qcs::cos:::repo/team-01/*",
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
    sources: ['cam-10606'],
    limits: 'Statements with actions of the registry and of other services are not looked at.',
  },
  check({ subject, report }) {
    for (const { actions, resources } of subject.statements) {
      const services = new Set(actions.map(serviceOf));
      // Only the registry's calls are known well enough to say on what they are checked.
      if (services.size === 0 || services.has(null)) continue;
      const isRegistry = [...services].every((service) => service === 'tcr' || service === 'ccr');
      const isForeign = !services.has('tcr') && !services.has('ccr');
      if (!isRegistry && !isForeign) continue;
      if (actions.some(({ known }) => known?.checksAllTemplates === true)) continue;
      for (const { name, path, text } of resources) {
        if (name === null || !/^[a-z]+$/.test(name.service) || isRegistry === isOfService(name)) continue;
        report({ at: path, params: { resource: text } });
      }
    }
  },
});

/** `null` where the entry reaches several services or none. */
function serviceOf({ name, kind }: ActionEntry): string | null {
  const service = name.slice(0, Math.max(0, name.indexOf(':')));
  return kind === 'every' || !/^[a-z]+$/.test(service) ? null : service;
}
