import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** WCAG 2.2 level A and AA, and what axe itself holds for good practice (landmarks, heading order, …). */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Expects that axe finds nothing on the page as it stands, in the light and in the dark theme. The theme follows
 * the system's colour scheme; where a journey has chosen one by hand, that one is looked at twice. For the other
 * language run the journey in it, see `looks`.
 *
 * @param page left in the colour scheme it came in
 * @param place named in the failure, for example "wizard, step 2"
 */
export async function checkAccessibility(page: Page, place = 'page'): Promise<void> {
  const isDark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  const schemeBefore = isDark ? 'dark' : 'light';
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await waitForStillness(page);
    // The page has no frames of another origin, and the legacy mode spares the extra tab that those would need.
    const { violations } = await new AxeBuilder({ page })
      .setLegacyMode(true)
      .options({ resultTypes: ['violations'] })
      .withTags(tags)
      .analyze();
    const lines = violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} (${help}) at ${target.join(' ')}: ${failureSummary}`),
    );
    expect(lines, `accessibility of ${place}, ${colorScheme}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: schemeBefore });
}

/** Colours in the middle of a transition have no contrast worth measuring. */
async function waitForStillness(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(
        ({ playState, effect }) =>
          playState !== 'running' || effect?.getComputedTiming().iterations === Number.POSITIVE_INFINITY,
      ),
  );
}
