/** `npm run bench`: the engine beside others that answer the same questions, and how its work grows. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { runCommand } from '../src/tooling/prerequisites.mjs';

runCommand(() =>
  // The threads of z3 would keep the process alive. The exit code is set by the time this comes round.
  measureAll().finally(() => setImmediate(() => process.exit())),
);

async function measureAll() {
  const { ensureInstalled } = await import('../src/tooling/install.mjs');
  await ensureInstalled();
  const { loadBundledCore } = await import('../src/tooling/bundle-core.mjs');
  const { loadPeers } = await import('./peers.mjs');
  const { compareDecisions } = await import('./decisions/compare-decisions.mjs');
  const { compareWithSolver } = await import('./comparison/compare-with-solver.mjs');
  const { measureGrowth } = await import('./growth.mjs');
  const { measureHostile } = await import('./hostile.mjs');
  const { collectResults } = await import('./report/collect.mjs');
  const { drawPicture } = await import('./report/draw-picture.mjs');
  const { printResults } = await import('./report/print-results.mjs');

  const loadBefore = readLoad();
  const core = await loadBundledCore();
  const peers = await loadPeers();
  // First: what an engine was asked before shapes how it is compiled, and the others have been asked nothing yet.
  console.log('Decisions …');
  const decisions = await compareDecisions(core, peers);
  console.log('Comparison; z3 takes most of the time …');
  const comparison = await compareWithSolver(core, peers.z3);
  console.log('Growth …');
  const growth = measureGrowth(core);
  console.log('Hostile input …');
  const hostile = measureHostile(core);
  const machine = {
    processor: cpus()[0]?.model ?? 'unknown processor',
    cores: availableParallelism(),
    node: process.versions.node,
    loadBefore,
    loadAfter: readLoad(),
  };
  const results = collectResults(
    { machine, peers: peers.versions, decisions, comparison, hostile, growth },
    new Date(),
  );
  const folder = new URL('results/', import.meta.url);
  mkdirSync(folder, { recursive: true });
  writeFileSync(fileURLToPath(new URL('latest.json', folder)), `${JSON.stringify(results, null, 2)}\n`);
  writeFileSync(fileURLToPath(new URL('latest.svg', folder)), drawPicture(results));
  console.log(`\n${printResults(results)}\n\nWritten to bench/results/latest.json and latest.svg.`);
}

function readLoad() {
  return Math.round((loadavg()[0] ?? 0) * 10) / 10;
}
