import { findRegion, hostOfRegion, normaliseRegion } from '../../catalogue';
import { formatResourceName } from '../../model';
import { needsReview, replaceEntry } from '../edits';
import { defineStatementRule } from '../rule';
import { isOfService, namesOnlyTypes } from '../subject';

export const ineffectiveRegion = defineStatementRule({
  code: 'lint/ineffective-region',
  severity: 'warning',
  params: ['region', 'home?'],
  message:
    '{home, select, none {No images of the Individual edition lie in {region}, so this entry most likely reaches nothing.} other {The images that {region} uses lie in {home}, so this entry most likely reaches nothing.}}',
  docs: {
    summary: 'A resource of the Individual edition names a region that holds no images.',
    rationale:
      'Most regions of the mainland use the registry in Guangzhou. Leave the region empty for all regions, or name the one where the images lie. That calls are checked against the region of the images is inferred from the vendor’s notice.',
    avoid: `{
  "effect": "allow",
  "action": ["tcr:PullRepositoryPersonal"],
  "resource": ["qcs::tcr:ap-shanghai::repo/team-01/*"]
}`,
    prefer: `{
  "effect": "allow",
  "action": ["tcr:PullRepositoryPersonal"],
  "resource": ["qcs::tcr:ap-guangzhou::repo/team-01/*"]
}`,
    sources: ['gh-merge-notice', 'gh-migrate', 'image-transfer'],
    limits: 'Resources of the Enterprise edition may lie in any region and are not looked at.',
  },
  check({ subject, report }) {
    for (const { resources } of subject.statements) {
      for (const entry of resources) {
        const { name } = entry;
        if (name === null || !isOfService(name) || !namesOnlyTypes(entry, ['repo'])) continue;
        const region = findRegion(normaliseRegion(name.region));
        if (region === undefined || region.holdsIndividualData) continue;
        const home = hostOfRegion(region.code)?.deployedIn;
        const corrected = formatResourceName({ ...name, region: home ?? '' });
        report({
          at: entry.path,
          params: { region: name.region, ...(home === undefined ? {} : { home }) },
          fix: needsReview(replaceEntry(entry, corrected)),
        });
      }
    }
  },
});
