import { medianOf } from '../measure.mjs';

/** @typedef {import('../decisions/compare-decisions.mjs').DecisionResult} DecisionResult */
/** @typedef {import('../comparison/compare-with-solver.mjs').ComparisonResult} ComparisonResult */
/** @typedef {import('../growth.mjs').GrowthResult} GrowthResult */
/** @typedef {import('../hostile.mjs').HostileResult} HostileResult */

/**
 * @typedef {object} Machine
 * @property {string} processor
 * @property {number} cores
 * @property {string} node
 * @property {number} loadBefore the system's load average over a minute
 * @property {number} loadAfter
 *
 * @typedef {object} Measurements
 * @property {Machine} machine
 * @property {Readonly<Record<string, string>>} peers versions by package name
 * @property {readonly DecisionResult[]} decisions
 * @property {ComparisonResult} comparison
 * @property {readonly HostileResult[]} hostile
 * @property {GrowthResult} growth
 *
 * @typedef {Omit<Measurements, 'comparison'> & {
 *   readonly measuredOn: string,
 *   readonly comparison: ComparisonResult & { ownMs: number, oneVariableMs: number, twoVariablesMs: number },
 *   readonly targets: readonly Target[],
 * }} Results what `results/latest.json` holds
 *
 * @typedef {object} Target
 * @property {string} name
 * @property {number} wanted
 * @property {number} measured
 * @property {boolean} isReached
 */

/**
 * Adds the medians over the pairs of policies, and how the figures stand to the targets of the design.
 *
 * @param {Measurements} measurements
 * @param {Date} now
 * @returns {Results}
 */
export function collectResults(measurements, now) {
  const { policies } = measurements.comparison;
  const comparison = {
    ...measurements.comparison,
    ownMs: medianOf(policies.map(({ ownMs }) => ownMs)),
    oneVariableMs: medianOf(policies.map(({ oneVariableMs }) => oneVariableMs)),
    twoVariablesMs: medianOf(policies.map(({ twoVariablesMs }) => twoVariablesMs)),
  };
  return {
    measuredOn: now.toISOString().slice(0, 10),
    ...measurements,
    comparison,
    targets: listTargets({ ...measurements, comparison }),
  };
}

/**
 * @param {Measurements & { comparison: { ownMs: number, twoVariablesMs: number, oneVariableMs: number } }} measurements
 * @returns {readonly Target[]}
 */
function listTargets({ decisions, comparison, hostile, growth }) {
  const official = decisions[0]?.engines ?? [];
  /** @type {(detail: 'outcome' | 'trace', prefix: string) => number} */
  const best = (detail, prefix) =>
    Math.max(
      ...official
        .filter((engine) => engine.detail === detail && engine.name.startsWith(prefix))
        .map(({ perSecond }) => perSecond),
    );
  const own = best('outcome', 'ours');
  /** @type {(patterns: number, kind: 'map' | 'table') => number} */
  const mapMs = (patterns, kind) =>
    Math.max(...growth.map.filter((row) => row.patterns === patterns).map((row) => row[kind].medianMs));
  const longest = growth.analysis.filter(({ characters }) => characters > 6000);
  return [
    atLeast('decisions a second, compiled, without trace', 1_000_000, own),
    atLeast('decisions a second, compiled, with trace and caveats', 100_000, best('trace', 'ours')),
    atLeast('times iam-simulate', 50, own / best('outcome', 'iam')),
    atLeast('times cedar-wasm', 50, own / best('outcome', 'cedar')),
    atLeast('times casbin', 5, own / best('outcome', 'casbin')),
    atLeast('times z3, two variables', 1000, comparison.twoVariablesMs / comparison.ownMs),
    atLeast('times z3, its kindest form', 1000, comparison.oneVariableMs / comparison.ownMs),
    atMost('ms for the exact map of 100 patterns', 15, mapMs(100, 'map')),
    atMost('ms for the exact map of 500 patterns', 150, mapMs(500, 'map')),
    atMost('ms for the table of 100 patterns', 15, mapMs(100, 'table')),
    atMost('ms for the table of 500 patterns', 150, mapMs(500, 'table')),
    atMost(
      'ms for read, lint, table and tests of 6 KB, p95',
      16,
      Math.max(...longest.map(({ all }) => all.p95Ms)),
    ),
    atMost('ms for lint of 6 KB, median', 3, Math.max(...longest.map(({ lint }) => lint.medianMs))),
    atMost(
      'ms for any analysis of hostile input, median',
      200,
      Math.max(...hostile.flatMap(({ tasks }) => tasks.map(({ medianMs }) => medianMs))),
    ),
  ];
}

/** @type {(name: string, wanted: number, measured: number) => Target} */
function atLeast(name, wanted, measured) {
  return { name: `at least ${name}`, wanted, measured, isReached: measured >= wanted };
}

/** @type {(name: string, wanted: number, measured: number) => Target} */
function atMost(name, wanted, measured) {
  return { name: `at most ${name}`, wanted, measured, isReached: measured <= wanted };
}
