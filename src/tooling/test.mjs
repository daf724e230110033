/** `npm test`: every check a change has to pass. With `--without-journeys` (`npm run check`) no browser is needed. */
import { runCommand } from './prerequisites.mjs';

runCommand(async () => {
  const { ensureInstalled } = await import('./install.mjs');
  await ensureInstalled();
  // The stages need installed packages, so they can be read only now.
  const { runStages } = await import('./run-stages.mjs');
  const { listStages } = await import('./stages.mjs');
  const isAllOk = await runStages(
    await listStages({ hasJourneys: !process.argv.includes('--without-journeys') }),
  );
  process.exitCode = isAllOk ? 0 : 1;
});
