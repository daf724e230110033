import { needsReview } from '../edits';
import { listPrincipalNames } from '../principals';
import { defineRule } from '../rule';

export const invalidPrincipalName = defineRule({
  code: 'lint/invalid-principal-name',
  severity: 'error',
  params: ['principal'],
  message: '{principal} is no name of an account, user or role.',
  docs: {
    summary: 'A principal under qcs is not written as the language writes accounts and users.',
    rationale:
      'It is qcs::cam::uin/ with the root account, a colon, and root or uin/ with the sub-account. The service refuses anything else.',
    avoid: `{
  "effect": "allow",
  "action": [
    "name/sts:AssumeRole"
  ],
  "principal": {
    "qcs": [
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
    sources: ['cam-10606', 'cam-cli', 'cam-errors'],
    given: { use: 'role-trust' },
  },
  serviceError: 'InvalidParameter.PrincipalQcsError',
  uses: ['role-trust'],
  check({ subject, report }) {
    for (const { kind, name, path } of listPrincipalNames(subject)) {
      if (kind !== 'qcs' || name === '*' || isPrincipalName(name)) continue;
      const account = /^(?:uin\/)?(\d{5,})$/.exec(name)?.[1];
      report({
        at: path,
        params: { principal: name },
        ...(account === undefined
          ? {}
          : { fix: needsReview({ kind: 'set', path, value: `qcs::cam::uin/${account}:root` }) }),
      });
    }
  },
});

function isPrincipalName(name: string): boolean {
  return /^qcs::cam::(?:uin\/\d+:(?:root|uin\/\d+|groupid\/\d+|role(?:Name)?\/.+)|anyone:anyone|anonymous:anonymous)$/.test(
    name,
  );
}
