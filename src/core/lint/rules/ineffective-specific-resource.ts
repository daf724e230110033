import { listGrantedOnEverything } from '../granted';
import { moveToOwnStatement } from '../own-statement';
import { defineRule } from '../rule';

export const ineffectiveSpecificResource = defineRule({
  code: 'lint/ineffective-specific-resource',
  severity: 'warning',
  params: ['action', 'evidence'],
  message:
    '{evidence, select, documented {{action} can only be granted on the resource *, so this entry grants nothing.} other {{action} can probably only be granted on the resource *, so this entry probably grants nothing.}}',
  docs: {
    summary: 'An operation-level action stands in a statement that names resources.',
    rationale:
      'CAM takes an operation-level call as not covered by a statement that names resources, and refuses it without a word about why. Put the action into a statement of its own with the resource *.',
    avoid: `{
  "effect": "allow",
  "action": ["tcr:PullRepositoryPersonal", "tcr:CreateApplicationTriggerPersonal"],
  "resource": ["qcs::tcr:::repo/team-01/repo-demo"]
}`,
    prefer: `[
  {
    "effect": "allow",
    "action": ["tcr:PullRepositoryPersonal"],
    "resource": ["qcs::tcr:::repo/team-01/repo-demo"]
  },
  { "effect": "allow", "action": ["tcr:CreateApplicationTriggerPersonal"], "resource": ["*"] }
]`,
    sources: ['cam-57160-en'],
    limits:
      'Information only where the level of the action is inferred. Actions that another statement allows on * are not reported, and patterns have a rule of their own.',
  },
  check({ subject, report }) {
    const granted = listGrantedOnEverything(subject);
    for (const statement of subject.statements) {
      if (statement.effect !== 'allow' || !statement.isReadable || statement.coversEverything) continue;
      if (statement.resources.length === 0) continue;
      const concerned = statement.actions.filter(
        ({ known }) => known?.granularity === 'operation' && !granted.has(known),
      );
      const related = statement.resources.slice(0, 20).map(({ path }) => path);
      for (const entry of concerned) {
        const evidence = entry.known?.confidence ?? 'inferred';
        const alike = concerned.filter(({ known }) => known?.confidence === evidence);
        report({
          at: entry.path,
          ...(evidence === 'documented' ? {} : { severity: 'info' }),
          params: { action: entry.text, evidence },
          related,
          fix: moveToOwnStatement(statement, alike),
        });
      }
    }
  },
});
