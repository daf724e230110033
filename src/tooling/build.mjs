/** `npm run build`: the production page in dist/, compressed, ready for any static host. */
import { runCommand } from './prerequisites.mjs';

runCommand(async () => {
  const { ensureInstalled } = await import('./install.mjs');
  const { ensureBuilt } = await import('./production-build.mjs');
  await ensureInstalled();
  if (!(await ensureBuilt())) console.log('dist/ is up to date.');
});
