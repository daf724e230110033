import type { GrantForm } from './grant-form';

/** The service takes 1 to 128 letters, digits and `+ = , . @ - _`. */
const longestName = 128;

/** A name for the policy that tells level and scope, in the characters the service accepts. */
export function suggestPolicyName(form: GrantForm): string {
  const names = form.scopeKind === 'namespaces' ? form.namespaces : form.repositories;
  const scope = form.scopeKind === 'all' ? 'all' : (names[0] ?? 'scope').replace('/', '_');
  const more = form.scopeKind !== 'all' && names.length > 1 ? `-and-${names.length - 1}-more` : '';
  const room = longestName - `tcr-${form.level}-${more}`.length;
  return `tcr-${form.level}-${scope.slice(0, room)}${more}`.replace(/[^A-Za-z0-9+=,.@_-]/g, '-');
}
