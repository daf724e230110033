import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { SetupError } from './prerequisites.mjs';
import { projectFolder } from './project.mjs';
import { runNode, runProcess } from './run-process.mjs';

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, os?: string[], cpu?: string[] }} LockedPackage
 * @typedef {{ packages?: Record<string, LockedPackage> }} Lockfile
 */

const installArguments = [
  'ci',
  // A NODE_ENV inherited from somebody's shell would otherwise leave out what builds and tests.
  '--include=dev',
  '--no-audit',
  '--no-fund',
  // By default npm waits more than a minute before it says that there is no network.
  '--fetch-retry-mintimeout=1000',
  '--fetch-retry-maxtimeout=5000',
];

/**
 * Installs exactly the locked packages, unless they are there already.
 *
 * @param {string} [folder] holds the lockfile; the project unless told
 */
export async function ensureInstalled(folder = projectFolder) {
  const reason = explainStaleInstall(folder);
  if (!reason) return;
  console.log(`Installing the locked dependencies (${reason}); the first time takes up to a minute …`);
  const { exitCode, output } = await runNpm([...installArguments, '--prefix', folder]);
  if (exitCode === 0) return;
  if (exitCode === 127) {
    throw new SetupError('npm was not found. Install Node.js together with npm and run the command again.');
  }
  const isOffline = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ENOTCACHED/.test(
    output,
  );
  throw new SetupError(
    isOffline
      ? 'The dependencies could not be downloaded: the package registry cannot be reached. Check the network connection (or proxy) and run the command again.'
      : `The dependencies could not be installed: npm ci ended with code ${exitCode}, its own message is above.`,
  );
}

/**
 * Compares what is locked with npm's own record of what it installed last. npm writes that record at the very
 * end, so an installation that was cut short counts as missing.
 *
 * @param {string} folder holds package-lock.json and perhaps node_modules
 * @returns {string | undefined} why an installation is needed, or nothing when all is in place
 */
export function explainStaleInstall(folder) {
  const locked = readLockfile(join(folder, 'package-lock.json'));
  if (!locked) throw new SetupError('package-lock.json is missing or broken; restore it from git.');
  const installed = readLockfile(join(folder, 'node_modules', '.package-lock.json'));
  if (!installed) return 'none yet';
  for (const [path, wanted] of Object.entries(locked.packages ?? {})) {
    const found = installed.packages?.[path];
    if (path === '' || (!found && wanted.optional)) continue;
    if (!found) return `${nameOf(path)} is missing`;
    if (found.version !== wanted.version || found.integrity !== wanted.integrity) {
      return `${nameOf(path)} has changed`;
    }
  }
  for (const [path, found] of Object.entries(installed.packages ?? {})) {
    if (!isFor(found.os, process.platform) || !isFor(found.cpu, process.arch)) {
      return `${nameOf(path)} is for another kind of machine`;
    }
  }
  return undefined;
}

/**
 * @param {string[] | undefined} list npm's `os` or `cpu` field, where `!name` excludes
 * @param {string} own
 */
function isFor(list, own) {
  if (!list) return true;
  const isExcluding = list.every((name) => name.startsWith('!'));
  return isExcluding ? !list.includes(`!${own}`) : list.includes(own);
}

/** @param {string} path for example `node_modules/vite` */
function nameOf(path) {
  return path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
}

/**
 * @param {string} file
 * @returns {Lockfile | undefined}
 */
function readLockfile(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * Under `npm start` the running npm names its own script, which needs no shell and is sure to be the same npm.
 *
 * @param {string[]} args
 */
function runNpm(args) {
  const script = process.env.npm_execpath;
  const options = { isRecorded: true };
  if (script && basename(script) === 'npm-cli.js') return runNode(script, args, options);
  if (process.platform === 'win32') return runProcess('cmd.exe', ['/d', '/c', 'npm', ...args], options);
  return runProcess('npm', args, options);
}
