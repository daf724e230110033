/**
 * A test runner for Stryker that loads core and tests once and judges every mutant in that one process: some
 * milliseconds a mutant, where starting vitest anew takes seconds. Mutants that are active only while modules load
 * cannot be judged so; the configuration leaves them out (`ignoreStatic`).
 */
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { INSTRUMENTER_CONSTANTS as words } from '@stryker-mutator/api/core';
import { commonTokens, declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { DryRunStatus, MutantRunStatus, TestStatus } from '@stryker-mutator/api/test-runner';
import { createServer, createServerModuleRunner } from 'vite';

/** @typedef {import('./test-words.mjs').RegisteredTest} RegisteredTest */

/**
 * Tests that take longer judge nothing: those who notice a change mostly do so in much less, and a change that nobody
 * notices costs the time of all tests that come across it.
 */
const longestMs = 100;
/** The quick tests judge first; a change that none of them noticed after so long counts as unnoticed. */
const patienceMs = 2000;

class InProcessRunner {
  static inject = /** @type {const} */ ([commonTokens.options]);

  /** @type {RegisteredTest[]} */
  tests = [];
  /** By test id: how long it took, so that the quick ones judge first. @type {Map<string, number>} */
  times = new Map();

  /** @param {import('@stryker-mutator/api/core').StrykerOptions & { judges?: readonly string[] }} options */
  constructor(options) {
    this.judges = options.judges ?? [];
    /** @type {Record<string, unknown>} */
    this.state = /** @type {any} */ (globalThis)[words.NAMESPACE] ??= {};
  }

  capabilities() {
    return { reloadEnvironment: false };
  }

  async init() {
    const shim = fileURLToPath(new URL('test-words.mjs', import.meta.url));
    this.server = await createServer({
      configFile: false,
      root: process.cwd(),
      logLevel: 'error',
      server: { middlewareMode: true, hmr: false, ws: false, watch: null },
      optimizeDeps: { noDiscovery: true },
      resolve: { alias: { vitest: shim } },
    });
    const modules = createServerModuleRunner(this.server.environments.ssr);
    const { collectTests } = await modules.import(shim);
    for (const file of this.judges.flatMap(listTestFiles)) {
      this.tests.push(...(await collectTests(file, () => modules.import(resolve(file)))));
    }
  }

  async dryRun() {
    const tests = [];
    const slow = new Set();
    for (const test of this.tests) {
      this.state[words.CURRENT_TEST_ID] = test.id;
      const start = process.cpuUsage();
      const failure = await this.findFailure(test);
      const { user, system } = process.cpuUsage(start);
      const timeSpentMs = (user + system) / 1000;
      this.times.set(test.id, timeSpentMs);
      if (failure === null && timeSpentMs > longestMs) {
        slow.add(test);
        continue;
      }
      const { id, name, fileName } = test;
      const base = { id, name, fileName, timeSpentMs };
      tests.push(
        failure === null
          ? { ...base, status: TestStatus.Success }
          : { ...base, status: TestStatus.Failed, failureMessage: failure },
      );
    }
    this.state[words.CURRENT_TEST_ID] = undefined;
    this.tests = this.tests.filter((test) => !slow.has(test));
    const mutantCoverage = /** @type {import('@stryker-mutator/api/core').MutantCoverage} */ (
      this.state[words.MUTATION_COVERAGE_OBJECT]
    );
    for (const { id } of slow) delete mutantCoverage.perTest[id];
    return { status: DryRunStatus.Complete, tests, mutantCoverage };
  }

  /** @param {import('@stryker-mutator/api/test-runner').MutantRunOptions} options */
  async mutantRun({ activeMutant, testFilter, hitLimit }) {
    const wanted = testFilter === undefined ? null : new Set(testFilter);
    const judging = this.tests
      .filter(({ id }) => wanted === null || wanted.has(id))
      .toSorted((one, other) => this.timeOf(one) - this.timeOf(other));
    this.state[words.HIT_COUNT] = 0;
    this.state[words.HIT_LIMIT] = hitLimit;
    this.state[words.ACTIVE_MUTANT] = activeMutant.id;
    try {
      const start = process.cpuUsage();
      for (const [index, test] of judging.entries()) {
        const { user } = process.cpuUsage(start);
        if (user / 1000 > patienceMs) return { status: MutantRunStatus.Survived, nrOfTests: index };
        const failure = await this.findFailure(test);
        const hits = Number(this.state[words.HIT_COUNT]);
        if (hitLimit !== undefined && hits > hitLimit) {
          return { status: MutantRunStatus.Timeout, reason: `Hit limit reached (${hits}/${hitLimit})` };
        }
        if (failure !== null) {
          const nrOfTests = index + 1;
          return { status: MutantRunStatus.Killed, killedBy: [test.id], failureMessage: failure, nrOfTests };
        }
      }
      return { status: MutantRunStatus.Survived, nrOfTests: judging.length };
    } finally {
      this.state[words.ACTIVE_MUTANT] = undefined;
    }
  }

  async dispose() {
    await this.server?.close();
  }

  /** @param {RegisteredTest} test */
  timeOf({ id }) {
    return this.times.get(id) ?? 0;
  }

  /**
   * @param {RegisteredTest} test
   * @returns {Promise<string | null>} why the test fails
   */
  async findFailure({ run }) {
    try {
      await run();
      return null;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  }
}

/** @param {string} folder */
function listTestFiles(folder) {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith('.test.ts') && !isTooLong(file))
    .map((file) => join(folder, file));
}

/** Even a small share of their cases takes seconds. @param {string} file */
function isTooLong(file) {
  return ['naive-agreement', 'enumeration', 'three-way'].some((name) => file.includes(name));
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'in-process', InProcessRunner)];
