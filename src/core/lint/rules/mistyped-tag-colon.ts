import { formatResourceName } from '../../model';
import { needsReview, replaceOrRemoveEntry } from '../edits';
import { defineStatementRule } from '../rule';
import { namesOnlyTypes } from '../subject';

export const mistypedTagColon = defineStatementRule({
  code: 'lint/mistyped-tag-colon',
  severity: 'warning',
  params: ['resource'],
  message: '{resource} names a tag after a colon, and calls are checked on the repository.',
  docs: {
    summary: 'A resource of the registry has a tag in the old form.',
    rationale:
      'Only the former product ccr wrote tags so. A call on a tag is checked on its repository, so the entry matches nothing.',
    avoid: `{
  "effect": "allow",
  "action": [
    "tcr:DeleteImagePersonal",
    "tcr:BatchDeleteImagePersonal"
  ],
  "resource": [
    "qcs::tcr:::repo/team-01/repo-demo:v1",
    "qcs::tcr:::repo/team-01/repo-demo/*"
  ]
}`,
    prefer: `{
  "effect": "allow",
  "action": [
    "tcr:DeleteImagePersonal",
    "tcr:BatchDeleteImagePersonal"
  ],
  "resource": [
    "qcs::tcr:::repo/team-01/repo-demo",
    "qcs::tcr:::repo/team-01/repo-demo/*"
  ]
}`,
    sources: ['tcr-39862', 'gh-ccr-11527'],
  },
  check({ subject, report }) {
    for (const { resources } of subject.statements) {
      for (const entry of resources) {
        const { name } = entry;
        if (
          name === null ||
          !(
            name.service === 'tcr' &&
            namesOnlyTypes(entry, ['repo', 'repository']) &&
            name.resource.includes(':')
          )
        )
          continue;
        report({
          at: entry.path,
          params: { resource: name.resource },
          fix: needsReview(
            replaceOrRemoveEntry(
              entry,
              formatResourceName({ ...name, resource: name.resource.slice(0, name.resource.indexOf(':')) }),
              resources,
            ),
          ),
        });
      }
    }
  },
});
