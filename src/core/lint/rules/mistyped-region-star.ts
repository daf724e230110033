import { formatResourceName } from '../../model';
import { replaceOrRemoveEntry, safely } from '../edits';
import { defineStatementRule } from '../rule';

export const mistypedRegionStar = defineStatementRule({
  code: 'lint/mistyped-region-star',
  severity: 'info',
  message: 'The region * is not documented; an empty one means all regions.',
  docs: {
    summary: 'A resource has a star for its region.',
    rationale:
      'Every page writes all regions as an empty segment. The star is read the same way here, but nobody has published that the service does so.',
    avoid: `{
  "effect": "allow",
  "action": [
    "tcr:PullRepositoryPersonal"
  ],
  "resource": [
    "qcs::tcr:*::repo/team-01/*"
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
    for (const { resources } of subject.statements) {
      for (const entry of resources) {
        const { name } = entry;
        if (name === null || !(name.region === '*')) continue;
        report({
          at: entry.path,
          params: {},
          fix: safely(replaceOrRemoveEntry(entry, formatResourceName({ ...name, region: '' }), resources)),
        });
      }
    }
  },
});
