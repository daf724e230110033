import { isDeniedOnEverything } from '../granted';
import { moveToOwnStatement } from '../own-statement';
import { defineRule } from '../rule';

export const ineffectiveSpecificDeny = defineRule({
  code: 'lint/ineffective-specific-deny',
  severity: 'warning',
  params: ['action'],
  message: '{action} can only be denied on the resource *, so this entry denies nothing.',
  docs: {
    summary: 'A deny names resources for an operation-level action.',
    rationale:
      'CAM takes an operation-level call as not covered by a statement that names resources, denies included. Deny it in a statement of its own with the resource *.',
    avoid: `{
  "effect": "deny",
  "action": [
    "tcr:CreateApplicationTriggerPersonal"
  ],
  "resource": [
    "qcs::tcr:::repo/team-01/*"
  ]
}`,
    prefer: `{
  "effect": "deny",
  "action": [
    "tcr:CreateApplicationTriggerPersonal"
  ],
  "resource": [
    "*"
  ]
}`,
    sources: ['cam-57160-en'],
    limits: 'Only documented levels count. That the rule holds for denies as for allows is inferred.',
  },
  check({ subject, report }) {
    for (const statement of subject.statements) {
      if (statement.effect !== 'deny' || !statement.isReadable || statement.coversEverything) continue;
      if (statement.resources.length === 0) continue;
      const concerned = statement.actions.filter(
        ({ known }) =>
          known?.granularity === 'operation' &&
          known.confidence === 'documented' &&
          !isDeniedOnEverything(subject, known),
      );
      for (const entry of concerned) {
        report({
          at: entry.path,
          params: { action: entry.text },
          related: statement.resources.slice(0, 20).map(({ path }) => path),
          fix: moveToOwnStatement(statement, concerned),
        });
      }
    }
  },
});
