import { formatResourceName } from '../../model';
import { needsReview, replaceOrRemoveEntry } from '../edits';
import { defineStatementRule } from '../rule';
import { isOfService } from '../subject';

export const ineffectiveForeignAccount = defineStatementRule({
  code: 'lint/ineffective-foreign-account',
  severity: 'warning',
  params: ['account'],
  message: '{account} is another account than the one this policy is written for.',
  docs: {
    summary: 'A resource of the registry belongs to another root account.',
    rationale:
      'The registry has no access across accounts: a policy reaches resources of its own root account only. The service refuses the policy, or the entry matches nothing.',
    avoid: `{
  "effect": "allow",
  "action": [
    "tcr:PullRepositoryPersonal"
  ],
  "resource": [
    "qcs::tcr::uin/100000000009:repo/team-01/*"
  ]
}`,
    prefer: `{
  "effect": "allow",
  "action": [
    "tcr:PullRepositoryPersonal"
  ],
  "resource": [
    "qcs::tcr:::repo/team-01/*"
  ]
}`,
    sources: ['cam-10606', 'cam-errors'],
    limits: 'Only where the caller of the linter says for which account the policy is.',
    given: { ownerUin: '100000000001' },
  },
  serviceError: 'InvalidParameter.ResourceUinError',
  check({ subject, facts, report }) {
    if (facts.ownerUin === null) return;
    for (const { resources } of subject.statements) {
      for (const entry of resources) {
        const { name } = entry;
        if (name === null || !isOfService(name) || !/^uin\/\d+$/.test(name.account)) continue;
        if (name.account === `uin/${facts.ownerUin}`) continue;
        const corrected = formatResourceName({ ...name, account: '' });
        report({
          at: entry.path,
          params: { account: name.account },
          fix: needsReview(replaceOrRemoveEntry(entry, corrected, resources)),
        });
      }
    }
  },
});
