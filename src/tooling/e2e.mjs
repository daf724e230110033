/** `npm run e2e`: the journeys alone. Further arguments go to Playwright, for example `npm run e2e -- start`. */
import { runCommand } from './prerequisites.mjs';

runCommand(async () => {
  const { ensureInstalled } = await import('./install.mjs');
  await ensureInstalled();
  const { browserVariable, ensureBrowser } = await import('./browser.mjs');
  const { findTool } = await import('./project.mjs');
  const { runNode } = await import('./run-process.mjs');
  const args = ['test', '--config=e2e/playwright.config.ts', ...process.argv.slice(2)];
  const environment = { [browserVariable]: await ensureBrowser() };
  const { exitCode } = await runNode(findTool('@playwright/test', 'playwright'), args, { environment });
  process.exitCode = exitCode;
});
