import { needsReview } from '../edits';
import { defineRule } from '../rule';

export const deprecatedSessionVersion = defineRule({
  code: 'lint/deprecated-session-version',
  severity: 'warning',
  params: ['action'],
  message: 'With version 2.0 a temporary credential cannot make list calls such as {action}.',
  docs: {
    summary: 'The policy of a temporary credential has version 2.0 and covers list calls.',
    rationale:
      'Credentials of GetFederationToken and AssumeRole are kept from list calls where 2.0 policies are involved; 3.0 lifts that. All policies involved have to be 3.0, also those of the caller.',
    avoid: `{
  "effect": "allow",
  "action": [
    "tcr:DescribeRepositoryOwnerPersonal"
  ],
  "resource": [
    "qcs::tcr:::repo/*"
  ]
}`,
    prefer: `{ "version": "3.0", "statement": [{ "effect": "allow", "action": ["tcr:DescribeRepositoryOwnerPersonal"], "resource": ["qcs::tcr:::repo/*"] }] }`,
    sources: ['https://cloud.tencent.com/document/product/598/107703'],
    given: { use: 'session' },
  },
  uses: ['session'],
  check({ subject, report }) {
    const { version } = (subject.policy ?? {}) as { readonly version?: unknown };
    if (version !== '2.0') return;
    for (const { effect, actions } of subject.statements) {
      if (effect !== 'allow') continue;
      for (const entry of actions) {
        const list = [...entry.reached].find(({ access }) => access === 'list');
        if (list === undefined) continue;
        report({
          at: ['version'],
          params: { action: list.action },
          related: [entry.path],
          fix: needsReview({ kind: 'set', path: ['version'], value: '3.0' }),
        });
        return;
      }
    }
  },
});
