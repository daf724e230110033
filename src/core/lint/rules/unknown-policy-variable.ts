import type { DocumentPath } from '../../foundation';
import { needsReview } from '../edits';
import { findNearestName } from '../nearest-name';
import { defineStatementRule } from '../rule';
import type { LintStatement } from '../subject';

export const unknownPolicyVariable = defineStatementRule({
  code: 'lint/unknown-policy-variable',
  severity: 'error',
  params: ['variable', 'suggestion?'],
  message:
    'There is no variable {variable}.{suggestion, select, none {} other { Did you mean {suggestion}?}}',
  docs: {
    summary: 'A variable that the language does not have.',
    rationale:
      'Nobody fills it in, so the entry matches nothing; often it belongs to a template that was never filled in. The variables are uin, owner_uin and app_id.',
    avoid: `{
  "effect": "allow",
  "action": [
    "tcr:PullRepositoryPersonal"
  ],
  "resource": [
    "qcs::tcr:::repo/\${namespace}/*"
  ]
}`,
    prefer: `{
  "effect": "allow",
  "action": [
    "tcr:PullRepositoryPersonal"
  ],
  "resource": [
    "qcs::tcr:::repo/\${uin}/*"
  ]
}`,
    sources: ['cam-10607'],
    limits: 'One report for an entry, at its first unknown variable.',
  },
  check({ subject, report }) {
    for (const statement of subject.statements) {
      const { resources, conditions } = statement;
      for (const { name, path } of resources) reportIn(statement, name?.resource ?? '', path);
      for (const { entries } of conditions) {
        for (const { value, path } of entries) reportIn(statement, String(value), path);
      }
    }
    function reportIn(statement: LintStatement, text: string, at: DocumentPath): void {
      if (!text.includes('${')) return;
      const name = [...text.matchAll(/\$\{([^}]*)\}/g)].map(([, found = '']) => found).find(isUnknown);
      if (name === undefined) return;
      const suggestion = suggest(name);
      report({
        at,
        params: {
          variable: write(name),
          ...(suggestion === undefined ? {} : { suggestion: write(suggestion) }),
        },
        ...(suggestion === undefined
          ? {}
          : {
              fix: needsReview({ kind: 'set', path: at, value: replaceIn(statement, at, name, suggestion) }),
            }),
      });
    }
  },
});

function replaceIn(
  { path, value }: LintStatement,
  at: DocumentPath,
  name: string,
  suggestion: string,
): string {
  let found: unknown = value;
  for (const step of at.slice(path.length)) {
    found = (found as Readonly<Record<string | number, unknown>>)[step];
  }
  return String(found).replaceAll(write(name), write(suggestion));
}

const known: readonly string[] = ['uin', 'owner_uin', 'app_id'];

/** One page lists this one without saying what it stands for. */
const halfKnown = 'qcs:user';

function isUnknown(name: string): boolean {
  return !known.includes(name) && name !== halfKnown;
}

function suggest(name: string): string | undefined {
  const snake = name
    .trim()
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .toLowerCase();
  return known.includes(snake) ? snake : findNearestName(snake, known);
}

function write(name: string): string {
  return `\${${name}}`;
}
