import { isRecord, listPrincipals, principalKinds } from '../principals';
import { defineRule } from '../rule';

export const invalidPrincipal = defineRule({
  code: 'lint/invalid-principal',
  severity: 'error',
  params: ['problem', 'found'],
  message:
    '{problem, select, kind {“{found}” is no kind of principal; there are qcs, service and federated.} value {The principal {found} holds something other than texts.} other {A principal is an object with qcs, service or federated, or the text *.}}',
  docs: {
    summary: 'A principal has a shape that the language does not know.',
    rationale:
      'The service refuses such a policy. Write who is meant as a list under qcs, service or federated.',
    avoid: `{
  "effect": "allow",
  "action": [
    "name/sts:AssumeRole"
  ],
  "principal": {
    "AWS": [
      "100000000001"
    ]
  }
}`,
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
    sources: ['cam-10604', 'cam-cli', 'cam-errors'],
    given: { use: 'role-trust' },
  },
  serviceError: 'InvalidParameter.PrincipalError',
  uses: ['role-trust'],
  check({ subject, report }) {
    for (const { value, path } of listPrincipals(subject)) {
      if (value === '*') continue;
      if (!isRecord(value)) {
        report({ at: path, params: { problem: 'shape', found: '' } });
        continue;
      }
      for (const [kind, names] of Object.entries(value)) {
        if (!principalKinds.includes(kind)) {
          report({ at: [...path, kind], part: 'key', params: { problem: 'kind', found: kind } });
        } else if (![names].flat().every((name) => typeof name === 'string')) {
          report({ at: [...path, kind], params: { problem: 'value', found: kind } });
        }
      }
    }
  },
});
