import { type CatalogueAction, findConditionOperator } from '../../catalogue';
import { isInexact } from '../../matching';
import type { ConditionEntry } from '../../model';
import { reachesAction } from '../reached-actions';
import { defineStatementRule } from '../rule';
import { isOfService, type LintStatement, mayHaveType, mayNameRepositories } from '../subject';

export const ineffectiveDenyOnLists = defineStatementRule({
  code: 'lint/ineffective-deny-on-lists',
  severity: 'warning',
  params: ['action', 'more'],
  message:
    '{more, plural, =0 {This deny does not reliably hold for the list call {action}.} one {This deny does not reliably hold for list calls: {action} and one more.} other {This deny does not reliably hold for list calls: {action} and # more.}}',
  docs: {
    summary: 'A deny with resources, tags or inexact conditions covers calls that list things.',
    rationale:
      'List calls filter by what is allowed instead of weighing each deny, so what is denied here may still show in a list. The vendor advises against such denies. Allow less instead, or deny the list call on * without a condition.',
    avoid: `{
  "effect": "deny",
  "action": ["tcr:Describe*"],
  "resource": ["qcs::tcr:::repo/team-secret/*"]
}`,
    prefer: `{
  "effect": "deny",
  "action": ["tcr:DescribeRepositoryOwnerPersonal"],
  "resource": ["*"]
}`,
    sources: ['https://www.tencentcloud.com/document/product/598/58417'],
    limits: 'Which calls count as lists is read from their names and parameters.',
  },
  check({ subject, report }) {
    for (const statement of subject.statements) {
      if (statement.effect !== 'deny' || !statement.isReadable || bites(statement)) continue;
      const isConcerned = askByEdition((action) => concerns(statement, action));
      const lists = new Set<CatalogueAction>();
      for (const entry of statement.actions) {
        for (const action of listLists(entry.reached)) {
          if (isConcerned(action)) lists.add(action);
        }
      }
      const [first] = lists;
      if (first === undefined) continue;
      const entry = statement.actions.find((action) => reachesAction(action, first));
      if (entry === undefined) continue;
      report({ at: entry.path, params: { action: first.action, more: lists.size - 1 } });
    }
  },
});

/** A deny on everything, with exact conditions if any, holds for list calls as for others. */
function bites({ coversEverything, conditions }: LintStatement): boolean {
  return coversEverything && !conditions.some(isUnreliable);
}

function isUnreliable({ operator, key }: ConditionEntry): boolean {
  const base = findConditionOperator(operator)?.base;
  return (base !== undefined && isInexact(base)) || /^qcs:(?:(?:resource|request)_)?tag(?:\/|$)/.test(key);
}

/** Whether the resources can be meant for a call of this edition. */
function concerns({ resources }: LintStatement, { edition }: CatalogueAction): boolean {
  if (edition === 'individual') return resources.some(mayNameRepositories);
  return resources.some(
    ({ isEverything, name }) =>
      isEverything ||
      (name !== null &&
        isOfService(name) &&
        (edition === 'shared' || mayHaveType(name, 'repository') || mayHaveType(name, 'instance'))),
  );
}

/** Asks once for an edition, since the answer hangs on nothing else of an action. */
function askByEdition(ask: (action: CatalogueAction) => boolean): (action: CatalogueAction) => boolean {
  const known = new Map<CatalogueAction['edition'], boolean>();
  return (action) => {
    const answer = known.get(action.edition) ?? ask(action);
    known.set(action.edition, answer);
    return answer;
  };
}

function listLists(reached: ReadonlySet<CatalogueAction>): readonly CatalogueAction[] {
  const known = listsOf.get(reached);
  if (known !== undefined) return known;
  const lists = [...reached].filter(({ access }) => access === 'list');
  listsOf.set(reached, lists);
  return lists;
}

/** By what a pattern reaches, which is one object for a pattern wherever it stands. */
const listsOf = new WeakMap<ReadonlySet<CatalogueAction>, readonly CatalogueAction[]>();
