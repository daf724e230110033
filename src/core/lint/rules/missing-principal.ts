import { isRecord } from '../principals';
import { defineRule } from '../rule';

export const missingPrincipal = defineRule({
  code: 'lint/missing-principal',
  severity: 'error',
  message: 'This statement does not say who may take the role.',
  docs: {
    summary: 'A statement of a trust policy names no principal.',
    rationale:
      'A trust policy says who may take a role. Name accounts or users (qcs), services (service) or identity providers (federated).',
    avoid: `{ "effect": "allow", "action": ["name/sts:AssumeRole"], "resource": ["*"] }`,
    prefer: `{
  "effect": "allow",
  "action": [
    "name/sts:AssumeRole"
  ],
  "principal": {
    "qcs": [
      "qcs::cam::uin/100000000001:root"
    ]
  }
}`,
    sources: ['cam-cli', 'cam-errors'],
    given: { use: 'role-trust' },
  },
  serviceError: 'InvalidParameter.PrincipalError',
  uses: ['role-trust'],
  check({ subject, report }) {
    if (isRecord(subject.policy) && Object.hasOwn(subject.policy, 'principal')) return;
    for (const { value, path } of subject.statements) {
      if (isRecord(value) && !Object.hasOwn(value, 'principal')) report({ at: path, params: {} });
    }
  },
});
