/** @typedef {import('../src/core/index.ts').PolicyDocument} PolicyDocument */
/** @typedef {import('../src/core/index.ts').Statement} Statement */

/**
 * One statement with a resource for each pattern.
 *
 * @param {readonly string[]} names last segments
 * @returns {PolicyDocument}
 */
export function allowOn(names) {
  return toPolicy([
    {
      effect: 'allow',
      action: ['tcr:Pull*', 'tcr:Describe*'],
      resource: names.map((name) => `qcs::tcr:::${name}`),
    },
  ]);
}

/**
 * A statement for each pair of patterns, with four kinds of grant and denies among them.
 *
 * @param {number} count of statements
 * @returns {PolicyDocument}
 */
export function grantByTeam(count) {
  const actions = ['tcr:Pull*', 'tcr:Describe*', 'tcr:*', 'tcr:Push*'];
  return toPolicy(
    listMany(count, (team) => ({
      effect: team % 5 === 0 ? 'deny' : 'allow',
      action: [actions[team % actions.length] ?? '*'],
      resource: [`qcs::tcr:::repo/team-${team}`, `qcs::tcr:::repo/team-${team}/*`],
    })),
  );
}

/**
 * The same with a condition on a fifth of the statements, each on another network: what a cell says then hangs on
 * circumstances.
 *
 * @param {number} count of statements
 * @returns {PolicyDocument}
 */
export function grantByTeamAndNetwork(count) {
  const { version, statement } = grantByTeam(count);
  return {
    version,
    statement: statement.map((one, team) =>
      team % 5 === 4 ? { ...one, condition: { ip_equal: { 'qcs:ip': [`10.${team}.0.0/16`] } } } : one,
    ),
  };
}

/**
 * @param {number} count
 * @returns {PolicyDocument}
 */
export function allowRepositories(count) {
  return allowOn(listMany(count, (index) => `repo/team-${index}/app-${index}/*`));
}

/**
 * Grows a policy up to a length.
 *
 * @param {(size: number) => PolicyDocument} grow
 * @param {number} length of the compact JSON, in characters
 * @returns {{ readonly policy: PolicyDocument, readonly size: number }}
 */
export function fillLength(grow, length) {
  let size = 1;
  while (JSON.stringify(grow(size + 1)).length <= length) size += 1;
  return { policy: grow(size), size };
}

/**
 * @template Item
 * @param {number} count
 * @param {(index: number) => Item} make
 */
export function listMany(count, make) {
  return Array.from({ length: count }, (_, index) => make(index));
}

/**
 * @param {readonly Statement[]} statement
 * @returns {PolicyDocument}
 */
function toPolicy(statement) {
  return { version: '2.0', statement };
}
