/**
 * Lets React's own compiler remember what components draw, so that a key in the policy draws again only what it changes.
 * Functions that it cannot take stay as they are written.
 */
import { transformAsync } from '@babel/core';

/** Where components and hooks are; the core has none, and to go through it would take as long again. */
const componentFiles =
  /\/src\/(?:app|features|i18n|ui|workspace)\/(?:[\w-]+\/)*(?:[\w-]+\.tsx|use-[\w-]+\.ts)$/;

/** @returns {import('vite').Plugin} */
export function compileComponents() {
  return {
    name: 'compile-components',
    // What components are is told by the source; afterwards it is calls without types.
    enforce: 'pre',
    transform: {
      filter: { id: componentFiles },
      async handler(code, id) {
        const compiled = await transformAsync(code, {
          filename: id,
          babelrc: false,
          configFile: false,
          sourceMaps: true,
          parserOpts: { plugins: ['typescript', 'jsx'] },
          plugins: ['babel-plugin-react-compiler'],
        });
        return compiled?.code ? { code: compiled.code, map: compiled.map ?? null } : null;
      },
    },
  };
}
