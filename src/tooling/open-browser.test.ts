import { describe, expect, it } from 'vitest';
import { findOpener } from './open-browser.mjs';

describe('findOpener', () => {
  it.each<[where: string, NodeJS.Platform, NodeJS.ProcessEnv, opener: string | undefined]>([
    ['a Mac', 'darwin', {}, 'open'],
    ['Windows', 'win32', {}, 'rundll32'],
    ['a Linux desktop', 'linux', { DISPLAY: ':0' }, 'xdg-open'],
    ['a Wayland desktop', 'linux', { WAYLAND_DISPLAY: 'wayland-0' }, 'xdg-open'],
    ['Linux inside Windows', 'linux', { WSL_DISTRO_NAME: 'Debian' }, 'rundll32.exe'],
    ['a server without a screen', 'linux', {}, undefined],
    ['continuous integration', 'darwin', { CI: 'true' }, undefined],
    ['a machine where nothing shall open', 'linux', { DISPLAY: ':0', BROWSER: 'none' }, undefined],
  ])('on %s', (_where, platform, environment, opener) => {
    expect(findOpener(platform, environment)?.[0]).toBe(opener);
  });
});
