import { formatResourceName } from '../../model';
import { needsReview, replaceOrRemoveEntry } from '../edits';
import { findNearestName } from '../nearest-name';
import { rememberByText } from '../remember-by-text';
import { defineStatementRule } from '../rule';
import { isOfService } from '../subject';

export const unknownResourceType = defineStatementRule({
  code: 'lint/unknown-resource-type',
  severity: 'warning',
  params: ['type'],
  message: 'The registry has no resources of the type {type}.',
  docs: {
    summary: 'The last segment of a resource begins with a type that the registry does not have.',
    rationale:
      'Individual resources begin with repo/, Enterprise ones with instance/ or repository/. An entry of another type matches nothing.',
    avoid: `{
  "effect": "allow",
  "action": [
    "tcr:PullRepositoryPersonal"
  ],
  "resource": [
    "qcs::tcr:::namespace/team-01/*"
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
    sources: ['gh-overview', 'cam-errors'],
  },
  serviceError: 'InvalidParameter.ResourceContentError',
  check({ subject, report }) {
    for (const { resources } of subject.statements) {
      for (const entry of resources) {
        const { name } = entry;
        if (name === null || !(isOfService(name) && isUnknown(name.resource))) continue;
        report({
          at: entry.path,
          params: { type: name.resource.split('/')[0] ?? '' },
          fix: needsReview(
            replaceOrRemoveEntry(
              entry,
              formatResourceName({ ...name, resource: suggest(name.resource) }),
              resources,
            ),
          ),
        });
      }
    }
  },
});

const types = ['repo', 'repository', 'instance'];
const findType = rememberByText((type) => findNearestName(type, types));

function isUnknown(resource: string): boolean {
  const end = resource.indexOf('/');
  const type = end < 0 ? resource : resource.slice(0, end);
  // What a star, a variable or an empty step leaves open is no type of another name.
  return type !== '' && !/[*$]/.test(type) && !types.includes(type);
}

/** The type that was meant, else `repo` before a path that lacks one. */
function suggest(resource: string): string {
  const [type = '', ...rest] = resource.split('/');
  const meant = nouns.get(type.toLowerCase()) ?? findType(type);
  return meant === undefined ? `repo/${resource}` : [meant, ...rest].join('/');
}

const nouns: ReadonlyMap<string, string> = new Map([
  ['repo', 'repo'],
  ['repos', 'repo'],
  ['namespace', 'repo'],
  ['image', 'repo'],
  ['instances', 'instance'],
]);
