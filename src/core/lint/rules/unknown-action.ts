import { findAction, listActions } from '../../catalogue';
import { compileGlob, matchesGlob } from '../../matching';
import { needsReview, replaceEntry } from '../edits';
import { findNearestName } from '../nearest-name';
import { rememberByText } from '../remember-by-text';
import { defineRule } from '../rule';
import type { ActionEntry } from '../subject';

export const unknownAction = defineRule({
  code: 'lint/unknown-action',
  severity: 'warning',
  params: ['action', 'kind', 'suggestion?'],
  message:
    '{kind, select, pattern {{action} fits no action of the catalogue.} other {The catalogue knows no action {action}.}}{suggestion, select, none {} other { Did you mean {suggestion}?}}',
  docs: {
    summary: 'An action of the registry that the catalogue does not know.',
    rationale:
      'Action names are case-sensitive. The service may refuse a name that does not exist, or keep it and let it grant nothing. A new action may still be missing in the catalogue.',
    avoid: `{
  "effect": "allow",
  "action": ["tcr:PullRepositoryPersonel"],
  "resource": ["qcs::tcr:::repo/team-01/*"]
}`,
    prefer: `{
  "effect": "allow",
  "action": ["tcr:PullRepositoryPersonal"],
  "resource": ["qcs::tcr:::repo/team-01/*"]
}`,
    sources: ['cam-errors', 'sdk-npm'],
    limits: 'Actions under the legacy prefix ccr are not checked, since not all of them are published.',
  },
  serviceError: 'InvalidParameter.ActionNotExist',
  check({ subject, report }) {
    const suggest = createSuggester();
    for (const { actions } of subject.statements) {
      for (const entry of actions) {
        if (!isUnknown(entry)) continue;
        const suggestion = suggest(entry);
        report({
          at: entry.path,
          params: {
            action: entry.text,
            kind: entry.kind,
            ...(suggestion === undefined ? {} : { suggestion }),
          },
          ...(suggestion === undefined ? {} : { fix: needsReview(replaceEntry(entry, suggestion)) }),
        });
      }
    }
  },
});

/** White space and a missing colon are matters of `lint/invalid-action-name`. */
function isUnknown(entry: ActionEntry): boolean {
  if (entry.kind !== 'name' && entry.kind !== 'pattern') return false;
  if (!entry.name.startsWith(prefix) || /\s/.test(entry.name)) return false;
  return entry.reached.size === 0;
}

const prefix = 'tcr:';

/** A document with more unknown names than this was not written for the registry; looking on costs time. */
const suggestionLimit = 10;

function createSuggester(): (entry: ActionEntry) => string | undefined {
  let room = suggestionLimit;
  return ({ name, kind }) => {
    room -= 1;
    if (room < 0) return undefined;
    return kind === 'pattern' ? suggestPattern(name) : suggestName(name);
  };
}

const names = listActions().map(({ action }) => action);

const suggestName = rememberByText((name): string | undefined => {
  // Renaming by prefix alone is a known mistake: `tcr:pull` was `ccr:pull`.
  const renamed = findAction(`ccr:${name.slice(prefix.length)}`);
  return renamed?.action ?? findNearestName(name, names);
});

/** The same pattern in the letter case of the names that it would then fit; `tcr:describe*` → `tcr:Describe*`. */
const suggestPattern = rememberByText((pattern): string | undefined => {
  const opening = pattern.slice(0, -1);
  if (!pattern.endsWith('*') || opening.includes('*')) return undefined;
  const meant = compileGlob(pattern.toLowerCase());
  const fitting = names.find((name) => matchesGlob(meant, name.toLowerCase()));
  return fitting === undefined ? undefined : `${fitting.slice(0, opening.length)}*`;
});
