import { formatCount, formatMs, layOutTable } from './format.mjs';

/** @typedef {import('./collect.mjs').Results} Results */

/**
 * @param {Results} results
 * @returns {string} tables for a terminal
 */
export function printResults(results) {
  const { machine, decisions, comparison, hostile, growth, targets } = results;
  const { patterns } = comparison;
  return [
    `${machine.processor}, ${machine.cores} cores, Node.js ${machine.node}; load ${machine.loadBefore} before and ${machine.loadAfter} after. All times are CPU time.`,
    ...decisions.map(printDecisions),
    section(
      'Comparison of the official policies; z3 gets both directions as two questions',
      layOutTable(
        ['policies', 'verdict', 'ours', 'z3, one variable', 'ratio', 'z3, two variables', 'ratio'],
        comparison.policies.map((row) => [
          row.pair,
          row.verdict,
          formatMs(row.ownMs),
          formatMs(row.oneVariableMs),
          formatRatio(row.oneVariableMs / row.ownMs),
          `${row.isCut ? '> ' : ''}${formatMs(row.twoVariablesMs)}`,
          formatRatio(row.twoVariablesMs / row.ownMs),
        ]),
      ),
    ),
    section(
      'Random patterns against z3',
      `${patterns.agreed} of ${patterns.pairs} pairs (seed ${patterns.seed}) decided by both, all with the same verdict: ${JSON.stringify(patterns.verdicts)}; z3 gave up on ${patterns.undecidedBySolver}.\nMedian ${formatMs(patterns.ownMs)}, z3 ${formatMs(patterns.solverMs)}: ${formatRatio(patterns.solverMs / patterns.ownMs)}`,
    ),
    section(
      'Made to be slow',
      layOutTable(
        ['input', 'task', 'answer', 'median', 'worst'],
        hostile.flatMap(({ input, tasks }) =>
          tasks.map(({ task, answer, medianMs, worstMs }) => [
            input,
            task,
            answer,
            formatMs(medianMs),
            formatMs(worstMs),
          ]),
        ),
      ),
    ),
    section(
      'Access map by patterns',
      layOutTable(
        ['shape', 'patterns', 'columns', 'exact map', 'p95', 'table', 'p95'],
        growth.map.map((row) => [
          row.shape,
          String(row.patterns),
          String(row.columns),
          ...[row.map, row.table].flatMap(({ medianMs, p95Ms }) => [formatMs(medianMs), formatMs(p95Ms)]),
        ]),
      ),
    ),
    section(
      'Whole analysis by length',
      layOutTable(
        ['shape', 'characters', 'read', 'lint', 'exact map', 'table', '20 tests', 'key', 'key, p95'],
        growth.analysis.map(({ shape, characters, read, lint, map, table, tests, all }) => [
          shape,
          String(characters),
          ...[read, lint, map, table, tests, all].map(({ medianMs }) => formatMs(medianMs)),
          formatMs(all.p95Ms),
        ]),
      ),
    ),
    section(
      'Targets',
      layOutTable(
        ['target', 'wanted', 'measured', 'reached'],
        targets.map(({ name, wanted, measured, isReached }) => [
          name,
          formatCount(wanted),
          formatCount(measured),
          isReached ? 'yes' : 'NO',
        ]),
      ),
    ),
  ].join('\n\n');
}

/** @param {Results['decisions'][number]} result */
function printDecisions({ workload, cases, allowed, engines }) {
  /** @type {(detail: string) => number} */
  const ownRate = (detail) =>
    engines.find((engine) => engine.isOwn && engine.detail === detail)?.perSecond ?? 0;
  return section(
    `Decisions: ${workload}; ${cases} cases, ${allowed} of them allowed, all engines agree`,
    layOutTable(
      ['engine', 'answer', 'a second', 'ours is'],
      engines.map(({ name, detail, isOwn, perSecond }) => [
        name,
        detail,
        formatCount(perSecond),
        isOwn ? '' : formatRatio(ownRate(detail) / perSecond),
      ]),
    ),
  );
}

/** @param {number} ratio */
function formatRatio(ratio) {
  return `${formatCount(ratio)} ×`;
}

/**
 * @param {string} heading
 * @param {string} body
 */
function section(heading, body) {
  return `${heading}\n\n${body}`;
}
