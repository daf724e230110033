/** @typedef {import('../../src/core/index.ts').PolicyDocument} PolicyDocument */
/** @typedef {import('../../src/core/index.ts').Statement} Statement */
/** @typedef {import('../../src/tooling/bundle-core.mjs').Core} Core */

/**
 * Requests against policies, in words that every engine's translation understands: actions and patterns are
 * those of `translate.mjs`, resources are last segments (`repo/team-01/repo-demo`).
 *
 * @typedef {object} Workload
 * @property {string} name
 * @property {readonly PolicyDocument[]} policies each is asked every request
 * @property {readonly { readonly action: string, readonly name: string }[]} requests
 */

/**
 * @param {Core} core
 * @returns {readonly Workload[]}
 */
export function listWorkloads(core) {
  return [
    {
      name: 'the four official policies',
      policies: core.listOfficialScenarios().map(({ policy }) => policy),
      requests: cross(['team-01', 'team-01/repo-demo', 'team-01/other', 'team-02', 'team-02/repo-demo']),
    },
    {
      name: 'one policy of 6 KB with denies',
      policies: [longPolicy()],
      requests: cross(['team-1/app', 'team-25/app', 'team-46', 'team-99/app']),
    },
  ];
}

const actions = [
  'tcr:PullRepositoryPersonal',
  'tcr:PushRepositoryPersonal',
  'tcr:DescribeImagePersonal',
  'tcr:DeleteImagePersonal',
  'tcr:CreateRepositoryPersonal',
];

/** @param {readonly string[]} names */
function cross(names) {
  return actions.flatMap((action) => names.map((name) => ({ action, name: `repo/${name}` })));
}

/**
 * A statement for each team, every fifth of them a deny, up to the longest document that the service takes.
 *
 * @returns {PolicyDocument}
 */
function longPolicy() {
  /** @type {Statement[]} */
  const statement = [];
  for (let team = 0; ; team += 1) {
    const resource = [`qcs::tcr:::repo/team-${team}`, `qcs::tcr:::repo/team-${team}/*`];
    /** @type {Statement} */
    const next =
      team % 5 === 0
        ? { effect: 'deny', action: ['tcr:DeleteImagePersonal'], resource }
        : { effect: 'allow', action: ['tcr:Describe*', 'tcr:PullRepository*'], resource };
    if (JSON.stringify({ version: '2.0', statement: [...statement, next] }).length > 6144) {
      return { version: '2.0', statement };
    }
    statement.push(next);
  }
}
