import { medianOf, timeCall } from '../measure.mjs';
import { drawPatternPairs } from './random-patterns.mjs';
import { StringSolver } from './string-solver.mjs';

/** @typedef {import('../../src/tooling/bundle-core.mjs').Core} Core */
/** @typedef {import('../../src/core/index.ts').PolicyDocument} PolicyDocument */

/**
 * @typedef {object} PolicyPairResult
 * @property {string} pair
 * @property {string} verdict ours; z3's too, where it came to one
 * @property {number} ownMs
 * @property {number} twoVariablesMs z3 with a variable for the action and one for the resource
 * @property {boolean} isCut whether z3 ran into its time limit there, so that its time is a lower bound
 * @property {number} oneVariableMs z3 with the kindest form that we found
 *
 * @typedef {object} PatternResult
 * @property {number} seed
 * @property {number} pairs
 * @property {number} agreed
 * @property {number} undecidedBySolver
 * @property {Readonly<Record<string, number>>} verdicts how often each came
 * @property {number} ownMs median
 * @property {number} solverMs median
 *
 * @typedef {{ readonly policies: readonly PolicyPairResult[], readonly patterns: PatternResult }} ComparisonResult
 */

const seed = 20261124;
const pairCount = 240;

/**
 * The comparison of policies beside z3. Throws where the two disagree.
 *
 * @param {Core} core
 * @param {any} z3 what `init` of `z3-solver` gives
 * @returns {Promise<ComparisonResult>}
 */
export async function compareWithSolver(core, z3) {
  const solver = new StringSolver(z3);
  // The first questions pay for z3's compilers, which shall not count.
  for (const pair of drawPatternPairs(12, seed + 1)) await solver.answer(askPatterns(solver, pair));
  return {
    policies: await comparePolicyPairs(core, solver),
    patterns: await comparePatterns(core, solver),
  };
}

/**
 * @param {Core} core
 * @param {StringSolver} solver
 */
async function comparePolicyPairs(core, solver) {
  const scenarios = core.listOfficialScenarios();
  const results = [];
  for (const [index, first] of scenarios.entries()) {
    for (const second of scenarios.slice(index + 1)) {
      const { verdict } = core.comparePolicies(first.policy, second.policy, { replay: true });
      const pair = `${first.id} / ${second.id}`;
      const natural = await solver.answer(solver.askByTwoVariables(first.policy, second.policy));
      const kind = await solver.answer(solver.askByOneVariable(first.policy, second.policy));
      for (const answer of [natural, kind]) agree(pair, verdict, answer.verdict);
      const { medianMs } = timeCall(() => core.comparePolicies(first.policy, second.policy), {
        rounds: 201,
        warmUps: 100,
      });
      results.push({
        pair,
        verdict,
        ownMs: medianMs,
        twoVariablesMs: natural.cpuMs,
        isCut: natural.verdict === 'undecided',
        oneVariableMs: kind.cpuMs,
      });
    }
  }
  return results;
}

/**
 * @param {Core} core
 * @param {StringSolver} solver
 * @returns {Promise<PatternResult>}
 */
async function comparePatterns(core, solver) {
  /** @type {Record<string, number>} */
  const verdicts = {};
  const ownTimes = [];
  const solverTimes = [];
  let undecidedBySolver = 0;
  for (const pair of drawPatternPairs(pairCount, seed)) {
    const { firstPolicy, secondPolicy } = pair;
    const { verdict } = core.comparePolicies(firstPolicy, secondPolicy, { replay: true });
    const answer = await solver.answer(askPatterns(solver, pair));
    agree(`${pair.first.join()} and ${pair.second.join()}`, verdict, answer.verdict);
    if (answer.verdict === 'undecided') undecidedBySolver += 1;
    verdicts[verdict] = (verdicts[verdict] ?? 0) + 1;
    solverTimes.push(answer.cpuMs);
    ownTimes.push(
      timeCall(() => core.comparePolicies(firstPolicy, secondPolicy), { rounds: 5, warmUps: 1 }).medianMs,
    );
  }
  return {
    seed,
    pairs: pairCount,
    agreed: pairCount - undecidedBySolver,
    undecidedBySolver,
    verdicts,
    ownMs: medianOf(ownTimes),
    solverMs: medianOf(solverTimes),
  };
}

/**
 * @param {StringSolver} solver
 * @param {import('./random-patterns.mjs').PatternPair} pair
 */
function askPatterns(solver, { kind, first, second }) {
  return solver.askByPatterns(first, second, kind === 'actions' ? 'letters-and-digits' : 'any');
}

/**
 * @param {string} subject
 * @param {string} own
 * @param {string} solver
 */
function agree(subject, own, solver) {
  if (solver !== 'undecided' && own !== solver) {
    throw new Error(`${subject}: we say ${own} and z3 says ${solver}`);
  }
}
