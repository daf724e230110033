/** What dependency-cruiser reads; the table and its rules are in import-zones.mjs. */
import { forbiddenImports } from './import-zones.mjs';

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: forbiddenImports,
  options: {
    doNotFollow: { path: 'node_modules' },
    // Type-only imports are edges too: they say what a module knows of.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css', '.svg'],
      conditionNames: ['import', 'module', 'browser', 'node', 'default', 'types'],
      exportsFields: ['exports'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
