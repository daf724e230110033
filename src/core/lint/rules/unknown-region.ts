import { findRegion, listRegions, normaliseRegion } from '../../catalogue';
import { formatResourceName } from '../../model';
import { needsReview, replaceEntry } from '../edits';
import { findNearestName } from '../nearest-name';
import { rememberByText } from '../remember-by-text';
import { defineStatementRule } from '../rule';
import { isOfService } from '../subject';

export const unknownRegion = defineStatementRule({
  code: 'lint/unknown-region',
  severity: 'warning',
  params: ['region', 'suggestion?'],
  message:
    '{suggestion, select, none {There is no region “{region}” in the list.} other {There is no region “{region}” in the list. Did you mean {suggestion}?}}',
  docs: {
    summary: 'The region of a resource is not in the list.',
    rationale:
      'The service may refuse it, and no call comes from a region that does not exist. Leave the region empty for all regions, or choose one from the list.',
    avoid: `{
  "effect": "allow",
  "action": ["tcr:PullRepositoryPersonal"],
  "resource": ["qcs::tcr:ap-guangzou::repo/team-01/*"]
}`,
    prefer: `{
  "effect": "allow",
  "action": ["tcr:PullRepositoryPersonal"],
  "resource": ["qcs::tcr:ap-guangzhou::repo/team-01/*"]
}`,
    sources: ['api-regions', 'go-regions', 'cam-10606', 'cam-errors'],
    limits: 'Only resources of the registry are looked at. The region * passes, though no page documents it.',
  },
  serviceError: 'InvalidParameter.ResourceRegionError',
  check({ subject, report }) {
    for (const { resources } of subject.statements) {
      for (const entry of resources) {
        const { name } = entry;
        if (name === null || !isOfService(name) || isKnown(name.region)) continue;
        const suggestion = suggestRegion(name.region);
        if (suggestion === undefined) {
          report({ at: entry.path, params: { region: name.region } });
          continue;
        }
        const corrected = formatResourceName({ ...name, region: suggestion });
        report({
          at: entry.path,
          params: { region: name.region, suggestion },
          fix: needsReview(replaceEntry(entry, corrected)),
        });
      }
    }
  },
});

function isKnown(region: string): boolean {
  return region === '' || region === '*' || findRegion(normaliseRegion(region)) !== undefined;
}

const codes = listRegions().map(({ code }) => code);

const suggestRegion = rememberByText(
  (region): string | undefined =>
    findNearestName(region, codes) ?? codes.find((code) => code === `ap-${region.toLowerCase()}`),
);
