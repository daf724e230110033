import { defineStatementRule } from '../rule';

export const ineffectiveTagKey = defineStatementRule({
  code: 'lint/ineffective-tag-key',
  severity: 'info',
  params: ['key'],
  message: '{key} names the key of a tag after a slash, which list calls are reported to pass over.',
  docs: {
    summary: 'A condition asks for the key of a tag in the form with a slash.',
    rationale:
      'The vendor has a recipe for it, says that it has no effect on lists in the console, and a guide warns that it breaks them. Where the values are known, write them as key&value under qcs:resource_tag.',
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
      "qcs:resource_tag/team": "one"
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
    "for_any_value:string_equal": {
      "qcs:resource_tag": "team&one"
    }
  }
}`,
    sources: ['cam-58347'],
  },
  check({ subject, report }) {
    for (const { condition } of subject.conditions) {
      const { known, key, path } = condition;
      if (known?.key === 'qcs:resource_tag/') report({ at: path, part: 'key', params: { key } });
    }
  },
});
