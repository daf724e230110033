import { formatResourceName } from '../../model';
import { insertAfter, needsReview, replaceEntry } from '../edits';
import { defineStatementRule } from '../rule';
import { isOfService, type LintStatement, type ResourceEntry } from '../subject';

export const overbroadPrefix = defineStatementRule({
  code: 'lint/overbroad-prefix',
  severity: 'warning',
  params: ['resource', 'example'],
  message: '{resource} also covers {example} and every other name that begins like it.',
  docs: {
    summary: 'A star follows a name without a slash, so longer names are covered too.',
    rationale:
      'The star stands for any characters, also for the rest of another name. Name the namespace or repository itself, and what is below it with a slash before the star.',
    avoid: `{
  "effect": "allow",
  "action": ["tcr:PullRepositoryPersonal"],
  "resource": ["qcs::tcr:::repo/team-01*"]
}`,
    prefer: `{
  "effect": "allow",
  "action": ["tcr:PullRepositoryPersonal"],
  "resource": ["qcs::tcr:::repo/team-01", "qcs::tcr:::repo/team-01/*"]
}`,
    sources: ['cam-10606', 'tcr-37250'],
    limits:
      'A star after a dash, dot or underscore (repo/team-*) is taken as meant. Denies are not looked at.',
  },
  check({ subject, report }) {
    for (const statement of subject.statements) {
      if (statement.effect !== 'allow') continue;
      for (const entry of statement.resources) {
        const opening = findLeakingName(entry);
        if (entry.name === null || opening === null) continue;
        const bare = formatResourceName({ ...entry.name, resource: opening });
        report({
          at: entry.path,
          params: { resource: entry.name.resource, example: writeExample(opening) },
          fix: split(statement, entry, bare),
        });
      }
    }
  },
});

/** `repo/team-01` of `repo/team-01*`. */
function findLeakingName({ name }: ResourceEntry): string | null {
  if (name === null || !isOfService(name) || !name.resource.endsWith('*')) return null;
  const opening = name.resource.slice(0, -1);
  const isOneName = /^(?:repo|repository|instance)\/.*[a-zA-Z0-9]$/.test(opening) && !opening.includes('*');
  return isOneName ? opening : null;
}

function writeExample(opening: string): string {
  return /\d$/.test(opening) ? `${opening}0` : `${opening}-2`;
}

function split(statement: LintStatement, entry: ResourceEntry, bare: string) {
  const below = `${bare}/*`;
  if (entry.index === null) return needsReview({ kind: 'set', path: entry.path, value: [bare, below] });
  const listed = new Set(statement.resources.map(({ text }) => text));
  if (listed.has(bare) && listed.has(below)) return needsReview({ kind: 'remove', path: entry.path });
  if (listed.has(bare)) return needsReview(replaceEntry(entry, below));
  if (listed.has(below)) return needsReview(replaceEntry(entry, bare));
  return needsReview(replaceEntry(entry, bare), ...insertAfter(entry, below));
}
