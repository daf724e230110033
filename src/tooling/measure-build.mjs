import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { SetupError } from './prerequisites.mjs';

/** @typedef {{ name: string, sizeBytes: number, isFirstUse: boolean }} MeasuredFile */

/**
 * @param {string} folder a production build
 * @returns {MeasuredFile[]} scripts, styles and fonts, largest first. Sizes are those of the brotli file where
 *   there is one. First use is what index.html itself names: the entry and all that it imports statically.
 */
export function measureBuild(folder) {
  const page = join(folder, 'index.html');
  if (!existsSync(page)) throw new SetupError('There is no build yet; run npm run build first.');
  const html = readFileSync(page, 'utf8');
  return readdirSync(join(folder, 'assets'))
    .filter((name) => /\.(?:js|css|woff2?)$/.test(name))
    .map((name) => ({
      name,
      sizeBytes: sizeOnTheWire(join(folder, 'assets', name)),
      isFirstUse: html.includes(`assets/${name}"`),
    }))
    .sort((a, b) => b.sizeBytes - a.sizeBytes);
}

/** @param {string} file */
function sizeOnTheWire(file) {
  const compressed = statSync(`${file}.br`, { throwIfNoEntry: false });
  return (compressed ?? statSync(file)).size;
}
