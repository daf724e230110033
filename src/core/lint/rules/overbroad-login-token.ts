import type { CatalogueAction } from '../../catalogue';
import { listStatements } from '../../model';
import { insertStatement, needsReview } from '../edits';
import { isDeniedOnEverything, requireAction } from '../granted';
import { reachesAction } from '../reached-actions';
import { defineRule, grantingUses } from '../rule';

export const overbroadLoginToken = defineRule({
  code: 'lint/overbroad-login-token',
  severity: 'warning',
  params: ['pattern', 'action'],
  message: '{pattern} on the resource * includes {action}, which hands out a login secret.',
  docs: {
    summary: 'A pattern that looks read-only includes the call that shows the login token.',
    rationale:
      'Despite its name the call returns a credential with which images can be pulled and pushed as this account. Name the reading calls that are needed, or deny this one. That the pattern covers it follows from its name and was not tried out.',
    avoid: `{ "effect": "allow", "action": ["tcr:Describe*"], "resource": ["*"] }`,
    prefer: `[
  { "effect": "allow", "action": ["tcr:Describe*", "tcr:List*"], "resource": ["*"] },
  { "effect": "deny", "action": ["tcr:DescribeApplicationTokenPersonal"], "resource": ["*"] }
]`,
    sources: ['field-cloudbase'],
    limits:
      'Statements that also allow creating tokens, such as tcr:* for an administrator, are not reported. The call takes its level by inference, so patterns on named resources are not reported either.',
  },
  uses: grantingUses,
  check({ subject, report }) {
    if (isDeniedOnEverything(subject, show)) return;
    for (const statement of subject.statements) {
      if (statement.effect !== 'allow' || !statement.isReadable || !statement.coversEverything) continue;
      if (statement.actions.some((entry) => reachesAction(entry, create))) continue;
      const pattern = statement.actions.find(
        (entry) => entry.kind === 'pattern' && reachesAction(entry, show),
      );
      if (pattern === undefined) continue;
      report({
        at: pattern.path,
        params: { pattern: pattern.text, action: show.action },
        fix: needsReview(
          insertStatement(listStatements(subject.policy).length, {
            action: [show.action],
            resource: ['*'],
            effect: 'deny',
          }),
        ),
      });
    }
  },
});

const show: CatalogueAction = requireAction('tcr:DescribeApplicationTokenPersonal');
const create: CatalogueAction = requireAction('tcr:CreateApplicationTokenPersonal');
