import { formatResourceName } from '../../model';
import { needsReview, replaceOrRemoveEntry } from '../edits';
import { defineStatementRule } from '../rule';
import { isOfService } from '../subject';

export const mistypedAccountAppid = defineStatementRule({
  code: 'lint/mistyped-account-appid',
  severity: 'error',
  params: ['account'],
  message: '{account} is an APPID, and resources of the registry belong to an account ID.',
  docs: {
    summary: 'A resource of the registry names its owner by APPID.',
    rationale:
      'uid/ with an APPID is for object storage and the certificate service. Here it is uin/ with the account ID of the root account, or nothing for the policy’s own account.',
    avoid: `{
  "effect": "allow",
  "action": [
    "tcr:PullRepositoryPersonal"
  ],
  "resource": [
    "qcs::tcr::uid/1250000000:repo/team-01/*"
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
  },
  serviceError: 'InvalidParameter.ResourceUinError',
  check({ subject, report }) {
    for (const { resources } of subject.statements) {
      for (const entry of resources) {
        const { name } = entry;
        if (name === null || !(isOfService(name) && name.account.startsWith('uid/'))) continue;
        report({
          at: entry.path,
          params: { account: name.account },
          fix: needsReview(
            replaceOrRemoveEntry(entry, formatResourceName({ ...name, account: '' }), resources),
          ),
        });
      }
    }
  },
});
