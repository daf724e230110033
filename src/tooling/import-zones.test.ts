import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { coreLayers, zones } from './import-zones.mjs';
import { findTool, projectFolder } from './project.mjs';

/** Each row is one import in a small project of its own making: the file, what it says, the rule that objects. */
const forbidden: readonly (readonly [what: string, file: string, source: string, rule: string])[] = [
  ['ui knows core', 'src/ui/Badge.ts', "import '../core/index';", 'ui-zone'],
  ['ui knows the words of i18n', 'src/ui/Label.ts', "import '../i18n/words';", 'ui-zone'],
  ['ui knows types of core', 'src/ui/Types.ts', "import type { A } from '../core/index';", 'ui-zone'],
  ['workspace knows i18n', 'src/workspace/text.ts', "import '../i18n/words';", 'workspace-zone'],
  ['workspace knows a feature', 'src/workspace/up.ts', "import '../features/one/one';", 'workspace-zone'],
  ['i18n knows workspace', 'src/i18n/up.ts', "import '../workspace/store';", 'i18n-zone'],
  ['a feature knows app', 'src/features/one/up.ts', "import '../../app/shell';", 'features-zone'],
  ['a feature knows another', 'src/features/one/side.ts', "import '../two/two';", 'features-never-meet'],
  [
    'a feature reaches into core',
    'src/features/one/deep.ts',
    "import '../../core/model/index';",
    'core-door-only',
  ],
  ['app reaches into core', 'src/app/deep.ts', "import '../core/model/parts';", 'core-door-only'],
  ['a journey reaches into core', 'e2e/deep.ts', "import '../src/core/model/index';", 'core-door-only'],
  ['a journey knows app', 'e2e/shell.ts', "import '../src/app/shell';", 'e2e-zone'],
  ['shipped code uses test material', 'src/app/builders.ts', "import '../testing/builders';", 'app-zone'],
  ['shipped code uses the tooling', 'src/app/tooling.ts', "import '../tooling/tool.mjs';", 'app-zone'],
  ['core knows workspace', 'src/core/model/up.ts', "import '../../workspace/store';", 'core-zone'],
  ['core uses a package', 'src/core/model/package.ts', "import 'zod';", 'core-is-self-contained'],
  ['core uses Node.js', 'src/core/model/node.ts', "import 'node:fs';", 'core-is-self-contained'],
  ['a test in core uses react', 'src/core/model/r.test.ts', "import 'react';", 'core-tests-are-frugal'],
  ['foundation knows model', 'src/core/foundation/up.ts', "import '../model/index';", 'core-foundation'],
  ['a later layer is used early', 'src/core/matching/up.ts', "import '../evaluate/index';", 'core-matching'],
  ['parse and catalogue meet', 'src/core/parse/side.ts', "import '../catalogue/index';", 'core-parse'],
  ['a layer goes past a door', 'src/core/evaluate/deep.ts', "import '../model/parts';", 'core-evaluate'],
  ['a layer uses the outer door', 'src/core/evaluate/out.ts', "import '../index';", 'core-evaluate'],
  [
    'a layer knows an unlisted one',
    'src/core/evaluate/new.ts',
    "import '../unlisted/index';",
    'core-evaluate',
  ],
  [
    'render runs evaluate',
    'src/core/render/run.ts',
    "import { A } from '../evaluate/index';",
    'core-render-types-only',
  ],
  [
    'the door of core goes past a layer door',
    'src/core/index.ts',
    "import './model/parts';",
    'core-layer-doors-only',
  ],
  [
    'test material goes past a door',
    'src/testing/deep.ts',
    "import '../core/model/parts';",
    'core-layer-doors-only',
  ],
  [
    'a test goes past another door',
    'src/core/parse/p.test.ts',
    "import '../model/parts';",
    'core-tests-use-doors',
  ],
  [
    'app knows the evidence',
    'src/app/sources.ts',
    "void import('../core/catalogue/evidence-index');",
    'evidence-on-demand',
  ],
  [
    'a feature loads the evidence at once',
    'src/features/one/sources.ts',
    "import '../../core/catalogue/evidence-index';",
    'evidence-is-loaded-late',
  ],
  ['a test is imported', 'src/core/model/leaf.ts', "import './leaf.test';", 'tests-are-leaves'],
  ['a circle', 'src/core/model/circle-a.ts', "import type { A } from './circle-b';", 'no-circle'],
  ['a file that is not there', 'src/app/gone.ts', "import './nowhere';", 'no-dead-import'],
];

/** Imports that the guide allows, and material for the rows above. */
const allowed: Readonly<Record<string, string>> = {
  'src/app/shell.ts': "import '../features/one/one'; import '../ui/plain'; import '../core'; import 'react';",
  'src/features/one/one.ts':
    "import '../../workspace/store'; import '../../i18n/words'; import '../../core/index';",
  'src/features/one/one.test.ts': "import './one'; import '../../testing/builders';",
  'src/features/two/two.ts': 'export {};',
  'src/workspace/store.ts': "import type { A } from '../core/index';",
  'src/i18n/words.ts': 'export {};',
  'src/ui/plain.ts': 'export {};',
  'src/testing/builders.ts': "import '../core/model/index';",
  'src/tooling/tool.mjs': "import 'node:fs';",
  'src/core/foundation/index.ts': 'export type A = 1;',
  'src/core/model/index.ts': "import './parts'; import '../foundation';",
  'src/core/model/parts.ts': "import data from './data.json';",
  'src/core/model/data.json': '{}',
  'src/core/model/parts.test.ts':
    "import './parts'; import '../parse/index'; import '../../testing/builders'; import 'zod'; import 'node:fs';",
  'src/core/model/leaf.test.ts': 'export {};',
  'src/core/model/circle-b.ts': "import type { A } from './circle-a';",
  'src/core/catalogue/index.ts': 'export {};',
  'src/core/catalogue/evidence-index.ts': 'export {};',
  'src/features/two/sources.ts': "void import('../../core/catalogue/evidence-index');",
  'src/core/parse/index.ts': 'export {};',
  'src/core/evaluate/index.ts': "import '../model'; export const A = 1;",
  'src/core/render/rows.ts': "import type { A } from '../evaluate/index';",
  'src/core/unlisted/index.ts': 'export {};',
  'e2e/journey.spec.ts': "import '../src/core/index'; import '../src/tooling/tool.mjs';",
};

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

describe('import zones', () => {
  const folder = mkdtempSync(join(tmpdir(), 'import-zones-'));
  let violations: readonly Violation[] = [];

  beforeAll(async () => {
    for (const [file, source] of Object.entries(allowed)) write(folder, file, source);
    for (const [, file, source] of forbidden) write(folder, file, source);
    for (const name of ['react', 'zod']) {
      write(folder, `node_modules/${name}/package.json`, JSON.stringify({ name, main: 'index.js' }));
      write(folder, `node_modules/${name}/index.js`, '');
    }
    write(
      folder,
      'package.json',
      JSON.stringify({ dependencies: { react: '*' }, devDependencies: { zod: '*' } }),
    );
    violations = await cruise(folder);
  }, 60_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(forbidden)('objects when %s', (_what, file, _source, rule) => {
    expect(violations.filter(({ from }) => from === file).map((violation) => violation.rule.name)).toContain(
      rule,
    );
  });

  it('objects to nothing that the guide allows', () => {
    const surprises = violations.filter(({ from }) => from in allowed && !from.includes('circle'));
    expect(surprises).toEqual([]);
  });

  it('has an entry for every folder in src and in src/core', () => {
    expect(Object.keys(zones)).toEqual(expect.arrayContaining(foldersIn('src')));
    expect(Object.keys(coreLayers)).toEqual(expect.arrayContaining(foldersIn('src/core')));
  });
});

function write(folder: string, file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

/** Runs dependency-cruiser as `npm test` does, over another folder. It exits with an error when it objects. */
function cruise(folder: string): Promise<readonly Violation[]> {
  const config = join(projectFolder, 'src/tooling/import-zones.config.mjs');
  const args = [
    findTool('dependency-cruiser', 'depcruise'),
    '--config',
    config,
    '--output-type',
    'json',
    'src',
    'e2e',
  ];
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: folder, maxBuffer: 1e8 }, (_error, stdout) => {
      resolve(JSON.parse(stdout).summary.violations);
    });
  });
}

function foldersIn(path: string): string[] {
  return readdirSync(join(projectFolder, path), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
}
