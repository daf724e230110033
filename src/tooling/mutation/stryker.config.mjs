/** What Stryker changes and who judges it; `run.mjs` names the folder. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheFolder } from '../project.mjs';

const folder = process.env.MUTATED_FOLDER ?? 'matching';

// The folder itself where it has folders that are mutated by themselves.
const files = folder === 'analyse' ? '*.ts' : '**/*.ts';
const layer = folder.split('/')[0] ?? folder;
/** Layers whose tests have to notice. */
const judges = layer === 'matching' ? ['matching', 'evaluate'] : [layer];

// The tests of a small share of the random cases: a mutant is judged thousands of times.
process.env.RUN_SHARE = layer === 'analyse' ? '0.01' : '0.05';

export default {
  mutate: [`src/core/${folder}/${files}`, '!src/core/**/*.test.ts', '!src/core/**/index.ts'],
  plugins: [fileURLToPath(new URL('in-process-runner.mjs', import.meta.url))],
  testRunner: 'in-process',
  judges: judges.map((judge) => `src/core/${judge}`),
  coverageAnalysis: 'perTest',
  // What runs while a module loads is data more than behaviour, and the runner loads modules once.
  ignoreStatic: true,
  concurrency: Number(process.env.CONCURRENCY ?? 1),
  // Most endless loops end by the count of hits; a tight clock would take a busy machine for a killer.
  timeoutMS: 20_000,
  disableTypeChecks: false,
  warnings: { unknownOptions: false },
  reporters: ['progress-append-only', 'clear-text', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: join(cacheFolder, `mutation-${folder.replace('/', '-')}.json`) },
  ignorePatterns: [
    '/dist',
    '/e2e',
    '/public',
    '/bench',
    '/test-results',
    '/src/app',
    '/src/features',
    '/src/ui',
  ],
};
