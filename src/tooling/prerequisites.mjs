/**
 * What has to hold before any other tooling file is even read. This module imports nothing and uses only
 * syntax that Node.js 14 can read, so that an old version gets a sentence and not a syntax error.
 */

/** A missing prerequisite. Its message is one line that says what to do; no stack trace is shown for it. */
export class SetupError extends Error {}

/**
 * @param {string} version for example `20.19.0`
 * @returns {string | undefined} what to tell the person, or nothing when this version will do. Versions 21 and
 *   early 22 are newer than 20.19 but lack what the bundler needs.
 */
export function explainUnsupportedNode(version) {
  const parts = version.split('.').map(Number);
  const major = parts[0] || 0;
  const minor = parts[1] || 0;
  const isSupported = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;
  if (isSupported) return undefined;
  return `TCR Policy Studio needs Node.js 20.19 or later (of 22: 22.12 or later), this is ${version}. Get one from https://nodejs.org and run the command again.`;
}

/**
 * Runs a command's main function, provided that this Node.js can run it at all.
 *
 * @param {() => Promise<void>} main
 */
export function runCommand(main) {
  const complaint = explainUnsupportedNode(process.versions.node);
  if (complaint) {
    console.error(complaint);
    process.exitCode = 1;
    return;
  }
  main().catch((error) => {
    console.error(error instanceof SetupError ? `\n${error.message}` : error);
    process.exitCode = 1;
  });
}
