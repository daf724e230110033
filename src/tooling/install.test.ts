import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { explainStaleInstall } from './install.mjs';

const locked = {
  '': { version: '0.1.0' },
  'node_modules/vite': { version: '8.0.0', integrity: 'sha512-a' },
  'node_modules/vite/node_modules/deep': { version: '1.0.0', integrity: 'sha512-b' },
  'node_modules/for-others': { version: '1.0.0', integrity: 'sha512-c', optional: true, os: ['aix'] },
};

const { '': _root, 'node_modules/for-others': _others, ...installed } = locked;

describe('explainStaleInstall', () => {
  let folder = '';

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'install-'));
    mkdirSync(join(folder, 'node_modules'));
    writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ packages: locked }));
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function explainAfter(record: object | undefined): string | undefined {
    if (record) {
      writeFileSync(join(folder, 'node_modules/.package-lock.json'), JSON.stringify({ packages: record }));
    }
    return explainStaleInstall(folder);
  }

  it('is content with all that is locked, less what is optional', () => {
    expect(explainAfter(installed)).toBeUndefined();
  });

  it('asks for an installation when there was none, or one that did not get to its end', () => {
    expect(explainAfter(undefined)).toBe('none yet');
  });

  it.each([
    [
      'another version',
      { ...installed, 'node_modules/vite': { version: '7.0.0', integrity: 'sha512-a' } },
      'vite has changed',
    ],
    [
      'another content',
      { ...installed, 'node_modules/vite': { version: '8.0.0', integrity: 'sha512-z' } },
      'vite has changed',
    ],
    ['a package less', { 'node_modules/vite': installed['node_modules/vite'] }, 'deep is missing'],
    [
      'packages of another machine',
      { ...installed, 'node_modules/for-others': locked['node_modules/for-others'] },
      'for-others is for another kind of machine',
    ],
  ])('asks for an installation after %s', (_what, record, reason) => {
    expect(explainAfter(record)).toBe(reason);
  });

  it('says what to do when the lock file itself is gone', () => {
    rmSync(join(folder, 'package-lock.json'));
    expect(() => explainAfter(installed)).toThrow(/restore it from git/);
  });
});
