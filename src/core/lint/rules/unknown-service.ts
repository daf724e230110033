import { findAction } from '../../catalogue';
import { needsReview, replaceEntry } from '../edits';
import { defineRule } from '../rule';
import type { ActionEntry } from '../subject';

export const unknownService = defineRule({
  code: 'lint/unknown-service',
  severity: 'info',
  params: ['service', 'suggestion?'],
  message:
    '{suggestion, select, none {Actions of {service} are outside the catalogue, so nothing is checked about them here.} other {There is no service {service} among those checked here. Did you mean {suggestion}?}}',
  docs: {
    summary: 'An action of a service that the catalogue does not cover.',
    rationale:
      'The catalogue holds the actions of the container registry. Statements about other services are decided as they are written, but nobody here can tell whether their names exist.',
    avoid: `{ "effect": "allow", "action": ["trc:PullRepositoryPersonal"], "resource": ["*"] }`,
    prefer: `{ "effect": "allow", "action": ["tcr:PullRepositoryPersonal"], "resource": ["*"] }`,
    sources: ['cam-errors'],
    limits: 'Each service is reported once, at its first action.',
  },
  serviceError: 'InvalidParameter.ActionServiceNotExist',
  check({ subject, report }) {
    const places = new Map<string, ActionEntry[]>();
    for (const { actions } of subject.statements) {
      for (const entry of actions) {
        const service = foreignService(entry);
        if (service === null) continue;
        const suggestion = suggestAction(entry, service);
        if (suggestion !== undefined) {
          report({
            at: entry.path,
            severity: 'warning',
            params: { service, suggestion },
            fix: needsReview(replaceEntry(entry, suggestion)),
          });
          continue;
        }
        places.set(service, [...(places.get(service) ?? []), entry]);
      }
    }
    for (const [service, [first, ...others]] of places) {
      if (first === undefined) continue;
      report({ at: first.path, params: { service }, related: others.slice(0, 20).map(({ path }) => path) });
    }
  },
});

/** `null` for the registry's own prefixes and for what names no single service. */
function foreignService(entry: ActionEntry): string | null {
  if (entry.kind !== 'name' && entry.kind !== 'pattern') return null;
  const service = entry.name.slice(0, entry.name.indexOf(':'));
  return service === '' || service === 'tcr' || service === 'ccr' || service.includes('*') ? null : service;
}

/** An operation of the registry under another prefix is a slip of the pen, as in `TCR:` or `trc:`. */
function suggestAction({ name }: ActionEntry, service: string): string | undefined {
  return findAction(`tcr:${name.slice(service.length + 1)}`)?.action;
}
