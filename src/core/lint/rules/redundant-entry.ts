import { removeEntry, safely } from '../edits';
import { defineStatementRule } from '../rule';

export const redundantEntry = defineStatementRule({
  code: 'lint/redundant-entry',
  severity: 'info',
  params: ['entry'],
  message: '{entry} is already listed in this statement.',
  docs: {
    summary: 'A statement lists the same action or resource twice.',
    rationale: 'The repeat changes no decision and hides real differences between statements. Remove it.',
    avoid: `{
  "effect": "allow",
  "action": ["tcr:PullRepositoryPersonal", "name/tcr:PullRepositoryPersonal"],
  "resource": ["qcs::tcr:::repo/team-01/*"]
}`,
    prefer: `{
  "effect": "allow",
  "action": ["tcr:PullRepositoryPersonal"],
  "resource": ["qcs::tcr:::repo/team-01/*"]
}`,
    sources: ['cam-10604'],
    limits: 'Entries that a wider one covers and repeated values of conditions have rules of their own.',
  },
  uses: ['identity', 'boundary', 'session', 'role-trust'],
  check({ subject, report }) {
    for (const { actions, resources } of subject.statements) {
      // `name/` before an action says nothing, so both spellings are one entry.
      const lists = [
        actions.map((entry) => ({ entry, same: entry.name })),
        resources.map((entry) => ({ entry, same: entry.text })),
      ];
      for (const list of lists) {
        const first = new Map<string, (typeof list)[number]['entry']>();
        for (const { entry, same } of list) {
          const earlier = first.get(same);
          if (earlier === undefined) first.set(same, entry);
          else {
            const fix = safely(removeEntry(entry));
            report({ at: entry.path, params: { entry: entry.text }, related: [earlier.path], fix });
          }
        }
      }
    }
  },
});
