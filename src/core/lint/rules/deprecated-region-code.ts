import { normaliseRegion } from '../../catalogue';
import { formatResourceName } from '../../model';
import { replaceOrRemoveEntry, safely } from '../edits';
import { defineStatementRule } from '../rule';
import { isOfService } from '../subject';

export const deprecatedRegionCode = defineStatementRule({
  code: 'lint/deprecated-region-code',
  severity: 'info',
  params: ['region', 'code'],
  message: '{region} is the short code of {code}.',
  docs: {
    summary: 'A resource names its region by the older short code.',
    rationale:
      'Both spellings mean the same region. The long one is what the registry’s own pages and its API use.',
    avoid: `{
  "effect": "allow",
  "action": [
    "tcr:PullRepositoryPersonal"
  ],
  "resource": [
    "qcs::tcr:gz::repo/team-01/*"
  ]
}`,
    prefer: `{
  "effect": "allow",
  "action": [
    "tcr:PullRepositoryPersonal"
  ],
  "resource": [
    "qcs::tcr:ap-guangzhou::repo/team-01/*"
  ]
}`,
    sources: ['cam-10606', 'monitor-50863'],
  },
  check({ subject, report }) {
    for (const { resources } of subject.statements) {
      for (const entry of resources) {
        const { name } = entry;
        if (name === null || !(isOfService(name) && normaliseRegion(name.region) !== name.region)) continue;
        report({
          at: entry.path,
          params: { region: name.region, code: normaliseRegion(name.region) },
          fix: safely(
            replaceOrRemoveEntry(
              entry,
              formatResourceName({ ...name, region: normaliseRegion(name.region) }),
              resources,
            ),
          ),
        });
      }
    }
  },
});
