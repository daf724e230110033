import { policyLimits } from '../../catalogue';
import { measureCompactJson } from '../compact-length';
import { defineRule } from '../rule';

export const invalidDocumentLength = defineRule({
  code: 'lint/invalid-document-length',
  severity: 'error',
  params: ['characters', 'limit'],
  message: 'The policy has {characters, number} characters; the service takes at most {limit, number}.',
  docs: {
    summary: 'The policy is longer than the service accepts.',
    rationale:
      'White space between the parts does not count. Use patterns instead of long lists, or split the policy: a user, group or role can have up to 200.',
    avoid: JSON.stringify({
      effect: 'allow',
      action: ['tcr:PullRepositoryPersonal'],
      resource: Array.from({ length: 180 }, (_, index) => `qcs::tcr:::repo/team-01/repo-${1000 + index}`),
    }),
    prefer: `{
  "effect": "allow",
  "action": ["tcr:PullRepositoryPersonal"],
  "resource": ["qcs::tcr:::repo/team-01/*"]
}`,
    sources: ['cam-10604', 'cam-10609', 'cam-errors'],
    limits:
      'Counted in code points of the text without white space outside strings, or of compact JSON where only the policy is known. How the service counts characters beyond ASCII is not documented.',
  },
  serviceError: 'InvalidParameter.PolicyDocumentLengthOverLimit',
  uses: ['identity', 'boundary', 'session', 'role-trust'],
  check({ subject, facts, report }) {
    const limit = policyLimits.characters;
    const length = facts.characters ?? measureCompactJson(subject.policy, measureLimit);
    if (length > limit) report({ at: [], params: { characters: length, limit } });
  },
});

/** The reader takes no more text than this. */
const measureLimit = 262_144;
