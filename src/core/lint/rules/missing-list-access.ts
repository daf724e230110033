import type { CatalogueAction } from '../../catalogue';
import { formatResourceName, listStatements, type ResourceName } from '../../model';
import { copyConditions, insertStatement, needsReview } from '../edits';
import { listReaching, requireAction } from '../granted';
import { reachesAction } from '../reached-actions';
import { defineRule, grantingUses } from '../rule';
import { type LintStatement, mayNameRepositories } from '../subject';

export const missingListAccess = defineRule({
  code: 'lint/missing-list-access',
  severity: 'info',
  params: ['action'],
  message: 'Listing repositories stays denied: {action} is checked on repo/*, which no statement covers.',
  docs: {
    summary: 'The call that lists repositories is allowed, but not on the resource on which it is checked.',
    rationale:
      'The call is checked on the literal resource repo/*, so a grant on single namespaces or repositories leaves the list in the console empty or refused. Pulling and pushing do not need it. If the list is wanted, add a statement for it; it then shows all repositories.',
    avoid: `{
  "effect": "allow",
  "action": ["tcr:DescribeRepositoryOwnerPersonal"],
  "resource": ["qcs::tcr:::repo/team-01/*"]
}`,
    prefer: `{
  "effect": "allow",
  "action": ["tcr:DescribeRepositoryOwnerPersonal"],
  "resource": ["qcs::tcr:::repo/*"]
}`,
    sources: ['tcr-39861'],
    limits: 'Reported once for a policy, at the first statement that names the call.',
  },
  uses: grantingUses,
  check({ subject, report }) {
    const statements = listReaching(subject, 'allow', list);
    const isListed = statements.some((statement) => coversList(statement));
    const [first, ...others] = statements.filter(({ resources }) => resources.some(mayNameRepositories));
    if (first === undefined || isListed) return;
    const entry = first.actions.find((action) => reachesAction(action, list));
    if (entry === undefined) return;
    report({
      at: entry.path,
      params: { action: list.action },
      related: others.map(({ path }) => path),
      fix: needsReview(
        insertStatement(listStatements(subject.policy).length, {
          action: [list.action],
          resource: [formatResourceName(toList(first))],
          effect: 'allow',
          ...copyConditions(first),
        }),
      ),
    });
  },
});

const list: CatalogueAction = requireAction('tcr:DescribeRepositoryOwnerPersonal');

function coversList(statement: LintStatement): boolean {
  return statement.cover.coversName(toList(statement));
}

/** `repo/*` in the region and account of a statement. */
function toList({ resources }: LintStatement): ResourceName {
  const sample = resources.find(mayNameRepositories)?.name;
  const { region = '', account = '' } = sample ?? {};
  return { project: '', service: 'tcr', region, account, resource: 'repo/*' };
}
