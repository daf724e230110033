import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';

export interface Scenario {
  readonly id: string;
  readonly scope: {
    readonly kind: 'all' | 'namespaces' | 'repositories';
    readonly namespaces?: readonly string[];
    readonly repositories?: readonly string[];
  };
  readonly level: 'full' | 'read-only';
  readonly policy: unknown;
}

/** The vendor's four policies, read from the catalogue's data file and not through the code under test. */
export const scenarios: readonly Scenario[] = JSON.parse(
  readFileSync(new URL('../../src/core/catalogue/data/official-scenarios.json', import.meta.url), 'utf8'),
).scenarios;

export function findScenario(id: string): Scenario {
  const scenario = scenarios.find((candidate) => candidate.id === id);
  if (!scenario) throw new Error(`no official scenario ${id}`);
  return scenario;
}

/** Opens the page and waits until the wizard stands. */
export async function openStudio(page: Page): Promise<void> {
  await page.goto('./');
  // The first page of a run also warms up the browser, which a busy small machine takes its time for.
  await expect(page.getByRole('radio').first()).toBeVisible({ timeout: 60_000 });
}

/** The text that a person would paste into the console: what the copy button puts on the clipboard. */
export async function copyPolicy(page: Page): Promise<string> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page
    .getByRole('button', { name: /^(Copy JSON|复制 JSON)$/ })
    .first()
    .click();
  return page.evaluate(() => navigator.clipboard.readText());
}

/** Pastes a text on the page itself, not into a field. */
export async function pasteOnPage(page: Page, text: string): Promise<void> {
  await page.evaluate((pasted) => {
    const data = new DataTransfer();
    data.setData('text/plain', pasted);
    document.body.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, text);
}
