import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compressFolder } from './compress.mjs';
import { SetupError } from './prerequisites.mjs';
import { buildFolder, cacheFolder, findTool, projectFolder } from './project.mjs';
import { runNode } from './run-process.mjs';

/** Everything that can change what the build gives. */
const sources = ['index.html', 'vite.config.ts', 'package-lock.json', 'tsconfig.json', 'public', 'src'];

const stampFile = join(cacheFolder, 'production-build.json');

/**
 * Builds the page unless the build at hand came from these very sources.
 *
 * @returns {Promise<boolean>} whether it had to build
 */
export async function ensureBuilt() {
  const wanted = { sources: fingerprintSources(projectFolder), output: fingerprintListing(buildFolder) };
  if (wanted.output && readStamp() === JSON.stringify(wanted)) return false;
  await build();
  return true;
}

/** Builds the page and compresses it, whatever is there already. */
export async function build() {
  const sourcesBefore = fingerprintSources(projectFolder);
  rmSync(stampFile, { force: true });
  console.log('Building the page …');
  // A NODE_ENV inherited from somebody's shell would otherwise give a development build.
  const environment = { NODE_ENV: 'production' };
  const { exitCode } = await runNode(findTool('vite'), ['build', '--logLevel', 'warn'], { environment });
  if (exitCode !== 0) throw new SetupError('The build failed, the reason is above.');
  await compressFolder(buildFolder);
  mkdirSync(cacheFolder, { recursive: true });
  writeFileSync(
    stampFile,
    JSON.stringify({ sources: sourcesBefore, output: fingerprintListing(buildFolder) }),
  );
}

/**
 * @param {string} folder the project folder, or one that looks like it
 * @returns {string} changes when the name or content of any source changes; tests do not count
 */
export function fingerprintSources(folder) {
  const hash = createHash('sha256');
  for (const source of sources) {
    for (const file of listFiles(folder, source)) {
      if (/\.test\.tsx?$|\.md$/.test(file)) continue;
      hash
        .update(`${file}\0`)
        .update(readFileSync(join(folder, file)))
        .update('\0');
    }
  }
  return hash.digest('hex');
}

/**
 * @param {string} folder
 * @returns {string} changes when a file comes, goes or changes its size; empty when there is no folder
 */
function fingerprintListing(folder) {
  const lines = listFiles(folder, '.').map((file) => `${file} ${statSync(join(folder, file)).size}`);
  return lines.length === 0 ? '' : createHash('sha256').update(lines.join('\n')).digest('hex');
}

function readStamp() {
  try {
    return readFileSync(stampFile, 'utf8');
  } catch {
    return undefined;
  }
}

/**
 * @param {string} folder
 * @param {string} path a file or folder in it; a missing one has no files
 * @returns {string[]} paths below `folder`, sorted, with `/` on every platform
 */
function listFiles(folder, path) {
  const found = statSync(join(folder, path), { throwIfNoEntry: false });
  if (!found) return [];
  if (found.isFile()) return [path];
  return readdirSync(join(folder, path))
    .sort()
    .flatMap((name) => listFiles(folder, path === '.' ? name : `${path}/${name}`));
}
