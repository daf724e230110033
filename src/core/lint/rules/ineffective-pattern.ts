import type { CatalogueAction } from '../../catalogue';
import { listGrantedOnEverything } from '../granted';
import { defineRule } from '../rule';
import { mayNameRepositories } from '../subject';

export const ineffectivePattern = defineRule({
  code: 'lint/ineffective-pattern',
  severity: 'info',
  params: ['patterns', 'documented', 'probable'],
  message:
    '{documented, plural, =0 {{probable, plural, one {# Individual action} other {# Individual actions}} behind {patterns} can probably only be granted on the resource *, so this statement probably does not grant {probable, plural, one {it} other {them}}.} other {{documented, plural, one {# Individual action} other {# Individual actions}} behind {patterns} can only be granted on the resource *{probable, plural, =0 {} other { and # more probably so}}; this statement does not grant them.}}',
  docs: {
    summary: 'A pattern of actions includes operation-level ones, and the statement names resources.',
    rationale:
      'A pattern on named resources looks as if it granted everything behind it, but operation-level calls stay denied. What you need of them goes into a statement of its own with the resource *.',
    avoid: `{
  "effect": "allow",
  "action": ["tcr:Describe*", "tcr:PullRepositoryPersonal"],
  "resource": ["qcs::tcr:::repo/team-01/repo-demo"]
}`,
    prefer: `[
  {
    "effect": "allow",
    "action": ["tcr:PullRepositoryPersonal", "tcr:DescribeImagePersonal"],
    "resource": ["qcs::tcr:::repo/team-01/repo-demo"]
  },
  { "effect": "allow", "action": ["tcr:DescribeNamespacePersonal"], "resource": ["*"] }
]`,
    sources: ['cam-57160-en', 'tcr-37250'],
    limits:
      'Most of these levels are inferred, and the vendor’s own samples use such patterns. Actions that another statement allows on * are not counted.',
  },
  check({ subject, report }) {
    const granted = listGrantedOnEverything(subject);
    for (const statement of subject.statements) {
      if (statement.effect !== 'allow' || !statement.isReadable || statement.coversEverything) continue;
      if (!statement.resources.some(mayNameRepositories)) continue;
      const patterns = statement.actions.filter(({ kind }) => kind === 'pattern' || kind === 'every');
      const concerned = new Set<CatalogueAction>();
      const fruitless = patterns.filter((entry) => {
        const needing = subject.reachedBy(entry).filter(isOperationLevel);
        for (const action of needing) concerned.add(action);
        return needing.length > 0;
      });
      const left = [...concerned].filter((action) => !granted.has(action));
      const [first, ...others] = fruitless;
      if (first === undefined || left.length === 0) continue;
      const documented = left.filter(({ confidence }) => confidence === 'documented').length;
      report({
        at: first.path,
        params: {
          patterns: [...new Set(fruitless.map(({ text }) => text))].slice(0, 3),
          documented,
          probable: left.length - documented,
        },
        related: others.map(({ path }) => path),
      });
    }
  },
});

function isOperationLevel({ edition, granularity }: CatalogueAction): boolean {
  return edition === 'individual' && granularity === 'operation';
}
