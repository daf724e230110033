import { insertAfter, needsReview } from '../edits';
import { defineStatementRule } from '../rule';
import { isOfService } from '../subject';

export const missingCertificateResource = defineStatementRule({
  code: 'lint/missing-certificate-resource',
  severity: 'warning',
  params: ['action'],
  message: '{action} is also checked on a certificate, which no resource here names.',
  docs: {
    summary: 'The call that gives an instance a domain is granted without the certificate.',
    rationale:
      'The vendor’s table checks this call on two products: the instance of the registry and the certificate of its domain. Add the certificate.',
    avoid: `{
  "effect": "allow",
  "action": [
    "tcr:CreateInstanceCustomizedDomain"
  ],
  "resource": [
    "qcs::tcr:::instance/tcr-1"
  ]
}`,
    prefer: `{
  "effect": "allow",
  "action": [
    "tcr:CreateInstanceCustomizedDomain"
  ],
  "resource": [
    "qcs::tcr:::instance/tcr-1",
    "qcs::ssl:::certificate/*"
  ]
}`,
    sources: ['cam-57160-zh'],
    limits: 'A certificate that another statement grants is not looked for.',
  },
  uses: ['identity', 'session'],
  check({ subject, report }) {
    for (const { effect, actions, resources, coversEverything, isReadable } of subject.statements) {
      const entry = actions.find(({ known }) => known?.checksAllTemplates === true);
      const last = resources.at(-1);
      if (effect !== 'allow' || !isReadable || entry === undefined || last === undefined) continue;
      if (
        coversEverything ||
        resources.some(({ name }) => name === null || !isOfService(name) || isOpen(name.service))
      ) {
        continue;
      }
      report({
        at: entry.path,
        params: { action: entry.text },
        fix: needsReview(...insertAfter(last, 'qcs::ssl:::certificate/*')),
      });
    }
  },
});

function isOpen(service: string): boolean {
  return service === '' || service === '*';
}
