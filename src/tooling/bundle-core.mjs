import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { cacheFolder, projectFolder } from './project.mjs';

/** @typedef {typeof import('../core/index.ts')} Core */

/**
 * Bundles the core as the page's build does and loads it, so that what is measured is what visitors run. A
 * module runner would put a getter before every name that one file takes from another.
 *
 * @returns {Promise<Core>}
 */
export async function loadBundledCore() {
  const folder = join(cacheFolder, 'core');
  // A name of its own, since two measurements may run beside each other.
  const fileName = `core-${process.pid}.mjs`;
  await build({
    configFile: false,
    root: projectFolder,
    logLevel: 'error',
    build: {
      target: 'es2023',
      outDir: folder,
      emptyOutDir: false,
      copyPublicDir: false,
      lib: { entry: join(projectFolder, 'src/core/index.ts'), formats: ['es'], fileName: () => fileName },
    },
  });
  return import(pathToFileURL(join(folder, fileName)).href);
}
