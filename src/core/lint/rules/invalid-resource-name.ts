import { formatResourceName, type ResourceName } from '../../model';
import { needsReview, replaceEntry } from '../edits';
import { defineStatementRule } from '../rule';
import type { ResourceEntry } from '../subject';

export const invalidResourceName = defineStatementRule({
  code: 'lint/invalid-resource-name',
  severity: 'error',
  params: ['resource', 'problem', 'count'],
  message:
    '{problem, select, segments {{resource} has {count, plural, one {# segment} other {# segments}}; a resource name has six, with a colon between them.} empty {{resource} names nothing after its last colon.} other {“{resource}” is no resource name: it does not begin with qcs:.}}',
  docs: {
    summary: 'A resource that is neither * nor a name of six segments.',
    rationale:
      'Such an entry matches nothing, and the service refuses the policy. A resource name is qcs::tcr:region:account:resource, where region and account may stay empty but keep their colons.',
    avoid: `{
  "effect": "allow",
  "action": ["tcr:PullRepositoryPersonal"],
  "resource": ["qcs::tcr::repo/team-01/*"]
}`,
    prefer: `{
  "effect": "allow",
  "action": ["tcr:PullRepositoryPersonal"],
  "resource": ["qcs::tcr:::repo/team-01/*"]
}`,
    sources: ['cam-10606', 'cam-errors'],
  },
  serviceError: 'InvalidParameter.ResourceQcsError',
  check({ subject, report }) {
    for (const { resources } of subject.statements) {
      for (const entry of resources) {
        const problem = findProblem(entry);
        if (problem === null) continue;
        const suggestion = suggestName(entry.text);
        report({
          at: entry.path,
          params: { resource: entry.text, problem, count: entry.text.split(':').length },
          ...(suggestion === null ? {} : { fix: needsReview(replaceEntry(entry, suggestion)) }),
        });
      }
    }
  },
});

/** An empty entry is the reader's to report. */
function findProblem({ text, name, error }: ResourceEntry): 'scheme' | 'segments' | 'empty' | null {
  // Names split at most six ways, so a colon too many ends up before the last segment.
  if (name !== null) return name.resource.startsWith(':') ? 'segments' : null;
  if (error === null || text === '') return null;
  return problems[error.kind];
}

const problems = { 'not-qcs': 'scheme', 'segment-count': 'segments', 'empty-resource': 'empty' } as const;

/**
 * Guesses only where one reading is left: a last segment of the registry alone, white space around, or a
 * name of the registry that lacks or doubles empty segments.
 */
function suggestName(text: string): string | null {
  const segments = text.trim().split(':');
  const resource = segments.at(-1) ?? '';
  if (!resourceTypes.some((type) => resource.startsWith(type))) return null;
  const others = segments.slice(0, -1).filter((segment) => segment !== '');
  if (others.length > 0 && (others.length > 2 || others[0]?.toLowerCase() !== 'qcs')) return null;
  const service = others[1] ?? 'tcr';
  if (service !== 'tcr' && service !== 'ccr') return null;
  const name: ResourceName = { project: '', service, region: '', account: '', resource };
  return formatResourceName(name);
}

const resourceTypes = ['repo/', 'repository/', 'instance/'];
