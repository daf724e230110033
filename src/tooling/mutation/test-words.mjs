/**
 * `describe`, `it` and `expect` as the core's tests use them, in place of vitest's: the tests are read once and can
 * then be run again and again within the process. What they expect is judged by vitest's own assertions.
 */
import { JestAsymmetricMatchers, JestChaiExpect, JestExtend } from '@vitest/expect';
import * as chai from 'chai';

chai.use(JestExtend);
chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);

export const expect = chai.expect;

/**
 * @typedef {object} RegisteredTest
 * @property {string} id names it among all tests
 * @property {string} name
 * @property {string} fileName
 * @property {() => unknown} run
 */

/** @type {RegisteredTest[]} */
const registered = [];
/** @type {string[]} */
let titles = [];
let currentFile = '';

/**
 * The tests that a module registers while it is loaded.
 *
 * @param {string} fileName
 * @param {() => Promise<unknown>} load
 * @returns {Promise<RegisteredTest[]>}
 */
export async function collectTests(fileName, load) {
  const from = registered.length;
  currentFile = fileName;
  await load();
  return registered.slice(from);
}

/**
 * @param {string} title
 * @param {() => void} fill
 */
function describeOne(title, fill) {
  titles = [...titles, title];
  fill();
  titles = titles.slice(0, -1);
}

/**
 * @param {string} title
 * @param {...unknown} rest options and the test, in either order
 */
function itOne(title, ...rest) {
  const run = rest.find((one) => typeof one === 'function');
  if (run === undefined) throw new Error(`The test ${title} does nothing`);
  const name = [...titles, title].join(' ');
  const id = `${currentFile}#${registered.length} ${name}`;
  registered.push({ id, name, fileName: currentFile, run: /** @type {() => unknown} */ (run) });
}

/**
 * Rows that are lists are spread over the parameters, as vitest has it.
 *
 * @param {(title: string, run: () => unknown) => void} register
 */
function eachOf(register) {
  return (/** @type {readonly unknown[]} */ rows) =>
    (/** @type {string} */ title, /** @type {...unknown} */ ...rest) => {
      const run = /** @type {(...values: unknown[]) => unknown} */ (
        rest.find((one) => typeof one === 'function')
      );
      for (const row of rows) register(title, () => (Array.isArray(row) ? run(...row) : run(row)));
    };
}

export const describe = Object.assign(describeOne, { each: eachOf(describeOne) });
export const it = Object.assign(itOne, { each: eachOf(itOne) });
