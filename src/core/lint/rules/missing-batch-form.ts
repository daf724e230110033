import { formatResourceName } from '../../model';
import { insertAfter, needsReview } from '../edits';
import { requireAction } from '../granted';
import { defineStatementRule } from '../rule';

export const missingBatchForm = defineStatementRule({
  code: 'lint/missing-batch-form',
  severity: 'info',
  params: ['action', 'resource'],
  message: 'Two pages disagree on what {action} is checked on; {resource} is one of the two forms.',
  docs: {
    summary: 'The deletion of several tags is granted on one of the two published resources.',
    rationale:
      'One page of the vendor checks the call on the repository, the other on its tags. With both forms it works whichever page is right.',
    avoid: `{
  "effect": "allow",
  "action": [
    "tcr:BatchDeleteImagePersonal"
  ],
  "resource": [
    "qcs::tcr:::repo/team-01/repo-demo"
  ]
}`,
    prefer: `{
  "effect": "allow",
  "action": [
    "tcr:BatchDeleteImagePersonal"
  ],
  "resource": [
    "qcs::tcr:::repo/team-01/repo-demo",
    "qcs::tcr:::repo/team-01/repo-demo/*"
  ]
}`,
    sources: ['cam-57160-en', 'tcr-39861'],
    limits: 'Only the action named in full is looked at.',
  },
  uses: ['identity', 'session'],
  check({ subject, report }) {
    for (const { effect, actions, resources, cover, isReadable } of subject.statements) {
      const entry = actions.find(({ known }) => known === batch);
      if (effect !== 'allow' || !isReadable || entry === undefined) continue;
      for (const resource of resources) {
        const { name } = resource;
        if (name === null || !/^repo\/[^*/:$]+\/[^*/:$]+$/.test(name.resource)) continue;
        const below = { ...name, resource: `${name.resource}/*` };
        if (cover.coversName(below)) continue;
        report({
          at: resource.path,
          params: { action: entry.text, resource: name.resource },
          related: [entry.path],
          fix: needsReview(...insertAfter(resource, formatResourceName(below))),
        });
      }
    }
  },
});

const batch = requireAction('tcr:BatchDeleteImagePersonal');
