import type { CDPSession, Page } from '@playwright/test';
import { openStudio, pasteOnPage } from './support/policy-page';
import { expect, test } from './support/test';

/** Milliseconds from a key to the first frame that has what it stands for. */
interface Waits {
  /** The letter in the editor, before which nothing can follow. */
  readonly letterMs: number;
  /** The answer in the panel in front. */
  readonly answerMs: number;
}

declare global {
  interface Window {
    answered: Promise<Waits>;
  }
}

/** As on a phone or an old notebook. */
const slowDown = 4;
/** So many letters are typed and taken away again, so that the name stays one that a namespace can have. */
const letters = 12;
const rounds = 2;

const written = 'probe';

/** Nearly as long as the service takes: both effects, conditions, patterns, and in front the name that is typed on. */
function writeLongPolicy(): string {
  const statement: object[] = [
    { effect: 'allow', action: ['tcr:PullRepositoryPersonal'], resource: [`qcs::tcr:::repo/${written}/app`] },
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

/** What the name goes on with after each key. */
function listEndings(): readonly string[] {
  const growing = Array.from({ length: letters }, (_, index) => 'x'.repeat(index + 1));
  const shrinking = growing.map((ending) => ending.slice(1)).toReversed();
  return Array.from({ length: rounds }, () => [...growing, ...shrinking]).flat();
}

/**
 * Types letters into the name and measures each key; panels that work beside the page answer later than the editor.
 *
 * @param tab the name of the panel in front
 */
async function typeAndMeasure(page: Page, tab: string): Promise<readonly Waits[]> {
  const line = page
    .locator('.cm-line')
    .filter({ hasText: `repo/${written}/app` })
    .first();
  await line.click();
  await page.keyboard.press('End');
  for (let step = 0; step < '/app"'.length; step += 1) await page.keyboard.press('ArrowLeft');
  const panel = await page.getByRole('tabpanel', { name: tab, exact: true }).elementHandle();
  const editor = await page.locator('.cm-content').elementHandle();
  const waits: Waits[] = [];
  let before = '';
  for (const ending of listEndings()) {
    const name = written + ending;
    await page.evaluate(
      ([expected, answers, text]) => {
        const has = (element: Element | null) => element?.textContent.includes(expected) ?? false;
        window.answered = new Promise((resolve) => {
          const start = ({ timeStamp }: KeyboardEvent) => {
            let letterMs = 0;
            const look = () => {
              const elapsedMs = performance.now() - timeStamp;
              if (letterMs === 0 && has(text)) letterMs = elapsedMs;
              if (has(answers)) resolve({ letterMs, answerMs: elapsedMs });
              else requestAnimationFrame(look);
            };
            requestAnimationFrame(look);
          };
          document.addEventListener('keydown', start, { once: true, capture: true });
        });
      },
      [`${name}/app`, panel, editor] as const,
    );
    await page.keyboard.press(ending.length > before.length ? 'x' : 'Backspace');
    before = ending;
    waits.push(await page.evaluate(() => window.answered));
  }
  return waits;
}

function write(times: readonly number[]): string {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number) =>
    Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
  return `median ${at(0.5)} ms, p95 ${at(0.95)} ms, worst ${at(1)} ms`;
}

async function slow(session: CDPSession, rate: number): Promise<void> {
  await session.send('Emulation.setCPUThrottlingRate', { rate });
}

test('every panel follows each key in a policy of full length, on a slow machine', async ({ page }) => {
  test.setTimeout(300_000);
  await openStudio(page);
  await pasteOnPage(page, writeLongPolicy());
  const session = await page.context().newCDPSession(page);
  for (const tab of ['Simulate', 'Access map']) {
    await page.getByRole('tab', { name: tab, exact: true }).click();
    await expect(page.getByRole('tabpanel', { name: tab, exact: true })).toContainText(`${written}/app`);
    await slow(session, slowDown);
    const waits = await typeAndMeasure(page, tab);
    await slow(session, 1);
    // No key was lost, and the panel ends with the answer for the last one.
    await expect(page.getByRole('tabpanel', { name: tab, exact: true })).toContainText(`${written}/app`);
    const report = [
      `${tab}, ${slowDown} × slow-down, ${waits.length} keys: answer ${write(waits.map(({ answerMs }) => answerMs))}`,
      `of which the letter in the editor ${write(waits.map(({ letterMs }) => letterMs))}`,
    ].join(', ');
    test.info().annotations.push({ type: 'time from key to answer', description: report });
    console.info(report);
  }
});
