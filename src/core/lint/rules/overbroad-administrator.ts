import { defineStatementRule } from '../rule';

export const overbroadAdministrator = defineStatementRule({
  code: 'lint/overbroad-administrator',
  severity: 'warning',
  message: 'This statement allows everything on everything.',
  docs: {
    summary: 'A statement allows every action on every resource without a condition.',
    rationale:
      'Whoever holds this policy is an administrator of the whole account, money and users included. Name the services and resources that are needed.',
    avoid: `{
  "effect": "allow",
  "action": [
    "*"
  ],
  "resource": [
    "*"
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
  uses: ['identity', 'session'],
  check({ subject, report }) {
    for (const { effect, actions, coversEverything, conditions, isReadable } of subject.statements) {
      if (effect !== 'allow' || !isReadable || !coversEverything || conditions.length > 0) continue;
      const every = actions.find(({ kind }) => kind === 'every');
      if (every !== undefined) report({ at: every.path, params: {} });
    }
  },
});
