import { findAction } from '../../catalogue';
import { needsReview, replaceOrRemoveEntry } from '../edits';
import { defineStatementRule } from '../rule';

export const mistypedEditionSuffix = defineStatementRule({
  code: 'lint/mistyped-edition-suffix',
  severity: 'info',
  params: ['action', 'suggestion'],
  message:
    '{action} is a call of the Enterprise edition, and everything else here belongs to the Individual edition. Did you mean {suggestion}?',
  docs: {
    summary: 'One action of a statement belongs to the other edition than all the others.',
    rationale:
      'Calls of the Individual edition end in Personal. The one without it grants nothing there, and nothing in the text says so where the resource is *.',
    avoid: `{
  "effect": "allow",
  "action": [
    "tcr:PullRepository",
    "tcr:PushRepositoryPersonal",
    "tcr:PullRepositoryPersonal"
  ],
  "resource": [
    "*"
  ]
}`,
    prefer: `{
  "effect": "allow",
  "action": [
    "tcr:PushRepositoryPersonal",
    "tcr:PullRepositoryPersonal"
  ],
  "resource": [
    "*"
  ]
}`,
    sources: ['tcr-39861', 'tcr-39860'],
  },
  check({ subject, report }) {
    for (const { actions, coversEverything } of subject.statements) {
      if (!coversEverything || actions.some(({ known }) => known === undefined)) continue;
      const enterprise = actions.filter(({ known }) => known?.edition === 'enterprise');
      const individual = actions.filter(({ known }) => known?.edition === 'individual');
      const [only, ...others] = enterprise;
      if (only === undefined || others.length > 0 || individual.length === 0) continue;
      const suggestion = findAction(`${only.name}Personal`)?.action;
      if (suggestion === undefined) continue;
      report({
        at: only.path,
        params: { action: only.text, suggestion },
        fix: needsReview(replaceOrRemoveEntry(only, suggestion, actions)),
      });
    }
  },
});
