import { type BrowserContext, test as base, expect } from '@playwright/test';

export { expect } from '@playwright/test';

export interface PageProblem {
  readonly kind: 'console-error' | 'page-error' | 'policy-violation' | 'foreign-request';
  readonly detail: string;
}

interface Fixtures {
  /**
   * What went wrong in any page of the journey so far. A journey that ends with an entry in this list fails; one
   * that provokes a problem on purpose takes it out again.
   */
  readonly pageProblems: PageProblem[];
}

declare global {
  interface Window {
    /** Present in journeys only. */
    readonly reportPolicyViolation: (detail: string) => void;
  }
}

/**
 * The `test` of every journey. It watches all pages of the journey for console errors, uncaught exceptions,
 * violations of the content security policy and requests that leave the page's own origin.
 */
export const test = base.extend<Fixtures>({
  pageProblems: [
    async ({ context, baseURL }, use) => {
      const problems: PageProblem[] = [];
      await watch(context, new URL(baseURL ?? '').origin, (kind, detail) => problems.push({ kind, detail }));
      await use(problems);
      expect(problems, 'problems that the pages of this journey ran into').toEqual([]);
    },
    { auto: true },
  ],
});

async function watch(
  context: BrowserContext,
  ownOrigin: string,
  report: (kind: PageProblem['kind'], detail: string) => void,
): Promise<void> {
  context.on('console', (message) => {
    if (message.type() === 'error') report('console-error', message.text());
  });
  context.on('weberror', (webError) => report('page-error', String(webError.error())));
  await context.exposeFunction('reportPolicyViolation', (detail: string) =>
    report('policy-violation', detail),
  );
  await context.addInitScript(() => {
    window.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
      window.reportPolicyViolation(`${effectiveDirective} blocked ${blockedURI} ${sample}`.trim());
    });
  });
  // A foreign request is stopped here, so that not even a failing journey talks to anybody.
  await context.route(
    ({ origin, protocol }) => protocol.startsWith('http') && origin !== ownOrigin,
    (route) => {
      report('foreign-request', route.request().url());
      return route.abort();
    },
  );
}
