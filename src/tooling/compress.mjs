import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const compressible = /\.(?:html|js|mjs|css|svg|json|webmanifest|txt|md|wasm)$/;

/** Smaller files fit into one network packet anyway. */
const minSizeBytes = 1024;

/**
 * Writes a `.br` and a `.gz` beside every compressible file, at the strongest setting: it is done once a build.
 *
 * @param {string} folder
 */
export async function compressFolder(folder) {
  const names = await readdir(folder, { recursive: true });
  await Promise.all(
    names.filter((name) => compressible.test(name)).map((name) => compress(join(folder, name))),
  );
}

/** @param {string} file */
async function compress(file) {
  if ((await stat(file)).size < minSizeBytes) return;
  const content = await readFile(file);
  await Promise.all([
    writeFile(`${file}.br`, await promisify(brotliCompress)(content, brotliOptions(content.length))),
    writeFile(`${file}.gz`, await promisify(gzip)(content, { level: 9 })),
  ]);
}

/** @param {number} sizeBytes */
function brotliOptions(sizeBytes) {
  return {
    params: {
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: sizeBytes,
    },
  };
}
