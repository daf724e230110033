import type { CatalogueAction } from '../../catalogue';
import { listGrantedOnEverything } from '../granted';
import { defineRule } from '../rule';
import { type ActionEntry, mayNameRepositories } from '../subject';

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
    const countLeft = createCount(granted);
    for (const statement of subject.statements) {
      if (statement.effect !== 'allow' || !statement.isReadable || statement.coversEverything) continue;
      if (!statement.resources.some(mayNameRepositories)) continue;
      const patterns = statement.actions.filter(({ kind }) => kind === 'pattern' || kind === 'every');
      const fruitless = patterns.filter(({ reached }) => listNeeding(reached).length > 0);
      const [first, ...others] = fruitless;
      if (first === undefined) continue;
      const { documented, probable } = countLeft(fruitless);
      if (documented + probable === 0) continue;
      report({
        at: first.path,
        params: {
          patterns: [...new Set(fruitless.map(({ text }) => text))].slice(0, 3),
          documented,
          probable,
        },
        related: others.map(({ path }) => path),
      });
    }
  },
});

interface LeftActions {
  readonly documented: number;
  readonly probable: number;
}

/** Counts the actions behind patterns that only a statement on `*` grants, where none does; once for each list. */
function createCount(
  granted: ReadonlySet<CatalogueAction>,
): (patterns: readonly ActionEntry[]) => LeftActions {
  const known = new Map<string, LeftActions>();
  return (patterns) => {
    const names = patterns.map(({ name }) => name).join('\n');
    const former = known.get(names);
    if (former !== undefined) return former;
    const concerned = new Set(patterns.flatMap(({ reached }) => listNeeding(reached)));
    const left = [...concerned].filter((action) => !granted.has(action));
    const documented = left.filter(({ confidence }) => confidence === 'documented').length;
    const counted = { documented, probable: left.length - documented };
    known.set(names, counted);
    return counted;
  };
}

function listNeeding(reached: ReadonlySet<CatalogueAction>): readonly CatalogueAction[] {
  const known = needingOf.get(reached);
  if (known !== undefined) return known;
  const needing = [...reached].filter(isOperationLevel);
  needingOf.set(reached, needing);
  return needing;
}

/** By what a pattern reaches, which is one object for a pattern wherever it stands. */
const needingOf = new WeakMap<ReadonlySet<CatalogueAction>, readonly CatalogueAction[]>();

function isOperationLevel({ edition, granularity }: CatalogueAction): boolean {
  return edition === 'individual' && granularity === 'operation';
}
