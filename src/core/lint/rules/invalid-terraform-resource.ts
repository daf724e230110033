import { safely } from '../edits';
import { defineStatementRule } from '../rule';

export const invalidTerraformResource = defineStatementRule({
  code: 'lint/invalid-terraform-resource',
  severity: 'error',
  message: 'The Terraform provider takes resources only as a list.',
  docs: {
    summary: 'A policy for Terraform writes a resource as a single text.',
    rationale:
      'The provider refuses such a document before it calls the service, though the service itself takes it. Write a list, also for a single star.',
    avoid: `{ "effect": "allow", "action": ["tcr:PullRepositoryPersonal"], "resource": "qcs::tcr:::repo/team-01/*" }`,
    prefer: `{
  "effect": "allow",
  "action": [
    "tcr:PullRepositoryPersonal"
  ],
  "resource": [
    "qcs::tcr:::repo/team-01/*"
  ]
}`,
    sources: [
      'https://registry.terraform.io/providers/tencentcloudstack/tencentcloud/latest/docs/resources/cam_policy',
    ],
    limits: 'Only where the policy was read from Terraform.',
    given: { carrier: 'terraform' },
  },
  check({ subject, facts, report }) {
    if (facts.carrier !== 'terraform') return;
    for (const { resources } of subject.statements) {
      for (const entry of resources) {
        if (entry.index !== null) continue;
        report({
          at: entry.path,
          params: {},
          fix: safely({ kind: 'set', path: entry.path, value: [entry.text] }),
        });
      }
    }
  },
});
