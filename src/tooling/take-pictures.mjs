/** `npm run pictures`: takes the README's pictures of the production page anew. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from './prerequisites.mjs';

const pictures = [
  { name: 'workbench-light', width: 1440, height: 900, scheme: 'light', language: 'en', tab: null },
  { name: 'access-table-dark', width: 1440, height: 900, scheme: 'dark', language: 'zh-CN', tab: '权限一览' },
  { name: 'narrow-light', width: 390, height: 844, scheme: 'light', language: 'en', tab: null },
];

runCommand(async () => {
  const { ensureInstalled } = await import('./install.mjs');
  await ensureInstalled();
  const { projectFolder } = await import('./project.mjs');
  const { ensureBuilt } = await import('./production-build.mjs');
  const { serveStudio } = await import('./serve.mjs');
  const { ensureBrowser, launchOptions } = await import('./browser.mjs');
  const { chromium } = await import('@playwright/test');
  await ensureBuilt();
  const folder = join(projectFolder, 'e2e', 'pictures');
  mkdirSync(folder, { recursive: true });
  const server = await serveStudio({ port: 0 });
  const browser = await chromium.launch(launchOptions(await ensureBrowser()));
  for (const { name, width, height, scheme, language, tab } of pictures) {
    const page = await browser.newPage({
      viewport: { width, height },
      colorScheme: scheme === 'dark' ? 'dark' : 'light',
      locale: language,
      reducedMotion: 'reduce',
    });
    await page.goto(server.address, { waitUntil: 'networkidle' });
    await page.getByRole('radio').first().waitFor();
    if (tab) await page.getByRole('tab', { name: tab }).click();
    // The panels' own code and the table's worker answer a moment after the tab.
    await page.waitForTimeout(1500);
    const path = join(folder, `${name}.png`);
    await page.screenshot({ path });
    console.log(`${name}.png, ${width} × ${height}`);
    await page.close();
  }
  await browser.close();
  await server.close();
});
