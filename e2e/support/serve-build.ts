import { ensureBuilt } from '../../src/tooling/production-build.mjs';
import { serveStudio } from '../../src/tooling/serve.mjs';
import { addressVariable } from './address';

/** Serves the production build, as `npm start` does, for as long as the journeys run. */
export default async function serveBuild(): Promise<() => Promise<void>> {
  await ensureBuilt();
  const server = await serveStudio({ port: 0 });
  process.env[addressVariable] = server.address;
  return server.close;
}
