import { defineConfig } from '@playwright/test';
import { launchOptions, listBrowsers } from '../src/tooling/browser.mjs';
import { addressVariable } from './support/address';

const [executablePath] = listBrowsers();

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  globalSetup: './support/serve-build.ts',
  fullyParallel: true,
  forbidOnly: process.env.CI !== undefined,
  workers: 2,
  reporter: 'list',
  // A loaded two-core machine needs seconds for what a person's machine does at once.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  use: {
    // The set-up starts the server before the workers read this file.
    baseURL: process.env[addressVariable],
    browserName: 'chromium',
    viewport: { width: 1440, height: 900 },
    trace: { mode: 'retain-on-failure', screenshots: false },
    screenshot: 'only-on-failure',
    ...(executablePath ? { launchOptions: launchOptions(executablePath) } : {}),
    contextOptions: { reducedMotion: 'reduce' },
  },
});
