import { parseArgs } from 'node:util';
import { ensureInstalled } from './install.mjs';
import { openBrowser } from './open-browser.mjs';
import { SetupError } from './prerequisites.mjs';
import { ensureBuilt } from './production-build.mjs';

const defaultPort = 4173;

/**
 * Serves the production build until the process is told to stop.
 *
 * @param {string[]} args `--port N` (else the environment's PORT, else 4173) and `--no-open`
 */
export async function startStudio(args) {
  const { port, isOpening } = readOptions(args);
  await ensureInstalled();
  await ensureBuilt();
  // The server needs an installed package, so it can be read only now.
  const { serveStudio } = await import('./serve.mjs');
  const server = await serveStudio({ port });
  if (port !== 0 && server.port !== port) console.log(`Port ${port} is taken, using ${server.port}.`);
  console.log(`\nTCR Policy Studio is at ${server.address}\nPress Ctrl-C to stop.`);
  onStop(() => {
    console.log('\nStopped.');
    server.close().then(() => process.exit(0));
  });
  if (isOpening) openBrowser(server.address);
}

/** @param {() => void} stop called at Ctrl-C, at any other request to end, and when npm itself has been ended */
function onStop(stop) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, stop);
  if (!process.env.npm_lifecycle_event) return;
  // npm puts a shell between itself and this process, and that shell passes no signal on: it is just gone.
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    stop();
  }, 500);
}

/**
 * @param {string[]} args
 * @returns {{ port: number, isOpening: boolean }}
 */
function readOptions(args) {
  const { values } = parseOptions(args);
  const written = values.port ?? process.env.PORT ?? String(defaultPort);
  const port = Number(written);
  if (!/^\d+$/.test(written) || port > 65535) {
    throw new SetupError(`The port must be a number from 0 to 65535, not "${written}".`);
  }
  return { port, isOpening: !values['no-open'] };
}

/** @param {string[]} args */
function parseOptions(args) {
  try {
    return parseArgs({ args, options: { port: { type: 'string' }, 'no-open': { type: 'boolean' } } });
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('.')[0] : String(error);
    throw new SetupError(`${reason}. Known options: --port NUMBER, --no-open (npm start -- --port 8080).`);
  }
}
