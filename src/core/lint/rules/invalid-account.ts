import { formatResourceName } from '../../model';
import { needsReview, replaceEntry } from '../edits';
import { defineStatementRule } from '../rule';
import { isOfService, type ResourceEntry } from '../subject';

export const invalidAccount = defineStatementRule({
  code: 'lint/invalid-account',
  severity: 'error',
  params: ['account', 'suggestion?'],
  message:
    '{suggestion, select, none {“{account}” is no account.} other {“{account}” is no account. Did you mean {suggestion}?}}',
  docs: {
    summary: 'The account of a resource is neither empty nor uin/ with the digits of a root account.',
    rationale:
      'A placeholder that was never filled in makes the service refuse the policy, or match nothing. Leave the account empty for the root account of the policy’s creator, or write uin/ and its account ID.',
    avoid: `{
  "effect": "allow",
  "action": ["tcr:PullRepositoryPersonal"],
  "resource": ["qcs::tcr::uin/\${uin}:repo/team-01/*"]
}`,
    prefer: `{
  "effect": "allow",
  "action": ["tcr:PullRepositoryPersonal"],
  "resource": ["qcs::tcr:::repo/team-01/*"]
}`,
    sources: ['cam-10606', 'cam-10607', 'cam-errors'],
    limits:
      'Whether an account exists, and whose it is, cannot be told here. The account * of older samples passes.',
  },
  serviceError: 'InvalidParameter.ResourceUinError',
  check({ subject, report }) {
    for (const { resources } of subject.statements) {
      for (const entry of resources) {
        const { name } = entry;
        if (name === null || !isWrong(entry)) continue;
        const suggestion = /^\d{5,}$/.test(name.account) ? `uin/${name.account}` : undefined;
        const corrected = formatResourceName({ ...name, account: suggestion ?? '' });
        report({
          at: entry.path,
          params: { account: name.account, ...(suggestion === undefined ? {} : { suggestion }) },
          fix: needsReview(replaceEntry(entry, corrected)),
        });
      }
    }
  },
});

/** `uid/` is for the owners of object storage and of the certificate service; other services have their own rules. */
function isWrong({ name }: ResourceEntry): boolean {
  if (name === null) return false;
  const { account } = name;
  if (account === '' || account === '*' || /^uin\/\d+$/.test(account)) return false;
  // An APPID has a rule of its own.
  if (account.startsWith('uid/')) return false;
  return account.startsWith('uin/') || isOfService(name);
}
