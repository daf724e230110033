/**
 * `npm run mutation [folder …]`: changes the core's deciding folders bit by bit, runs their tests on every change, and
 * writes what went unnoticed into src/core/MUTATION.md. Without folders all of them take about a quarter of an hour.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { explainStaleInstall } from '../install.mjs';
import { runCommand } from '../prerequisites.mjs';
import { cacheFolder, projectFolder } from '../project.mjs';
import { runNode, runProcess } from '../run-process.mjs';
import { writeReport } from './write-report.mjs';

const own = fileURLToPath(new URL('.', import.meta.url));
const parts = [
  'automaton',
  'contexts',
  'space',
  'compare',
  'coverage',
  'explain',
  'guard',
  'map',
  'minimise',
  'synthesise',
];
/** Small enough that each ends within minutes and can be run by itself. */
const folders = ['matching', 'evaluate', 'analyse', ...parts.map((part) => `analyse/${part}`)];
/** Percent of the changes to a layer that have to be noticed. */
const leastScore = 85;

runCommand(async () => {
  if (explainStaleInstall(own)) await runProcess('npm', ['ci', '--prefix', own, '--no-audit', '--no-fund']);
  const wanted = process.argv.slice(2);
  const tool = join(own, 'node_modules/@stryker-mutator/core/bin/stryker.js');
  for (const folder of wanted.length > 0 ? wanted : folders) {
    const environment = { MUTATED_FOLDER: folder };
    await runNode(tool, ['run', join(own, 'stryker.config.mjs')], { environment });
  }
  const reports = folders.map((folder) => ({
    folder,
    path: join(cacheFolder, `mutation-${folder.replace('/', '-')}.json`),
  }));
  const found = reports
    .filter(({ path }) => existsSync(path))
    .map(({ folder, path }) => ({ folder, report: JSON.parse(readFileSync(path, 'utf8')) }));
  const { text, scores } = writeReport(found);
  writeFileSync(join(projectFolder, 'src/core/MUTATION.md'), text);
  for (const [layer, score] of scores) console.log(`core/${layer}: ${score.toFixed(1)} % noticed`);
  process.exitCode = scores.every(([, score]) => score >= leastScore) ? 0 : 1;
});
