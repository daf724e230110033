import { defineStatementRule } from '../rule';
import type { LintCondition } from '../subject';

export const conflictingConditionValues = defineStatementRule({
  code: 'lint/conflicting-condition-values',
  severity: 'warning',
  params: ['key'],
  message: 'The conditions on {key} can never hold together, so this statement never takes effect.',
  docs: {
    summary: 'Two conditions of a statement exclude each other.',
    rationale:
      'All conditions have to hold together, and here one asks for what another forbids. Keep the one that was meant.',
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
      "qcs:uin": "100000000001"
    },
    "string_not_equal": {
      "qcs:uin": "100000000001"
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
    "string_equal": {
      "qcs:uin": "100000000001"
    }
  }
}`,
    sources: ['cam-58419'],
    limits:
      'Only equal values and a key that has to be absent are compared, and neither values with a set qualifier nor single tags among several.',
  },
  check({ subject, report }) {
    for (const { conditions } of subject.statements) {
      for (const forbidding of conditions.filter(isPlain)) {
        const { key, written } = forbidding;
        if (written === undefined || !(written.base.isNegated || isAbsence(forbidding))) continue;
        const forbidden = new Set(forbidding.values.map(String));
        const asking = conditions.find(
          (other) =>
            isPlain(other) &&
            other.key === key &&
            other.written?.base.isNegated === false &&
            (isAbsence(forbidding)
              ? other.written.base.kind !== 'null'
              : other.written.base.name === written.base.name.replace('_not_', '_') &&
                other.values.length > 0 &&
                other.values.every((value) => forbidden.has(String(value)))),
        );
        if (asking === undefined) continue;
        report({ at: forbidding.path, part: 'key', params: { key }, related: [asking.path] });
      }
    }
  },
});

/** Neither a set qualifier nor `_if_exist` leaves a way out. */
function isPlain({ written }: LintCondition): boolean {
  return written !== undefined && written.qualifier === null && !written.ifExists;
}

function isAbsence({ written, values }: LintCondition): boolean {
  return (
    written?.base.kind === 'null' && values.length > 0 && values.every((value) => String(value) === 'true')
  );
}
