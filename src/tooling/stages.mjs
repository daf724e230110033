import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { browserVariable, ensureBrowser } from './browser.mjs';
import { cacheFolder, findTool, projectFolder } from './project.mjs';
import { runNode } from './run-process.mjs';
import { readJourneyCounts, readUnitCounts } from './test-counts.mjs';

/**
 * @typedef {object} Stage
 * @property {string} name
 * @property {() => Promise<boolean>} run prints its progress and tells whether all is well
 * @property {() => import('./test-counts.mjs').TestCounts} [count] the tests it ran, asked after the run
 * @property {string} [needs] the name of a stage without whose success this one makes no sense
 */

/**
 * @param {{ hasJourneys: boolean }} options
 * @returns {Promise<Stage[]>} cheapest first
 */
export async function listStages({ hasJourneys }) {
  mkdirSync(cacheFolder, { recursive: true });
  // Getting a browser can fail for reasons outside the project, so it comes before the work and not after it.
  return hasJourneys ? [...quickStages, journeysIn(await ensureBrowser())] : quickStages;
}

const unitReport = join(cacheFolder, 'unit-report.json');
const journeyReport = join(cacheFolder, 'journey-report.json');

/** @type {Stage[]} */
const quickStages = [
  {
    name: 'Format and lint',
    run: () =>
      isOk(findTool('@biomejs/biome', 'biome'), [
        'ci',
        '--error-on-warnings',
        ...(process.stdout.isTTY ? [] : ['--colors=off']),
      ]),
  },
  {
    name: 'Types',
    run: async () => {
      const compiler = findTool('typescript', 'tsc');
      console.log('core, without the DOM and without Node.js');
      const isCoreOk = await isOk(compiler, ['-p', 'src/core/tsconfig.json', '--noEmit']);
      console.log('everything');
      return (await isOk(compiler, ['-p', 'tsconfig.json', '--noEmit'])) && isCoreOk;
    },
  },
  {
    name: 'Import zones',
    run: () =>
      isOk(findTool('dependency-cruiser', 'depcruise'), [
        '--config',
        'src/tooling/import-zones.config.mjs',
        '--output-type',
        'err-long',
        'src',
        'e2e',
        'vite.config.ts',
      ]),
  },
  {
    name: 'Unit and property tests',
    run: () =>
      isOk(findTool('vitest'), [
        'run',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${unitReport}`,
      ]),
    count: () => readUnitCounts(unitReport),
  },
  {
    name: 'Production build',
    run: async () =>
      (await isOk(join(projectFolder, 'src/tooling/build.mjs'))) &&
      (await isOk(join(projectFolder, 'src/tooling/size.mjs'))),
  },
];

/**
 * @param {string} browser
 * @returns {Stage}
 */
function journeysIn(browser) {
  return {
    name: 'Journeys in the browser',
    needs: 'Production build',
    run: () =>
      isOk(
        findTool('@playwright/test', 'playwright'),
        ['test', '--config=e2e/playwright.config.ts', '--reporter=list,json'],
        { [browserVariable]: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: journeyReport },
      ),
    count: () => readJourneyCounts(journeyReport),
  };
}

/**
 * @param {string} script
 * @param {string[]} [args]
 * @param {Record<string, string>} [environment]
 */
async function isOk(script, args = [], environment = {}) {
  const { exitCode } = await runNode(script, args, { environment });
  return exitCode === 0;
}
