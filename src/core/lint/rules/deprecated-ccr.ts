import { findAction } from '../../catalogue';
import type { DiagnosticFix, DocumentEdit } from '../../foundation';
import { formatResourceName, type ResourceName } from '../../model';
import { needsReview, removeEntry, replaceEntry } from '../edits';
import { defineStatementRule } from '../rule';
import type { ActionEntry, LintStatement, ResourceEntry } from '../subject';

export const deprecatedCcr = defineStatementRule({
  code: 'lint/deprecated-ccr',
  severity: 'warning',
  params: ['entry', 'more'],
  message:
    '{more, plural, =0 {{entry} is written in the legacy ccr spelling.} one {{entry} and one more entry are written in the legacy ccr spelling.} other {{entry} and # more entries are written in the legacy ccr spelling.}}',
  docs: {
    summary: 'Actions or resources of a statement are written for the former product ccr.',
    rationale:
      'The vendor honours such policies during a transition whose end is not published, and one report from the field saw calls refused under a policy that had nothing else. Write the tcr names; a tag after the colon of a resource goes, since calls are checked on the repository.',
    avoid: `{
  "effect": "allow",
  "action": ["ccr:pull"],
  "resource": ["qcs::ccr:::repo/team-01/repo-demo"]
}`,
    prefer: `{
  "effect": "allow",
  "action": ["tcr:PullRepositoryPersonal"],
  "resource": ["qcs::tcr:::repo/team-01/repo-demo"]
}`,
    sources: ['tcr-39862', 'gh-ccr-11527', 'field-tkecli'],
    limits: 'There is no fix where an action has no published successor, or is a pattern.',
  },
  check({ subject, report }) {
    for (const statement of subject.statements) {
      const actions = statement.actions.filter(({ name }) => name.startsWith('ccr:'));
      const resources = statement.resources.filter(({ name }) => name?.service === 'ccr');
      const [first, ...others] = [...actions, ...resources];
      if (first === undefined) continue;
      const fix = upgrade(statement, actions, resources);
      report({
        at: first.path,
        params: { entry: first.text, more: others.length },
        related: others.map(({ path }) => path),
        ...(fix === null ? {} : { fix }),
      });
    }
  },
});

/** All of a statement or nothing: an upgraded action does not fit a resource in the old spelling. */
function upgrade(
  statement: LintStatement,
  actions: readonly ActionEntry[],
  resources: readonly ResourceEntry[],
): DiagnosticFix | null {
  const upgradedActions = actions.map((entry) => ({ entry, text: findAction(entry.name)?.action ?? null }));
  const upgradedResources = resources.map((entry) => ({ entry, text: upgradeResource(entry.name) }));
  if ([...upgradedActions, ...upgradedResources].some(({ text }) => text === null)) return null;
  return needsReview(
    ...replaceOrRemove(upgradedActions, statement.actions),
    ...replaceOrRemove(upgradedResources, statement.resources),
  );
}

function upgradeResource(name: ResourceName | null): string | null {
  if (name === null) return null;
  const [repository = '', ...tag] = name.resource.split(':');
  // A pattern with a tag (`repo/*:v1`) would come to mean something much wider.
  if (tag.length > 0 && repository.includes('*')) return null;
  return formatResourceName({ ...name, service: 'tcr', resource: repository });
}

interface Upgraded {
  readonly entry: ActionEntry | ResourceEntry;
  readonly text: string | null;
}

/** Two old entries may become the same new one, which is then written once. */
function replaceOrRemove(
  upgraded: readonly Upgraded[],
  all: readonly (ActionEntry | ResourceEntry)[],
): readonly DocumentEdit[] {
  const present = new Set(all.map(({ text }) => text));
  return upgraded.map(({ entry, text }) => {
    if (text === null || present.has(text)) return removeEntry(entry);
    present.add(text);
    return replaceEntry(entry, text);
  });
}
