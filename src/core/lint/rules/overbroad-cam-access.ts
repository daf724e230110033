import { matchesGlob } from '../../matching';
import { defineStatementRule } from '../rule';

export const overbroadCamAccess = defineStatementRule({
  code: 'lint/overbroad-cam-access',
  severity: 'warning',
  params: ['action'],
  message: '{action} lets its holder grant further permissions to anybody, also to themselves.',
  docs: {
    summary: 'A statement allows calls of the access management with which permissions can be widened.',
    rationale:
      'Whoever can write or associate policies, or create keys of other users, can get every permission. Grant that to administrators only, and give others the reading calls they need.',
    avoid: `{ "effect": "allow", "action": ["cam:*"], "resource": ["*"] }`,
    prefer: `{
  "effect": "allow",
  "action": [
    "tcr:PullRepositoryPersonal"
  ],
  "resource": [
    "qcs::tcr:::repo/team-01/*"
  ]
}`,
    sources: ['cam-cli', 'cam-errors'],
    limits:
      'Only the access management itself is looked at; conditions and denies that take such calls away are not.',
  },
  uses: ['identity', 'session'],
  check({ subject, report }) {
    for (const { effect, actions } of subject.statements) {
      if (effect !== 'allow') continue;
      for (const { name, kind, glob, text, path } of actions) {
        if (kind === 'every' || kind === 'unusable' || !name.startsWith('cam:')) continue;
        if (escalating.some((action) => matchesGlob(glob, action)))
          report({ at: path, params: { action: text } });
      }
    }
  },
});

/** Calls that write or associate policies, or give access as somebody else. */
const escalating = [
  'cam:AttachUserPolicy',
  'cam:AttachGroupPolicy',
  'cam:AttachRolePolicy',
  'cam:CreatePolicy',
  'cam:CreatePolicyVersion',
  'cam:UpdatePolicy',
  'cam:SetDefaultPolicyVersion',
  'cam:AddUserToGroup',
  'cam:AddUser',
  'cam:UpdateUser',
  'cam:CreateAccessKey',
  'cam:UpdateAssumeRolePolicy',
  'cam:DeleteUserPermissionsBoundary',
  'cam:DeleteRolePermissionsBoundary',
];
