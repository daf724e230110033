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
  // A journey that passes only the second time is reported as flaky, with the trace of its repetition.
  retries: 1,
  reporter: 'list',
  // A loaded two-core machine needs seconds for what a person's machine does at once.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  use: {
    // The set-up starts the server before the workers read this file.
    baseURL: process.env[addressVariable],
    browserName: 'chromium',
    viewport: { width: 1440, height: 900 },
    // Recording costs a quarter of the time; a journey that fails is repeated with it.
    trace: { mode: 'on-first-retry', screenshots: false },
    screenshot: 'only-on-failure',
    ...(executablePath ? { launchOptions: launchOptions(executablePath) } : {}),
    contextOptions: { reducedMotion: 'reduce' },
  },
});
