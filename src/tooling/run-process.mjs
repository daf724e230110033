import { spawn } from 'node:child_process';
import { projectFolder } from './project.mjs';

/**
 * @typedef {object} ProcessOptions
 * @property {Record<string, string>} [environment] set on top of this process's own
 * @property {number} [maxSilenceMs] the process is ended when it prints nothing for this long
 * @property {boolean} [isRecorded] keep a copy of the output for the result
 * @property {boolean} [hidesErrors] show standard output only; for a command that is expected to fail at times
 *
 * @typedef {object} ProcessResult
 * @property {number} exitCode 127 when the command could not be found
 * @property {string} output what it printed; perhaps empty when it was not to be recorded
 */

/**
 * Runs a command in the project folder and passes on what it prints, as it prints it.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {ProcessOptions} [options]
 * @returns {Promise<ProcessResult>} never rejects
 */
export function runProcess(command, args, options = {}) {
  const isPiped = options.isRecorded || options.hidesErrors || options.maxSilenceMs !== undefined;
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: projectFolder,
      env: { ...process.env, ...options.environment },
      stdio: isPiped ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    });
    let output = '';
    /** @type {NodeJS.Timeout | undefined} */
    let silence;
    const restartSilence = () => {
      clearTimeout(silence);
      if (options.maxSilenceMs !== undefined) silence = setTimeout(() => child.kill(), options.maxSilenceMs);
    };
    /** @type {(exitCode: number) => void} */
    const finish = (exitCode) => {
      clearTimeout(silence);
      resolve({ exitCode, output });
    };
    for (const [stream, target] of /** @type {const} */ ([
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ])) {
      stream?.on('data', (chunk) => {
        output += chunk;
        restartSilence();
        if (target === process.stdout || !options.hidesErrors) target.write(chunk);
      });
    }
    restartSilence();
    child.on('error', () => finish(127));
    child.on('close', (exitCode) => finish(exitCode ?? 1));
  });
}

/**
 * Runs a script with the Node.js that runs this one.
 *
 * @param {string} script
 * @param {readonly string[]} args
 * @param {ProcessOptions} [options]
 */
export function runNode(script, args, options) {
  return runProcess(process.execPath, [script, ...args], options);
}
