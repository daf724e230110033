import type { Page } from '@playwright/test';
import { expect, type PageProblem, test } from './support/test';

/** The watch that every journey stands under must see each of these, or it would let a real one pass. */
const provocations: readonly {
  readonly name: string;
  readonly provoke: (page: Page) => Promise<unknown>;
  readonly expected: Pick<PageProblem, 'kind'> & { readonly detail: RegExp };
}[] = [
  {
    name: 'an error on the console',
    provoke: (page) => page.evaluate(() => console.error('told on purpose')),
    expected: { kind: 'console-error', detail: /told on purpose/ },
  },
  {
    name: 'an exception that nobody catches',
    provoke: (page) =>
      page.evaluate(() => void setTimeout(() => Promise.reject(new Error('thrown on purpose')))),
    expected: { kind: 'page-error', detail: /thrown on purpose/ },
  },
  {
    name: 'a request to somebody else',
    provoke: (page) => page.evaluate(() => window.open('http://elsewhere.invalid/', '_blank')),
    expected: { kind: 'foreign-request', detail: /elsewhere\.invalid/ },
  },
  {
    name: 'a fetch that the policy forbids',
    provoke: (page) => page.evaluate(() => fetch('http://elsewhere.invalid/').catch(() => undefined)),
    expected: { kind: 'policy-violation', detail: /connect-src .*elsewhere\.invalid/ },
  },
  {
    name: 'an inline script',
    provoke: (page) =>
      page.evaluate(() => {
        const script = document.createElement('script');
        script.append('document.title = "taken over"');
        document.body.append(script);
      }),
    expected: { kind: 'policy-violation', detail: /taken over/ },
  },
  {
    name: 'an inline style',
    provoke: (page) =>
      page.evaluate(() => {
        const style = document.createElement('style');
        style.append('body { display: none }');
        document.body.append(style);
      }),
    expected: { kind: 'policy-violation', detail: /style-src-elem/ },
  },
  {
    name: 'HTML made from text',
    provoke: (page) =>
      page.evaluate(() => {
        try {
          document.body.innerHTML = '<img src="x">';
        } catch {
          // Trusted Types throw as well as report; the report is what is asked for here.
        }
      }),
    expected: { kind: 'policy-violation', detail: /require-trusted-types-for/ },
  },
];

test('the watch over every journey sees what goes wrong', async ({ page, pageProblems }) => {
  await page.goto('./');
  for (const { name, provoke, expected } of provocations) {
    await test.step(name, async () => {
      await provoke(page);
      const isExpected = ({ kind, detail }: PageProblem) =>
        kind === expected.kind && expected.detail.test(detail);
      await expect.poll(() => pageProblems.filter(isExpected)).not.toEqual([]);
    });
  }
  await expect(page, 'no provocation may have worked').toHaveTitle('TCR Policy Studio');
  // What was provoked may also leave a line on the console, a moment later.
  await page.close();
  pageProblems.length = 0;
});

test('the policy stands in the page itself, for hosts that send no headers', async ({
  page,
  pageProblems,
}) => {
  await page.route('**/*', async (route) => {
    const response = await route.fetch();
    const headers = Object.fromEntries(
      Object.entries(response.headers()).filter(([header]) => header !== 'content-security-policy'),
    );
    await route.fulfill({ response, headers });
  });
  await page.goto('./');
  await page.evaluate(() => fetch('http://elsewhere.invalid/').catch(() => undefined));
  await expect.poll(() => pageProblems.map(({ kind }) => kind)).toContain('policy-violation');
  // Panels may still be on their way; their requests end with the page.
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.close();
  pageProblems.length = 0;
});
