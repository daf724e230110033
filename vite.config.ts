import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { compileComponents } from './src/tooling/compile-components.mjs';
import { policyForMeta } from './src/tooling/content-security-policy.mjs';

export default defineConfig({
  // Relative addresses let the build be hosted in any folder of any static host.
  base: './',
  plugins: [compileComponents(), react(), contentSecurityPolicy()],
  worker: { format: 'es' },
  build: {
    target: 'baseline-widely-available',
    // Every supported browser preloads modules by itself.
    modulePreload: { polyfill: false },
    // The content security policy lets no font and no script come from a data: address.
    assetsInlineLimit: 0,
    license: { fileName: 'licenses.md' },
    rolldownOptions: {
      output: {
        codeSplitting: {
          // Only what the entry needs anyway, so that a library of a lazy panel is never drawn into first use.
          groups: [
            {
              name: 'react',
              test: /node_modules[\\/](?:react|react-dom|scheduler)[\\/]/,
              tags: ['$initial'],
              priority: 2,
            },
            { name: 'mui', test: /node_modules[\\/]@(?:mui|emotion)[\\/]/, tags: ['$initial'], priority: 1 },
          ],
        },
      },
    },
  },
  test: {
    environment: 'node',
    include: ['src/**/*.test.{ts,tsx}'],
    // Property tests run hundreds of cases; on a busy two-core machine the default of 5 s is a false alarm.
    testTimeout: 60_000,
    // The tests change nothing that others could see, so they share what is loaded: half the time.
    isolate: false,
    // By default one core of two stays idle.
    maxWorkers: '100%',
  },
});

/** Puts the policy into the built page. The development server injects inline scripts and goes without. */
function contentSecurityPolicy(): Plugin {
  const anchor = '<meta charset="utf-8" />';
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml(html) {
      // A build without the policy must not pass for one with it.
      if (!html.includes(anchor)) throw new Error(`index.html lacks ${anchor}, the place for the policy`);
      const policy = `<meta http-equiv="Content-Security-Policy" content="${policyForMeta}" />`;
      return html.replace(anchor, `${anchor}\n    ${policy}`);
    },
  };
}
