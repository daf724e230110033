/**
 * Who may import whom, as written in the guide to the shape of this codebase, and the rules for
 * dependency-cruiser made from it. A folder that is not in these tables may import nothing and be imported by
 * nobody, and a test fails for it: a new folder starts with a decision here.
 */

/** Folders below `src/` → the other folders there that they may import. */
export const zones = {
  app: ['features', 'workspace', 'i18n', 'core', 'ui'],
  features: ['workspace', 'i18n', 'core', 'ui'],
  workspace: ['core'],
  i18n: ['core'],
  ui: [],
  core: [],
  testing: ['workspace', 'i18n', 'core', 'ui'],
  tooling: [],
};

/**
 * Layers below `src/core/` → the other layers whose door (`index.ts`) they may import.
 *
 * @type {Readonly<Record<string, readonly string[]>>}
 */
export const coreLayers = {
  foundation: [],
  model: ['foundation'],
  catalogue: ['foundation', 'model'],
  parse: ['foundation', 'model'],
  matching: ['foundation', 'model', 'catalogue'],
  evaluate: ['foundation', 'model', 'catalogue', 'matching'],
  analyse: ['foundation', 'model', 'catalogue', 'matching', 'evaluate', 'compose'],
  lint: ['foundation', 'model', 'catalogue', 'matching', 'evaluate', 'analyse'],
  expectations: ['foundation', 'model', 'catalogue', 'parse', 'evaluate', 'analyse'],
  assist: ['foundation', 'catalogue', 'matching'],
  compose: ['foundation', 'model', 'catalogue', 'matching'],
  render: ['foundation', 'model', 'catalogue'],
};

/**
 * Layers whose result types, and nothing that runs, may be imported on top of the above.
 *
 * @type {Readonly<Record<string, readonly string[]>>}
 */
export const coreLayersForTypes = {
  render: ['evaluate', 'analyse'],
};

/** What tests in core may use beside the core itself. */
const coreTestPackages = ['vitest', 'fast-check', 'zod'];

const testFile = '\\.test\\.tsx?$';
const coreDoor = '^src/core/index\\.ts$';
/** Sources and remarks, which the page loads only when somebody asks for them. */
const evidenceDoor = '^src/core/catalogue/evidence-index\\.ts$';
const layerDoor = '^src/core/[^/]+/index\\.ts$';

/** @typedef {import('dependency-cruiser').IForbiddenRuleType} ForbiddenRule */

/** @type {ForbiddenRule[]} */
export const forbiddenImports = [
  ...Object.entries(zones).flatMap(([zone, allowed]) => rulesForZone(zone, allowed)),
  ...Object.entries(coreLayers).flatMap(([layer, allowed]) => rulesForLayer(layer, allowed)),
  {
    name: 'features-never-meet',
    comment: 'A feature never imports another one: what two need moves down to workspace, ui or core.',
    severity: 'error',
    from: { path: '^src/features/([^/]+)/' },
    to: { path: '^src/features/', pathNot: '^src/features/$1/' },
  },
  {
    name: 'core-door-only',
    comment: 'Outside core, src/core/index.ts is the only way in.',
    severity: 'error',
    from: { path: '^src/(?:app|features|workspace|i18n)/|^e2e/' },
    to: { path: '^src/core/', pathNot: [coreDoor, evidenceDoor] },
  },
  {
    name: 'evidence-on-demand',
    comment: 'The door of the evidence is for features and the workspace, by a dynamic import.',
    severity: 'error',
    from: { path: '^(?:src|e2e)/', pathNot: ['^src/core/catalogue/', '^src/(?:features|workspace)/'] },
    to: { path: evidenceDoor },
  },
  {
    name: 'evidence-is-loaded-late',
    comment: 'A plain import would put the evidence into the panel that asks for it.',
    severity: 'error',
    from: { path: '^src/(?:features|workspace)/' },
    to: { path: evidenceDoor, dependencyTypesNot: ['dynamic-import', 'type-only'] },
  },
  {
    name: 'core-layer-doors-only',
    comment: "The core's own door and the shared test material enter a layer by its index.ts.",
    severity: 'error',
    from: { path: '^src/core/[^/]+$|^src/testing/' },
    to: { path: '^src/core/[^/]+/', pathNot: layerDoor },
  },
  {
    name: 'core-tests-use-doors',
    comment: 'A test in core may look at all of its own layer, and enters any other by its index.ts.',
    severity: 'error',
    from: { path: `^src/core/([^/]+)/.*${testFile}` },
    to: { path: '^src/core/[^/]+/', pathNot: ['^src/core/$1/', layerDoor] },
  },
  {
    name: 'core-is-self-contained',
    comment: 'Core is pure: no package, nothing of Node.js.',
    severity: 'error',
    from: { path: '^src/core/', pathNot: testFile },
    to: { pathNot: '^src/', couldNotResolve: false },
  },
  {
    name: 'core-tests-are-frugal',
    comment: `Tests in core use ${coreTestPackages.join(', ')} and Node.js only.`,
    severity: 'error',
    from: { path: `^src/core/.*${testFile}` },
    to: {
      pathNot: ['^src/', `^node_modules/(?:${coreTestPackages.join('|')})/`],
      dependencyTypesNot: ['core'],
      couldNotResolve: false,
    },
  },
  {
    name: 'e2e-zone',
    comment: 'Journeys see the page, the door of core, the test material and the tooling.',
    severity: 'error',
    from: { path: '^e2e/' },
    to: { path: '^src/', pathNot: '^src/(?:core|testing|tooling)/' },
  },
  {
    name: 'build-zone',
    comment: 'The build configuration knows the tooling only.',
    severity: 'error',
    from: { path: '^vite\\.config\\.ts$' },
    to: { path: '^src/', pathNot: '^src/tooling/' },
  },
  {
    name: 'tests-are-leaves',
    comment: 'Nobody imports a test; shared test material belongs in src/testing.',
    severity: 'error',
    from: {},
    to: { path: testFile },
  },
  {
    name: 'shipped-code-uses-dependencies',
    comment: 'What reaches the page must be listed under "dependencies" in package.json.',
    severity: 'error',
    from: { path: '^src/', pathNot: [testFile, '\\.d\\.ts$', '^src/(?:testing|tooling)/'] },
    to: {
      dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
      dependencyTypesNot: ['type-only'],
    },
  },
  {
    name: 'no-circle',
    comment: 'Modules that import each other cannot be understood, or loaded, one at a time.',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
  {
    name: 'no-dead-import',
    comment:
      'The imported file or package does not exist. What the mutation tester needs is installed by its command.',
    severity: 'error',
    from: { pathNot: '^src/tooling/mutation/' },
    to: { couldNotResolve: true },
  },
];

/**
 * @param {string} zone
 * @param {readonly string[]} allowed
 * @returns {ForbiddenRule[]}
 */
function rulesForZone(zone, allowed) {
  const own = [zone, ...allowed];
  const comment =
    allowed.length === 0
      ? `src/${zone} imports no other folder of ours.`
      : `src/${zone} may import ${allowed.join(', ')}.`;
  return [
    {
      name: `${zone}-zone`,
      comment,
      severity: 'error',
      from: { path: `^src/${zone}/`, pathNot: testFile },
      to: { path: '^(?:src|e2e)/', pathNot: `^src/(?:${own.join('|')})/` },
    },
    {
      name: `${zone}-test-zone`,
      comment: `Tests in src/${zone} may import what it may, and src/testing.`,
      severity: 'error',
      from: { path: `^src/${zone}/.*${testFile}` },
      to: { path: '^(?:src|e2e)/', pathNot: `^src/(?:${[...own, 'testing'].join('|')})/` },
    },
  ];
}

/**
 * @param {string} layer
 * @param {readonly string[]} allowed
 * @returns {ForbiddenRule[]}
 */
function rulesForLayer(layer, allowed) {
  const forTypes = coreLayersForTypes[layer] ?? [];
  const doors = [...allowed, ...forTypes];
  const from = { path: `^src/core/${layer}/`, pathNot: testFile };
  /** @type {ForbiddenRule} */
  const byDoor = {
    name: `core-${layer}`,
    comment: `src/core/${layer} may import ${doors.length === 0 ? 'no other layer' : `${doors.join(', ')}, each by its index.ts`}.`,
    severity: 'error',
    from,
    to: {
      path: '^src/core/',
      pathNot: [
        `^src/core/${layer}/`,
        ...(doors.length === 0 ? [] : [`^src/core/(?:${doors.join('|')})/index\\.ts$`]),
      ],
    },
  };
  if (forTypes.length === 0) return [byDoor];
  return [
    byDoor,
    {
      name: `core-${layer}-types-only`,
      comment: `src/core/${layer} may import only types (import type) from ${forTypes.join(', ')}.`,
      severity: 'error',
      from,
      to: { path: `^src/core/(?:${forTypes.join('|')})/`, dependencyTypesNot: ['type-only'] },
    },
  ];
}
