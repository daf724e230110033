import { formatResourceName } from '../../model';
import { needsReview, replaceOrRemoveEntry } from '../edits';
import { defineStatementRule } from '../rule';
import { isOfService } from '../subject';

export const deprecatedAccountStar = defineStatementRule({
  code: 'lint/deprecated-account-star',
  severity: 'info',
  message: 'The account * stood in older samples; the current ones leave it empty.',
  docs: {
    summary: 'A resource has a star for its account.',
    rationale:
      'An empty account is the root account of the policy’s creator, which is what the vendor’s current samples say. The page on resource names does not know the star.',
    avoid: `{
  "effect": "allow",
  "action": [
    "tcr:PullRepositoryPersonal"
  ],
  "resource": [
    "qcs::tcr::*:repo/team-01/*"
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
    sources: ['tcr-37250', 'cam-10606'],
  },
  check({ subject, report }) {
    for (const { resources } of subject.statements) {
      for (const entry of resources) {
        const { name } = entry;
        if (name === null || !(isOfService(name) && name.account === '*')) continue;
        report({
          at: entry.path,
          params: {},
          fix: needsReview(
            replaceOrRemoveEntry(entry, formatResourceName({ ...name, account: '' }), resources),
          ),
        });
      }
    }
  },
});
