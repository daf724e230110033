import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, request, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compressFolder } from './compress.mjs';
import { policyForHeader } from './content-security-policy.mjs';
import { serveStudio } from './serve.mjs';

const page = `<!doctype html><title>Served</title>${'<p>text</p>'.repeat(200)}`;
const script = `console.log(${JSON.stringify('x'.repeat(3000))})`;

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

describe('serveStudio', () => {
  const folder = mkdtempSync(join(tmpdir(), 'serve-'));
  let server: Awaited<ReturnType<typeof serveStudio>>;

  beforeAll(async () => {
    mkdirSync(join(folder, 'site/assets'), { recursive: true });
    writeFileSync(join(folder, 'secret.txt'), 'not for anybody');
    writeFileSync(join(folder, 'site/index.html'), page);
    writeFileSync(join(folder, 'site/assets/index-abc.js'), script);
    await compressFolder(join(folder, 'site'));
    server = await serveStudio({ port: 0, folder: join(folder, 'site') });
  });

  afterAll(async () => {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Asks for a path exactly as written, without the tidying that `fetch` does. */
  function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const outgoing = request(
        { host: '127.0.0.1', port: server.port, path, headers, method },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('end', () =>
            resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }),
          );
        },
      );
      outgoing.on('error', reject).end();
    });
  }

  it('answers with brotli where it is understood', async () => {
    const { status, headers, body } = await ask('/', { 'Accept-Encoding': 'gzip, deflate, br' });
    expect(status).toBe(200);
    expect(headers['content-encoding']).toBe('br');
    expect(headers['content-type']).toBe('text/html;charset=utf-8');
    expect(headers.vary).toBe('Accept-Encoding');
    expect(brotliDecompressSync(body).toString()).toBe(page);
  });

  it('answers with gzip where brotli is not understood', async () => {
    const { headers, body } = await ask('/assets/index-abc.js', { 'Accept-Encoding': 'gzip' });
    expect(headers['content-encoding']).toBe('gzip');
    expect(headers['content-type']).toBe('text/javascript');
    expect(gunzipSync(body).toString()).toBe(script);
  });

  it('answers as it is to whoever understands neither', async () => {
    const { headers, body } = await ask('/');
    expect(headers['content-encoding']).toBeUndefined();
    expect(body.toString()).toBe(page);
  });

  it.each(['/', '/assets/index-abc.js', '/nothing-here'])(
    'sends the security headers with %s',
    async (path) => {
      const { headers } = await ask(path);
      expect(headers['content-security-policy']).toBe(policyForHeader);
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['referrer-policy']).toBe('no-referrer');
    },
  );

  it('lets hashed files be kept for good and the page be asked for each time', async () => {
    expect((await ask('/assets/index-abc.js')).headers['cache-control']).toContain('immutable');
    expect((await ask('/')).headers['cache-control']).toBe('no-cache');
  });

  it('answers 304 when the page has not changed', async () => {
    const { etag } = (await ask('/')).headers;
    expect((await ask('/', { 'If-None-Match': etag ?? '' })).status).toBe(304);
  });

  it.each(['/nothing-here', '/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/%'])(
    'finds nothing at %s',
    async (path) => {
      expect((await ask(path)).status).toBe(404);
    },
  );

  it('is not upset by a malformed range', async () => {
    const { status, body } = await ask('/', { Range: 'bytes=9-2' });
    expect(status).toBe(200);
    expect(body.toString()).toBe(page);
  });

  it('takes no other method', async () => {
    expect((await ask('/', {}, 'POST')).status).toBe(405);
  });

  it('serves a build that was made meanwhile', async () => {
    writeFileSync(join(folder, 'site/later.txt'), 'built later');
    expect((await ask('/later.txt')).body.toString()).toBe('built later');
  });

  it('goes to the next port when one is taken', async () => {
    const squatter = await listenAnywhere();
    const address = squatter.address();
    const taken = typeof address === 'object' && address ? address.port : 0;
    const next = await serveStudio({ port: taken, folder });
    expect(next.port).toBeGreaterThan(taken);
    expect(next.address).toBe(`http://127.0.0.1:${next.port}/`);
    await next.close();
    squatter.close();
  });
});

function listenAnywhere(): Promise<Server> {
  return new Promise((resolve) => {
    const squatter = createServer().listen(0, '127.0.0.1', () => resolve(squatter));
  });
}
