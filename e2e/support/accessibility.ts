import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** WCAG 2.2 level A and AA, and what axe itself holds for good practice (landmarks, heading order, …). */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What a theme can break. Everything else about the page is the same in both. */
const colourRules = ['color-contrast', 'link-in-text-block'];

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
  const own = isDark ? 'dark' : 'light';
  // The theme it came in is the last one looked at, so that it needs no change back.
  for (const colorScheme of [isDark ? 'light' : 'dark', own] as const) {
    await page.emulateMedia({ colorScheme });
    await waitForStillness(page);
    // The page has no frames of another origin, and the legacy mode spares the extra tab that those would need.
    const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
    const { violations } = await (colorScheme === own
      ? axe.withTags(tags)
      : axe.withRules(colourRules)
    ).analyze();
    const lines = violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} (${help}) at ${target.join(' ')}: ${failureSummary}`),
    );
    expect(lines, `accessibility of ${place}, ${colorScheme}`).toEqual([]);
  }
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
