import { needsReview } from '../edits';
import { listPrincipalNames } from '../principals';
import { defineRule } from '../rule';

export const unknownPrincipalService = defineRule({
  code: 'lint/unknown-principal-service',
  severity: 'warning',
  params: ['service'],
  message: '{service} does not look like a service of the cloud.',
  docs: {
    summary: 'A principal under service is not a name such as cvm.qcloud.com.',
    rationale:
      'Services that take roles are named by a host of the vendor. The service refuses names that it does not know.',
    avoid: `{
  "effect": "allow",
  "action": [
    "name/sts:AssumeRole"
  ],
  "principal": {
    "service": [
      "cvm"
    ]
  }
}`,
    prefer: `{
  "effect": "allow",
  "action": [
    "name/sts:AssumeRole"
  ],
  "principal": {
    "service": [
      "cvm.qcloud.com"
    ]
  }
}`,
    sources: ['cam-cli', 'cam-errors'],
    limits: 'Whether a host of the vendor is a service that takes roles cannot be told here.',
    given: { use: 'role-trust' },
  },
  serviceError: 'InvalidParameter.PrincipalServiceNotExist',
  uses: ['role-trust'],
  check({ subject, report }) {
    for (const { kind, name, path } of listPrincipalNames(subject)) {
      if (
        kind !== 'service' ||
        /^[a-zA-Z0-9_.-]+\.(?:qcloud|tencent|tencentcloud|cloud\.tencent|tencentcs)\.com$/.test(name)
      )
        continue;
      const fix = /^[a-z]+$/.test(name)
        ? { fix: needsReview({ kind: 'set' as const, path, value: `${name}.qcloud.com` }) }
        : {};
      report({ at: path, params: { service: name }, ...fix });
    }
  },
});
