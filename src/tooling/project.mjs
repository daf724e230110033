import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json. Everything the tooling does happens below it. */
export const projectFolder = fileURLToPath(new URL('../..', import.meta.url));

/** Where the production build goes. */
export const buildFolder = join(projectFolder, 'dist');

/** Stamps and reports; it goes away together with the installed packages. */
export const cacheFolder = join(projectFolder, 'node_modules', '.cache', 'tcr-policy-studio');

/**
 * Finds the script behind an installed command-line tool, so that it can be run with this very Node.js and
 * without a shell on every platform.
 *
 * @param {string} packageName for example `vite`
 * @param {string} [commandName] when the package offers several commands
 */
export function findTool(packageName, commandName) {
  const packageFolder = join(projectFolder, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'));
  const script = typeof bin === 'string' ? bin : bin[commandName ?? packageName];
  return join(packageFolder, script);
}
