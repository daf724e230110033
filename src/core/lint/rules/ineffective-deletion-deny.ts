import type { CatalogueAction } from '../../catalogue';
import { insertAfter, needsReview } from '../edits';
import { holdsWhenever, listReaching, requireAction } from '../granted';
import { reachesAction } from '../reached-actions';
import { defineRule } from '../rule';
import type { ActionEntry, LintStatement } from '../subject';

export const ineffectiveDeletionDeny = defineRule({
  code: 'lint/ineffective-deletion-deny',
  severity: 'warning',
  params: ['action', 'siblings', 'count'],
  message:
    '{count, plural, one {{action} is denied here, but {siblings}, which does the same, is not.} other {{action} is denied here, but {siblings}, which do the same, are not.}}',
  docs: {
    summary: 'A deny names the deletion of one thing but not of several at once, or the other way round.',
    rationale: 'The single and the batch call are two actions, and either is enough to delete. Deny both.',
    avoid: `{ "effect": "deny", "action": ["tcr:DeleteImagePersonal"], "resource": ["*"] }`,
    prefer: `{
  "effect": "deny",
  "action": ["tcr:DeleteImagePersonal", "tcr:BatchDeleteImagePersonal"],
  "resource": ["*"]
}`,
    sources: ['gh-ccr-11527', 'tcr-39861'],
    limits:
      'Clean-up rules, which delete images later, are not looked at. Whether another statement allows the sibling at all does not matter here, since a deny is meant for other policies too.',
  },
  check({ subject, report }) {
    const pairs = siblings.map(([denied, sibling]) => ({
      denied,
      sibling,
      denials: listReaching(subject, 'deny', sibling),
    }));
    for (const statement of subject.statements) {
      if (statement.effect !== 'deny' || !statement.isReadable) continue;
      const open = pairs.filter(
        ({ denied, denials }) => reaches(statement, denied) && !isDenied(denials, statement),
      );
      for (const entry of statement.actions) {
        const missing = open.filter(({ denied }) => reaches(statement, denied) === entry);
        if (missing.length === 0) continue;
        const isLegacy = entry.name.startsWith('ccr:');
        const names = missing.map(({ sibling }) => (isLegacy && sibling.legacyNames[0]) || sibling.action);
        report({
          at: entry.path,
          params: { action: entry.text, siblings: names, count: names.length },
          fix: needsReview(...insertAfter(entry, ...names)),
        });
      }
    }
  },
});

const deletions = [
  [requireAction('tcr:DeleteImagePersonal'), requireAction('tcr:BatchDeleteImagePersonal')],
  [requireAction('tcr:DeleteRepositoryPersonal'), requireAction('tcr:BatchDeleteRepositoryPersonal')],
] as const;

const siblings: readonly (readonly [CatalogueAction, CatalogueAction])[] = deletions.flatMap(
  ([single, batch]) => [
    [single, batch],
    [batch, single],
  ],
);

/** The first entry that reaches the action. */
function reaches({ actions }: LintStatement, action: CatalogueAction): ActionEntry | undefined {
  return actions.find((entry) => reachesAction(entry, action));
}

/** On every resource of the statement, whenever it holds. */
function isDenied(denials: readonly LintStatement[], statement: LintStatement): boolean {
  const others = denials.filter((other) => holdsWhenever(other, statement));
  return statement.resources.every((resource) => others.some((other) => other.cover.coversEntry(resource)));
}
