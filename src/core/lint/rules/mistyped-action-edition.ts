import { type CatalogueAction, findAction } from '../../catalogue';
import type { DiagnosticFix } from '../../foundation';
import { needsReview, removeEntry, replaceEntry } from '../edits';
import { defineStatementRule } from '../rule';
import { type ActionEntry, isOfService, type LintStatement, namesOnlyTypes } from '../subject';

export const mistypedActionEdition = defineStatementRule({
  code: 'lint/mistyped-action-edition',
  severity: 'warning',
  params: ['action', 'edition', 'suggestion?'],
  message:
    '{edition, select, enterprise {{action} is a call of the Enterprise edition, and the resources here belong to the Individual edition.} other {{action} is a call of the Individual edition, and the resources here belong to the Enterprise edition.}}{suggestion, select, none {} other { Did you mean {suggestion}?}}',
  docs: {
    summary: 'An action of one edition stands with resources of the other.',
    rationale:
      'Individual resources have the type repo, Enterprise ones instance or repository, and a call is never checked on a resource of the other edition. The entry has no effect here.',
    avoid: `{
  "effect": "allow",
  "action": ["tcr:PullRepository"],
  "resource": ["qcs::tcr:::repo/team-01/repo-demo"]
}`,
    prefer: `{
  "effect": "allow",
  "action": ["tcr:PullRepositoryPersonal"],
  "resource": ["qcs::tcr:::repo/team-01/repo-demo"]
}`,
    sources: ['gh-overview', 'tcr-39860', 'tcr-39861'],
    limits:
      'Patterns of actions are not looked at, and neither are statements with resources of both editions.',
  },
  check({ subject, report }) {
    for (const statement of subject.statements) {
      const edition = findEdition(statement);
      if (edition === null || !statement.isReadable) continue;
      const listed = new Set(statement.actions.map(({ name }) => name));
      for (const entry of statement.actions) {
        const { known } = entry;
        if (known === undefined || known.granularity !== 'resource') continue;
        if (known.edition === 'shared' || known.edition === edition) continue;
        const suggestion = findSibling(known);
        report({
          at: entry.path,
          params: {
            action: entry.text,
            edition: known.edition,
            ...(suggestion === null ? {} : { suggestion }),
          },
          related: statement.resources.slice(0, 20).map(({ path }) => path),
          ...(suggestion === null ? {} : { fix: correct(entry, suggestion, listed) }),
        });
      }
    }
  },
});

/** The edition to which every resource of the statement belongs; `null` where that is open. */
function findEdition({ resources }: LintStatement): 'individual' | 'enterprise' | null {
  const isRegistry = resources.every(({ name }) => name !== null && isOfService(name));
  if (!isRegistry || resources.length === 0) return null;
  if (resources.every((entry) => namesOnlyTypes(entry, ['repo']))) return 'individual';
  return resources.every((entry) => namesOnlyTypes(entry, ['repository', 'instance'])) ? 'enterprise' : null;
}

/** The call of the same name in the other edition. */
function findSibling({ action }: CatalogueAction): string | null {
  const suffix = 'Personal';
  const sibling = action.endsWith(suffix) ? action.slice(0, -suffix.length) : `${action}${suffix}`;
  return findAction(sibling)?.action ?? null;
}

function correct(entry: ActionEntry, suggestion: string, listed: ReadonlySet<string>): DiagnosticFix {
  return needsReview(listed.has(suggestion) ? removeEntry(entry) : replaceEntry(entry, suggestion));
}
