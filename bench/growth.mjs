import { timeCall } from './measure.mjs';
import { allowRepositories, fillLength, grantByTeam, grantByTeamAndNetwork, listMany } from './policies.mjs';

/** @typedef {import('../src/tooling/bundle-core.mjs').Core} Core */
/** @typedef {import('../src/core/index.ts').PolicyDocument} PolicyDocument */
/** @typedef {import('./measure.mjs').Times} Times */

/**
 * @typedef {object} MapGrowth
 * @property {string} shape
 * @property {number} patterns
 * @property {number} columns of the table
 * @property {Times} map
 * @property {Times} table
 *
 * @typedef {object} AnalysisGrowth
 * @property {string} shape
 * @property {number} characters
 * @property {number} size statements or resources, whichever the shape has many of
 * @property {Times} read
 * @property {Times} lint
 * @property {Times} map every action on every class of requests
 * @property {Times} table people's operations on every class of resources, as the page shows them
 * @property {Times} tests twenty of them
 * @property {Times} all read, lint, table and tests one after the other: what a key costs
 *
 * @typedef {{ readonly map: readonly MapGrowth[], readonly analysis: readonly AnalysisGrowth[] }} GrowthResult
 */

/** @type {readonly { shape: string, patternsEach: number, grow: (size: number) => PolicyDocument }[]} */
const shapes = [
  { shape: 'one statement, many repositories', patternsEach: 1, grow: allowRepositories },
  { shape: 'a statement for each team', patternsEach: 2, grow: grantByTeam },
  { shape: 'a fifth of them with a condition', patternsEach: 2, grow: grantByTeamAndNetwork },
];

const patternCounts = [2, 10, 50, 100, 200, 500];
const lengths = [512, 1024, 2048, 4096, 6144];

/**
 * How the access map and the whole analysis after a keystroke grow with the policy.
 *
 * @param {Core} core
 * @returns {GrowthResult}
 */
export function measureGrowth(core) {
  return {
    map: shapes.flatMap(({ shape, patternsEach, grow }) =>
      patternCounts.map((patterns) => {
        const policy = grow(patterns / patternsEach);
        const attached = { identity: [policy] };
        const columns = core.tabulateAccess(attached).columns.length;
        const options = { rounds: 41, limitMs: 2_000 };
        const map = timeCall(() => core.mapAccess(attached), options);
        return {
          shape,
          patterns,
          columns,
          map,
          table: timeCall(() => core.tabulateAccess(attached), options),
        };
      }),
    ),
    analysis: shapes.flatMap(({ shape, grow }) =>
      lengths.map((length) => {
        const { policy, size } = fillLength(grow, length);
        return { shape, size, ...measureAnalysis(core, JSON.stringify(policy)) };
      }),
    ),
  };
}

/**
 * @param {Core} core
 * @param {string} text
 */
function measureAnalysis(core, text) {
  const { policy } = core.readPolicy(text);
  if (policy === null) throw new Error('the policy cannot be read');
  const tests = listTests(core);
  // A person types many keys; the compilers have long been through with what each of them asks.
  const options = { rounds: 201, warmUps: 60, limitMs: 4_000 };
  const attached = { identity: [policy] };
  // Takes the place of what lint remembers of the last policy; `lint` is what a policy costs that it has not seen.
  const forget = () => core.lintPolicy({ version: '2.0', statement: [] });
  return {
    characters: text.length,
    read: timeCall(() => core.readPolicy(text), options),
    lint: timeCall(() => {
      forget();
      core.lintPolicy(policy);
    }, options),
    map: timeCall(() => core.mapAccess(attached), options),
    table: timeCall(() => core.tabulateAccess(attached), options),
    tests: timeCall(() => core.runTests(tests, core.compilePolicies(attached)), options),
    all: timeCall(() => {
      forget();
      const read = core.readPolicy(text);
      if (read.policy === null) return;
      core.lintPolicy(read.policy);
      const policies = { identity: [read.policy] };
      core.tabulateAccess(policies);
      core.runTests(tests, core.compilePolicies(policies));
    }, options),
  };
}

/** @param {Core} core */
function listTests(core) {
  return listMany(10, (team) => `team-${team}/app-${team}`).flatMap((target) =>
    ['pull', 'push'].map((operation) => core.prepareTest({ operation, target, expect: 'allowed' })),
  );
}
