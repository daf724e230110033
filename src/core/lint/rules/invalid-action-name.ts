import { findAction } from '../../catalogue';
import { needsReview, replaceEntry } from '../edits';
import { defineStatementRule } from '../rule';
import type { ActionEntry } from '../subject';

export const invalidActionName = defineStatementRule({
  code: 'lint/invalid-action-name',
  severity: 'error',
  params: ['action', 'problem'],
  message:
    '{problem, select, space {“{action}” holds white space, so it fits no action.} other {“{action}” is no action: an action is written as service:Operation.}}',
  docs: {
    summary: 'An action that is neither * nor a service and an operation with a colon between them.',
    rationale:
      'Such an entry grants and denies nothing, and the service refuses the policy. Write the service, a colon and the operation, as in tcr:PullRepositoryPersonal.',
    avoid: `{
  "effect": "allow",
  "action": ["PullRepositoryPersonal"],
  "resource": ["qcs::tcr:::repo/team-01/*"]
}`,
    prefer: `{
  "effect": "allow",
  "action": ["tcr:PullRepositoryPersonal"],
  "resource": ["qcs::tcr:::repo/team-01/*"]
}`,
    sources: ['cam-10604', 'cam-errors'],
    limits: 'Legacy sets of actions (permid/…) have a rule of their own.',
  },
  serviceError: 'InvalidParameter.ActionError',
  uses: ['identity', 'boundary', 'session', 'role-trust'],
  check({ subject, report }) {
    for (const { actions } of subject.statements) {
      for (const entry of actions) {
        const problem = findProblem(entry);
        if (problem === null) continue;
        const suggestion = suggestAction(entry);
        report({
          at: entry.path,
          params: { action: entry.text, problem },
          ...(suggestion === null ? {} : { fix: needsReview(replaceEntry(entry, suggestion)) }),
        });
      }
    }
  },
});

/** An empty entry is the reader's to report. */
function findProblem({ text, name, kind }: ActionEntry): 'space' | 'form' | null {
  if (/^permi[dt]\//.test(name)) return null;
  if (/\s/.test(text) && text.trim() !== '') return 'space';
  return kind === 'unusable' && text.trim() !== '' ? 'form' : null;
}

/** The action that was meant, where the catalogue knows it. */
function suggestAction({ name }: ActionEntry): string | null {
  const tight = name.replace(/\s+/g, '');
  const meant = [tight, tight.replace(/[.：/]/, ':'), `tcr:${tight}`];
  return meant.map((text) => findAction(text)?.action).find((action) => action !== undefined) ?? null;
}
