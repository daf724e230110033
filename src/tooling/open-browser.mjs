import { spawn } from 'node:child_process';

/**
 * Opens the address in the person's browser where there is one to open. Never fails: the address has been
 * printed already, so a missing browser is no reason to stop.
 *
 * @param {string} address
 */
export function openBrowser(address) {
  const opener = findOpener(process.platform, process.env);
  if (!opener) return;
  const [command, ...args] = opener;
  const child = spawn(command, [...args, address], { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
}

/**
 * @param {NodeJS.Platform} platform
 * @param {NodeJS.ProcessEnv} environment
 * @returns {[command: string, ...args: string[]] | undefined} nothing where no screen is to be expected
 */
export function findOpener(platform, environment) {
  if (environment.CI || environment.BROWSER === 'none') return undefined;
  if (platform === 'darwin') return ['open'];
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler'];
  if (environment.WSL_DISTRO_NAME) return ['rundll32.exe', 'url.dll,FileProtocolHandler'];
  if (environment.DISPLAY || environment.WAYLAND_DISPLAY) return ['xdg-open'];
  return undefined;
}
