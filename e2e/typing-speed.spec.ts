import type { CDPSession, Page } from '@playwright/test';
import { openStudio, pasteOnPage } from './support/policy-page';
import { expect, test } from './support/test';

declare global {
  interface Window {
    answered: Promise<number>;
  }
}

/** As on a phone or an old notebook. */
const slowDown = 4;
const keys = 16;

/** Nearly as long as the service takes: both effects, conditions, patterns, and in front the name that is typed on. */
function writeLongPolicy(): string {
  const statement: object[] = [
    { effect: 'allow', action: ['tcr:PullRepositoryPersonal'], resource: ['qcs::tcr:::repo/probe/app'] },
  ];
  for (let team = 1; ; team += 1) {
    statement.push({
      effect: team % 4 === 0 ? 'deny' : 'allow',
      action: ['tcr:PullRepositoryPersonal', team % 3 === 0 ? 'tcr:Push*' : 'tcr:DescribeImagePersonal'],
      resource: [`qcs::tcr:::repo/team-${team}`, `qcs::tcr:::repo/team-${team}/*`],
      ...(team % 5 === 0 ? { condition: { ip_equal: { 'qcs:ip': [`10.${team}.0.0/16`] } } } : {}),
    });
    const policy = { version: '2.0', statement };
    // Spaces and line breaks do not count.
    if (JSON.stringify(policy).length > 6_144) {
      statement.pop();
      return JSON.stringify(policy, null, 2);
    }
  }
}

/**
 * Types letters into the name and gives the time in milliseconds from each key to the first frame in which the panel
 * in front has the answer for the new name; panels that work beside the page answer later than the editor.
 */
async function typeAndMeasure(page: Page, written: string): Promise<readonly number[]> {
  const line = page
    .locator('.cm-line')
    .filter({ hasText: `repo/${written}/app` })
    .first();
  await line.click();
  await page.keyboard.press('End');
  for (let step = 0; step < '/app"'.length; step += 1) await page.keyboard.press('ArrowLeft');
  const times: number[] = [];
  for (let typed = 1; typed <= keys; typed += 1) {
    const name = written + 'x'.repeat(typed);
    await page.evaluate((expected) => {
      window.answered = new Promise((resolve) => {
        const start = () => {
          const pressed = performance.now();
          const look = () => {
            const panels = document.querySelectorAll<HTMLElement>('[role=tabpanel]:not([hidden])');
            if ([...panels].some(({ textContent }) => textContent.includes(expected))) {
              resolve(performance.now() - pressed);
            } else {
              requestAnimationFrame(look);
            }
          };
          requestAnimationFrame(look);
        };
        document.addEventListener('keydown', start, { once: true, capture: true });
      });
    }, `${name}/app`);
    await page.keyboard.press('x');
    times.push(await page.evaluate(() => window.answered));
  }
  return times;
}

function summarise(times: readonly number[]): {
  readonly median: number;
  readonly p95: number;
  readonly worst: number;
} {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number) =>
    Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
  return { median: at(0.5), p95: at(0.95), worst: at(1) };
}

async function slow(session: CDPSession, rate: number): Promise<void> {
  await session.send('Emulation.setCPUThrottlingRate', { rate });
}

test('every panel follows each key in a policy of full length, on a slow machine', async ({ page }) => {
  test.setTimeout(300_000);
  await openStudio(page);
  await pasteOnPage(page, writeLongPolicy());
  const session = await page.context().newCDPSession(page);
  let written = 'probe';
  for (const tab of ['Simulate', 'Access map']) {
    await page.getByRole('tab', { name: tab, exact: true }).click();
    await expect(page.getByRole('tabpanel', { name: tab, exact: true })).toContainText(`${written}/app`);
    await slow(session, slowDown);
    const times = await typeAndMeasure(page, written);
    await slow(session, 1);
    written += 'x'.repeat(keys);
    // No letter was lost, and the panel ends with the answer for the last one.
    await expect(page.getByRole('tabpanel', { name: tab, exact: true })).toContainText(`${written}/app`);
    const { median, p95, worst } = summarise(times);
    const report = `${tab}, ${slowDown} × slow-down, ${keys} keys: median ${median} ms, p95 ${p95} ms, worst ${worst} ms`;
    test.info().annotations.push({ type: 'time from key to answer', description: report });
    console.info(report);
  }
});
