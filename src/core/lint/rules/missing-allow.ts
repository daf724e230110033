import { defineRule } from '../rule';

export const missingAllow = defineRule({
  code: 'lint/missing-allow',
  severity: 'warning',
  params: ['use'],
  message:
    'Nothing is allowed here, so {use, select, boundary {the boundary leaves no permission} other {the credential can do nothing}}.',
  docs: {
    summary: 'A boundary or session policy has no statement that allows something.',
    rationale:
      'A call has to be allowed by the boundary or the session policy as well as by the identity policies. With denies alone nothing passes. Add what may be used.',
    avoid: `{
  "effect": "deny",
  "action": [
    "tcr:PushRepositoryPersonal"
  ],
  "resource": [
    "qcs::tcr:::repo/team-01/*"
  ]
}`,
    prefer: `[
  {
    "effect": "allow",
    "action": [
      "tcr:PullRepositoryPersonal"
    ],
    "resource": [
      "qcs::tcr:::repo/team-01/*"
    ]
  },
  {
    "effect": "deny",
    "action": [
      "tcr:PushRepositoryPersonal"
    ],
    "resource": [
      "qcs::tcr:::repo/team-01/*"
    ]
  }
]`,
    sources: ['https://www.tencentcloud.com/document/product/598/39425', 'cam-cli'],
    given: { use: 'boundary' },
  },
  uses: ['boundary', 'session'],
  check({ subject, facts, report }) {
    if (subject.statements.length === 0 || facts.use === 'identity') return;
    if (subject.statements.some(({ effect }) => effect !== 'deny')) return;
    report({ at: ['statement'], part: 'key', params: { use: facts.use } });
  },
});
