import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from '../src/tooling/install.mjs';

const folder = fileURLToPath(new URL('.', import.meta.url));
const require = createRequire(import.meta.url);

/**
 * What the engine is held against. The packages have types of their own, but they are not there where the
 * types of this project are checked.
 *
 * @typedef {object} Peers
 * @property {any} cedar `@cedar-policy/cedar-wasm/nodejs`
 * @property {any} iam `@cloud-copilot/iam-simulate`
 * @property {any} casbin
 * @property {any} z3 what `init` of `z3-solver` gives
 * @property {Readonly<Record<string, string>>} versions by package name
 */

/** @returns {Promise<Peers>} */
export async function loadPeers() {
  await ensureInstalled(folder);
  const { dependencies } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return {
    cedar: require('@cedar-policy/cedar-wasm/nodejs'),
    iam: require('@cloud-copilot/iam-simulate'),
    casbin: require('casbin'),
    z3: await require('z3-solver').init(),
    versions: dependencies,
  };
}
