import { performance } from 'node:perf_hooks';
import { addCounts, noTests } from './test-counts.mjs';

/** @typedef {{ name: string, outcome: 'ok' | 'failed' | 'not run', seconds: number }} StageResult */

/**
 * Runs all stages, also after one has failed, so that one run shows everything there is to mend. The last line
 * printed is `N passed, N failed`. A stage that fails without a failing test of its own (say, the formatting)
 * counts as one failure: that line never says "0 failed" on a red run.
 *
 * @param {readonly import('./stages.mjs').Stage[]} stages
 * @returns {Promise<boolean>} whether every stage is well
 */
export async function runStages(stages) {
  /** @type {StageResult[]} */
  const results = [];
  let counts = noTests;
  for (const [index, stage] of stages.entries()) {
    console.log(`\n━━ ${index + 1}/${stages.length} ${stage.name}`);
    const started = performance.now();
    const isBlocked = results.some(({ name, outcome }) => name === stage.needs && outcome !== 'ok');
    const isOk = !isBlocked && (await stage.run());
    const seconds = (performance.now() - started) / 1000;
    const outcome = isBlocked ? 'not run' : isOk ? 'ok' : 'failed';
    results.push({ name: stage.name, outcome, seconds });
    console.log(
      isBlocked
        ? `── not run, because "${stage.needs}" failed`
        : `── ${outcome} after ${seconds.toFixed(1)} s`,
    );
    const own = isBlocked ? noTests : (stage.count?.() ?? noTests);
    counts = addCounts(counts, outcome === 'failed' && own.failed === 0 ? { ...own, failed: 1 } : own);
  }
  console.log(`\n${results.map(describe).join('\n')}\n`);
  console.log(
    `${counts.passed} passed, ${counts.failed} failed${counts.skipped > 0 ? `, ${counts.skipped} skipped` : ''}`,
  );
  return results.every(({ outcome }) => outcome === 'ok');
}

/** @param {StageResult} result */
function describe({ name, outcome, seconds }) {
  return `${outcome.padEnd(7)}  ${seconds.toFixed(1).padStart(6)} s  ${name}`;
}
