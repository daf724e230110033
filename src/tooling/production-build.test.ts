import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fingerprintSources } from './production-build.mjs';

describe('fingerprintSources', () => {
  let folder = '';

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'sources-'));
    mkdirSync(join(folder, 'src/app'), { recursive: true });
    writeFileSync(join(folder, 'index.html'), 'page');
    writeFileSync(join(folder, 'src/app/main.tsx'), 'main');
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const write = (file: string, text: string) => () => writeFileSync(join(folder, file), text);

  it.each([
    ['a source is edited', write('src/app/main.tsx', 'Main')],
    ['the page is edited', write('index.html', 'Page')],
    ['a source is added', write('src/app/new.ts', '')],
    [
      'a source is renamed',
      () => renameSync(join(folder, 'src/app/main.tsx'), join(folder, 'src/app/start.tsx')),
    ],
    ['a source is removed', () => rmSync(join(folder, 'src/app/main.tsx'))],
  ])('changes when %s', (_what, change) => {
    const before = fingerprintSources(folder);
    change();
    expect(fingerprintSources(folder)).not.toBe(before);
  });

  it.each([
    ['nothing happens', () => undefined],
    ['a source is saved unchanged', write('src/app/main.tsx', 'main')],
    ['a test is added', write('src/app/main.test.tsx', 'test')],
    ['a text about the sources is added', write('src/DECISIONS.md', 'text')],
    ['something outside the sources is added', write('README.md', 'text')],
  ])('stays when %s', (_what, change) => {
    const before = fingerprintSources(folder);
    change();
    expect(fingerprintSources(folder)).toBe(before);
  });
});
