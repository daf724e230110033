import type { CatalogueAction } from '../../catalogue';
import { insertAfter, needsReview } from '../edits';
import { holdsWhenever, listReaching, requireAction } from '../granted';
import { reachesAction } from '../reached-actions';
import { defineRule, grantingUses } from '../rule';
import { type LintStatement, type LintSubject, mayNameRepositories, type ResourceEntry } from '../subject';

export const missingPull = defineRule({
  code: 'lint/missing-pull',
  severity: 'warning',
  params: ['action'],
  message: '{action} is allowed here, but pulling from the same repositories is not.',
  docs: {
    summary: 'Push is allowed without pull on the same repositories.',
    rationale:
      'A client that pushes asks for both, since it looks for layers that are already there. What happens without pull is not documented. Add tcr:PullRepositoryPersonal.',
    avoid: `{
  "effect": "allow",
  "action": ["tcr:PushRepositoryPersonal"],
  "resource": ["qcs::tcr:::repo/team-01/*"]
}`,
    prefer: `{
  "effect": "allow",
  "action": ["tcr:PullRepositoryPersonal", "tcr:PushRepositoryPersonal"],
  "resource": ["qcs::tcr:::repo/team-01/*"]
}`,
    sources: ['docker-auth-4', 'dist-token', 'field-abcdeploy'],
    limits: 'Only the Individual edition is looked at, and denies are not.',
  },
  uses: grantingUses,
  check({ subject, report }) {
    const pulling = new Set(listReaching(subject, 'allow', pull));
    for (const statement of subject.statements) {
      // Whoever pulls what it pushes needs no other statement for it.
      if (statement.effect !== 'allow' || !statement.isReadable || pulling.has(statement)) continue;
      const entry = statement.actions.find((action) => reachesAction(action, push));
      const repositories = statement.resources.filter(isCheckedForPush);
      if (entry === undefined || repositories.length === 0) continue;
      if (repositories.every((resource) => canPull(subject, pulling, statement, resource))) continue;
      const pullAction = entry.name.startsWith('ccr:') ? 'ccr:pull' : pull.action;
      report({
        at: entry.path,
        params: { action: entry.text },
        fix: needsReview(...insertAfter(entry, pullAction)),
      });
    }
  },
});

const push: CatalogueAction = requireAction('tcr:PushRepositoryPersonal');
const pull: CatalogueAction = requireAction('tcr:PullRepositoryPersonal');

/** A push is checked on `repo/namespace/repository`, so a bare namespace is no place for it. */
function isCheckedForPush(entry: ResourceEntry): boolean {
  if (!mayNameRepositories(entry)) return false;
  const resource = entry.name?.resource ?? '*';
  return resource.includes('*') || resource.includes('${') || resource.split('/').length === 3;
}

function canPull(
  { coverage, statements }: LintSubject,
  pulling: ReadonlySet<LintStatement>,
  statement: LintStatement,
  { name }: ResourceEntry,
): boolean {
  const naming =
    name === null ? statements.filter((other) => other.coversEverything) : coverage.listNaming(name);
  return naming.some((other) => pulling.has(other) && holdsWhenever(other, statement));
}
