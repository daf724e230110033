import { listPrincipalNames, listPrincipals } from '../principals';
import { defineRule } from '../rule';

export const overbroadPrincipal = defineRule({
  code: 'lint/overbroad-principal',
  severity: 'warning',
  message: 'Anybody may take this role.',
  docs: {
    summary: 'A trust policy names everybody.',
    rationale:
      'With a star or an anonymous principal every account of the cloud can take the role and gets its permissions. Name the accounts, users or services.',
    avoid: `{
  "effect": "allow",
  "action": [
    "name/sts:AssumeRole"
  ],
  "principal": "*"
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
    sources: ['cam-10606', 'cos-46206'],
    given: { use: 'role-trust' },
  },
  uses: ['role-trust'],
  check({ subject, report }) {
    for (const { value, path } of listPrincipals(subject)) {
      if (value === '*') report({ at: path, params: {} });
    }
    for (const { name, path } of listPrincipalNames(subject)) {
      if (everybody.has(name)) report({ at: path, params: {} });
    }
  },
});

const everybody: ReadonlySet<string> = new Set([
  '*',
  'qcs::cam::anyone:anyone',
  'qcs::cam::anonymous:anonymous',
]);
