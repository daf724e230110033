import { timeCall } from './measure.mjs';
import { allowRepositories, fillLength, grantByTeam, grantByTeamAndNetwork } from './policies.mjs';

/** @typedef {import('../src/tooling/bundle-core.mjs').Core} Core */
/** @typedef {import('../src/core/index.ts').PolicyDocument} PolicyDocument */
/** @typedef {import('./measure.mjs').Times} Times */

/**
 * @typedef {{ readonly shape: string, readonly patterns: number, readonly columns: number } & Times} MapGrowth
 *
 * @typedef {object} AnalysisGrowth
 * @property {string} shape
 * @property {number} characters
 * @property {number} size statements or resources, whichever the shape has many of
 * @property {Times} read
 * @property {Times} lint
 * @property {Times} map
 * @property {Times} all read, lint and map one after the other
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
        const columns = core.mapAccess({ identity: [policy] }).columns.length;
        const times = timeCall(() => core.mapAccess({ identity: [policy] }), { rounds: 41, limitMs: 2_000 });
        return { shape, patterns, columns, ...times };
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
  const options = { rounds: 101, warmUps: 10, limitMs: 1_500 };
  return {
    characters: text.length,
    read: timeCall(() => core.readPolicy(text), options),
    lint: timeCall(() => core.lintPolicy(policy), options),
    map: timeCall(() => core.mapAccess({ identity: [policy] }), options),
    all: timeCall(() => {
      const read = core.readPolicy(text);
      if (read.policy === null) return;
      core.lintPolicy(read.policy);
      core.mapAccess({ identity: [read.policy] });
    }, options),
  };
}
