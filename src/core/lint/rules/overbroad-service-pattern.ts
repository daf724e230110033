import { defineStatementRule } from '../rule';

export const overbroadServicePattern = defineStatementRule({
  code: 'lint/overbroad-service-pattern',
  severity: 'warning',
  params: ['action'],
  message: '{action} has a star in the service, which reaches actions of other products too.',
  docs: {
    summary: 'The service of an action is a pattern.',
    rationale:
      'No page documents a star there but for *:*. Where the service takes it, the entry also reaches products that nobody thought of. Write one entry for each service.',
    avoid: `{
  "effect": "allow",
  "action": [
    "t*r:PullRepositoryPersonal"
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
      for (const { name, kind, text, path } of actions) {
        if (kind !== 'pattern' || !name.slice(0, name.indexOf(':')).includes('*')) continue;
        report({ at: path, params: { action: text } });
      }
    }
  },
});
