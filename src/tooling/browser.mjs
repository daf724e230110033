import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { SetupError } from './prerequisites.mjs';
import { findTool } from './project.mjs';
import { runNode, runProcess } from './run-process.mjs';

/** Names a Chromium to use before any other; also how `npm test` hands its choice to the journeys. */
export const browserVariable = 'STUDIO_CHROMIUM';

/**
 * @param {string} executablePath
 * @returns {import('@playwright/test').LaunchOptions} with everything off that talks to anybody but the page
 */
export function launchOptions(executablePath) {
  return {
    executablePath,
    // Root has no sandbox, and these journeys only ever open our own page.
    chromiumSandbox: false,
    args: [
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--disable-quic',
      '--disable-gpu',
    ],
  };
}

/**
 * @returns {string[]} executables that are on this machine, the most suitable first: the one asked for, the one
 *   made for this version of Playwright, then whatever the system has
 */
export function listBrowsers() {
  const asked = process.env[browserVariable];
  const candidates = [...(asked ? [asked] : []), chromium.executablePath(), ...systemBrowsers()];
  return candidates.filter((path) => existsSync(path));
}

/**
 * Finds a browser that really starts, or gets one: Playwright's own download, else Debian's package.
 *
 * @returns {Promise<string>} its executable
 */
export async function ensureBrowser() {
  const isAtHand = await findWorkingBrowser();
  if (isAtHand) return isAtHand;
  for (const get of [downloadBrowser, installDebianBrowser]) {
    await get();
    const found = await findWorkingBrowser();
    if (found) return found;
  }
  throw new SetupError(
    `No Chromium to run the journeys in. Install Chromium or Google Chrome (Debian: apt-get install chromium), or name one in ${browserVariable}; npm run check does everything but the journeys.`,
  );
}

async function findWorkingBrowser() {
  for (const path of listBrowsers()) {
    const version = await tryToStart(path);
    if (version) {
      console.log(`Browser: Chromium ${version}, ${path}`);
      return path;
    }
    console.log(`${path} does not start, looking further.`);
  }
  return undefined;
}

/**
 * @param {string} executablePath
 * @returns {Promise<string | undefined>} its version; nothing when it does not start (a stub, missing libraries)
 */
async function tryToStart(executablePath) {
  try {
    const browser = await chromium.launch({ ...launchOptions(executablePath), timeout: 30_000 });
    const version = browser.version();
    await browser.close();
    return version;
  } catch {
    return undefined;
  }
}

async function downloadBrowser() {
  console.log('No browser found. Trying to download the one that Playwright manages …');
  // A slow download keeps printing its progress; where downloads are closed nothing comes at all.
  const args = ['install', 'chromium', '--no-shell'];
  const { exitCode } = await runNode(findTool('@playwright/test', 'playwright'), args, {
    maxSilenceMs: 20_000,
    hidesErrors: true,
  });
  if (exitCode !== 0) console.log('That download is not to be had here.');
}

async function installDebianBrowser() {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || !findInPath('apt-get')) return;
  console.log('Installing the Debian package "chromium" (and a font for Chinese) …');
  const apt = (/** @type {string[]} */ ...args) =>
    runProcess('apt-get', ['-q', '-y', '-o', 'DPkg::Lock::Timeout=120', '-o', 'Dpkg::Use-Pty=0', ...args], {
      environment: { DEBIAN_FRONTEND: 'noninteractive' },
    });
  await apt('update');
  const packages = ['chromium', 'fonts-noto-cjk'];
  const { exitCode } = await apt('install', '--no-install-recommends', ...packages);
  if (exitCode !== 0) console.log('apt-get could not install it, its reason is above.');
}

/** @returns {string[]} */
function systemBrowsers() {
  if (process.platform === 'darwin') {
    return [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ];
  }
  if (process.platform === 'win32') {
    return [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].flatMap(
      (folder) =>
        folder
          ? [
              join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
              join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
            ]
          : [],
    );
  }
  return ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'].flatMap(
    (name) => findInPath(name) ?? [],
  );
}

/**
 * @param {string} name
 * @returns {string | undefined} the first such file in PATH
 */
function findInPath(name) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}
