import { defineStatementRule } from '../rule';

export const deprecatedPermissionSet = defineStatementRule({
  code: 'lint/deprecated-permission-set',
  severity: 'warning',
  params: ['action'],
  message: '{action} stands for a set of actions that no public page lists.',
  docs: {
    summary: 'An action is a number of a former set of permissions.',
    rationale:
      'The form stands in the grammar of 2017 to 2019 and is gone from the current one. Nobody outside can tell what it grants. Name the actions.',
    avoid: `{
  "effect": "allow",
  "action": [
    "permid/280649"
  ],
  "resource": [
    "qcs::tcr:::repo/team-01/*"
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
    sources: ['cam-10604'],
  },
  check({ subject, report }) {
    for (const { actions } of subject.statements) {
      for (const { name, text, path } of actions) {
        if (/^permi[dt]\//.test(name)) report({ at: path, params: { action: text } });
      }
    }
  },
});
