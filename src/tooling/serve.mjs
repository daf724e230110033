import { createServer } from 'node:http';
import sirv from 'sirv';
import { policyForHeader } from './content-security-policy.mjs';
import { SetupError } from './prerequisites.mjs';
import { buildFolder } from './project.mjs';

/** Only this machine can reach the server. */
const host = '127.0.0.1';

const portsToTry = 50;

const securityHeaders = {
  'Content-Security-Policy': policyForHeader,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/**
 * Serves a production build, compressed, to this machine only.
 *
 * @param {object} options
 * @param {number} options.port the first port to try; each taken one leads to the next. 0 takes any free port.
 * @param {string} [options.folder] what to serve, by default the production build
 * @returns {Promise<{ port: number, address: string, close: () => Promise<void> }>}
 */
export async function serveStudio({ port, folder = buildFolder }) {
  const server = createServer(answerFrom(folder));
  const takenPort = await listenOnFreePort(server, port);
  return {
    port: takenPort,
    address: `http://${host}:${takenPort}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/**
 * @param {string} folder
 * @returns {import('node:http').RequestListener}
 */
function answerFrom(folder) {
  const serveFile = sirv(folder, {
    // In this mode each request looks at the disk, so a build made meanwhile is served and never breaks the server.
    dev: true,
    etag: true,
    brotli: true,
    gzip: true,
    setHeaders: (response, pathname) => {
      // Files below assets/ carry a hash of their content in their name.
      const isHashed = pathname.startsWith('/assets/');
      response.setHeader('Cache-Control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
    onNoMatch: (_request, response) => end(response, 404, 'Not found'),
  });
  return (request, response) => {
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return end(response, 405, 'Method not allowed');
    // Nothing here is worth resuming, and a malformed range must not reach the file system.
    delete request.headers.range;
    serveFile(request, response);
  };
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {number} status
 * @param {string} text
 */
function end(response, status, text) {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${text}\n`);
}

/**
 * @param {import('node:http').Server} server
 * @param {number} firstPort
 * @returns {Promise<number>} the port that was free
 */
async function listenOnFreePort(server, firstPort) {
  const lastPort = Math.min(firstPort === 0 ? 0 : firstPort + portsToTry - 1, 65535);
  for (let port = firstPort; port <= lastPort; port += 1) {
    const outcome = await tryToListen(server, port);
    if (typeof outcome === 'number') return outcome;
    if (outcome.code !== 'EADDRINUSE' && outcome.code !== 'EACCES') throw outcome;
  }
  throw new SetupError(`No free port from ${firstPort} to ${lastPort}; name another one with --port NUMBER.`);
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 * @returns {Promise<number | NodeJS.ErrnoException>}
 */
function tryToListen(server, port) {
  return new Promise((resolve) => {
    server.once('error', resolve);
    server.listen(port, host, () => {
      server.off('error', resolve);
      const address = server.address();
      resolve(address !== null && typeof address === 'object' ? address.port : port);
    });
  });
}
