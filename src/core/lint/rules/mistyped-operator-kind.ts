import { findConditionOperator } from '../../catalogue';
import { moveCondition } from '../conditions';
import { needsReview } from '../edits';
import { defineStatementRule } from '../rule';
import type { LintCondition } from '../subject';

export const mistypedOperatorKind = defineStatementRule({
  code: 'lint/mistyped-operator-kind',
  severity: 'warning',
  params: ['operator', 'key', 'type', 'suggestion?'],
  message:
    '{operator} does not suit {key}, which holds {type, select, ip {an address} date {an instant} bool {true or false} other {a text}}.{suggestion, select, none {} other { Did you mean {suggestion}?}}',
  docs: {
    summary: 'A condition compares a key in a way that does not suit what it holds.',
    rationale:
      'Text operators compare letters, so an address is never inside a range and an instant never before another. Use the operators that the vendor lists for the key.',
    avoid: `{
  "effect": "allow",
  "action": [
    "tcr:PullRepositoryPersonal"
  ],
  "resource": [
    "qcs::tcr:::repo/team-01/*"
  ],
  "condition": {
    "string_equal": {
      "qcs:ip": "203.0.113.0/24"
    }
  }
}`,
    prefer: `{
  "effect": "allow",
  "action": [
    "tcr:PullRepositoryPersonal"
  ],
  "resource": [
    "qcs::tcr:::repo/team-01/*"
  ],
  "condition": {
    "ip_equal": {
      "qcs:ip": "203.0.113.0/24"
    }
  }
}`,
    sources: ['cam-58420'],
  },
  check({ subject, report }) {
    for (const { statement, condition } of subject.conditions) {
      const { written, known, operator, key, path } = condition;
      if (written === undefined || known === undefined || !(known.type in families)) continue;
      const kinds = families[known.type] ?? [];
      if (written.base.kind === 'null' || written.base.kind === 'binary') continue;
      if (kinds.includes(written.base.kind)) continue;
      const suggestion = suggest(condition);
      const edits = suggestion && moveCondition({ statement, condition }, { operator: suggestion });
      report({
        at: path,
        part: 'key',
        params: { operator, key, type: known.type, ...(suggestion === undefined ? {} : { suggestion }) },
        ...(edits ? { fix: needsReview(...edits) } : {}),
      });
    }
  },
});

const families: Readonly<Record<string, readonly string[]>> = {
  ip: ['ip'],
  date: ['date'],
  'string-set': ['string'],
  // `qcs:mfa` occurs with texts in the vendor's built-in policies.
  bool: ['bool', 'string'],
};

const prefixes: Readonly<Record<string, string>> = { ip: 'ip', date: 'date', 'string-set': 'string' };

/** The same comparison in the family of the key, where that has it. */
function suggest({ operator, written, known }: LintCondition): string | undefined {
  const prefix = known && prefixes[known.type];
  if (prefix === undefined || written === undefined) return undefined;
  const { name } = written.base;
  const comparison = name.slice(name.indexOf('_')).replace('_like', '_equal').replace('_ignore_case', '');
  const suggestion = operator.replace(name, `${prefix}${comparison}`);
  return findConditionOperator(suggestion) === undefined ? undefined : suggestion;
}
