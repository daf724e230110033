import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { twelveStatements } from '../src/testing/twelve-statements';
import { checkAccessibility } from './support/accessibility';
import { looks } from './support/looks';
import { openStudio, pasteOnPage, scenarios } from './support/policy-page';
import { expect, test } from './support/test';

async function showMap(page: Page, policy: unknown): Promise<void> {
  await pasteOnPage(page, JSON.stringify(policy, null, 2));
  await page.getByRole('tab', { name: 'Access map' }).click();
  await expect(page.getByRole('table')).toBeVisible();
}

const cell = (page: Page, operation: string, column: string): Locator =>
  page.getByRole('button', { name: new RegExp(`^${operation}, ${column}: `) });

// The unit tests of the core hold every cell against `decideOperation`; here is what reaches the eye.
test('cells say what is allowed, on the scenarios and on twelve statements', async ({ page }) => {
  await openStudio(page);
  const allowed = 'allowed by statement 1';
  const silent = 'denied, nothing allows it';
  // In the last column: every repository for the first two scenarios, those that are not named for the others.
  const expected: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    'all-full': { Pull: allowed, Push: allowed, 'Delete one tag': allowed },
    'all-read-only': { Pull: allowed, Push: silent, 'Delete one tag': silent },
    'namespace-full': { Pull: silent, Push: silent, 'Delete one tag': silent },
    'repository-read-only': { Pull: silent, Push: silent, 'Delete one tag': silent },
  };
  for (const { id, policy } of scenarios) {
    await showMap(page, policy);
    for (const [name, answer] of Object.entries(expected[id] ?? {})) {
      const row = page.getByRole('row', { name: new RegExp(`^${name}`) });
      await expect(row.getByRole('button').last()).toHaveAccessibleName(new RegExp(`: ${answer}$`));
    }
  }
  await showMap(page, twelveStatements);
  await page.getByRole('button', { name: 'Unfold all namespaces' }).click();
  const checks = [
    // Statement 3 names it, whatever 2 allows.
    ['Push', 'team-01/app-legacy', 'denied by statement 3'],
    ['Pull', 'other repositories in base', 'allowed by statement 7'],
    // Its namespace begins with `team-`.
    ['Create repository', 'team-02/web', 'allowed by statement 9'],
    ['Push', 'other repositories in sandbox', 'allowed by statement 4'],
    // The vendor does not document that pulling supports source addresses.
    ['Pull', 'base/internal', 'uncertain; it hangs on statements 7 and 8'],
    ['Delete one tag', 'team-02/web', 'depends on the conditions of statement 11'],
  ] as const;
  for (const [operation, column, answer] of checks) {
    await expect(cell(page, operation, column)).toHaveAccessibleName(`${operation}, ${column}: ${answer}`);
  }
  // A cell that hangs on circumstances says on which, with an example of each.
  await cell(page, 'Pull', 'other repositories in team-01').click();
  const detail = page.getByRole('dialog', { name: /^Pull/ });
  await expect(detail).toContainText('Allowed only before 2027-01-01.');
  await expect(detail.getByRole('listitem').filter({ hasText: 'Statement 1' })).toContainText(
    'qcs:current_time=',
  );
  // What hangs on the time cannot be kept as a test by a click; what is certain can.
  await expect(detail.getByRole('button', { name: 'Keep as a test' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await cell(page, 'Push', 'team-01/app-legacy').click();
  const certain = page.getByRole('dialog', { name: /^Push/ });
  await certain.getByRole('button', { name: 'Keep as a test' }).click();
  await expect(certain).toContainText('Kept in the tab Tests: Not allowed');
  await page.keyboard.press('Escape');

  await page.getByLabel('Only differences').check();
  await expect(page.getByRole('row', { name: /^List repositories/ })).toHaveCount(0);
  await page.getByRole('combobox', { name: 'Outcome' }).selectOption('denied by a statement');
  await expect(page.getByRole('row', { name: /^Push/ })).toHaveCount(1);
  await expect(page.getByRole('row', { name: /^Create repository/ })).toHaveCount(0);
});

test('the map is a tree for the keyboard, and leaves the page as a file and on paper', async ({ page }) => {
  await openStudio(page);
  await showMap(page, scenarios.find(({ id }) => id === 'repository-read-only')?.policy);
  await page.getByRole('radio', { name: 'Tree' }).check();
  const tree = page.getByRole('tree');
  await expect(tree).toBeVisible();
  await page.getByRole('treeitem', { name: /^namespace team-01/ }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const repository = page.getByRole('treeitem', { name: /^team-01\/repo-demo/ });
  await expect(repository).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(repository).toHaveAttribute('aria-expanded', 'true');
  const pull = page.getByRole('treeitem', { name: /^Pull/ }).first();
  await expect(pull).toContainText('allowed by statement 1');
  await expect(pull).toHaveAttribute('aria-level', '4');
  await pull.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: /^Pull/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(pull).toBeFocused();

  const download = async (name: RegExp) => {
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    const coming = page.waitForEvent('download');
    await page.getByRole('menuitem', { name }).click();
    const path = await (await coming).path();
    return readFileSync(path);
  };
  expect((await download(/CSV/)).toString()).toContain(
    'Use images,Pull,does not apply,allowed by statement 1',
  );
  expect((await download(/SVG/)).toString()).toMatch(/^<svg /);
  // The signature of a PNG file.
  expect((await download(/PNG/)).subarray(1, 4).toString()).toBe('PNG');

  await page.evaluate(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '');
  });
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('menuitem', { name: /Print/ }).click();
  await expect(page.locator('html')).toHaveAttribute('data-printed', '');
  await page.emulateMedia({ media: 'print' });
  const sheet = page.locator('.print-sheet');
  await expect(sheet).toBeVisible();
  await expect(page.locator('#root')).toBeHidden();
  for (const text of [
    'May pull images of team-01/repo-demo.',
    'Notes and evidence',
    '"tcr:PullRepositoryPersonal"',
  ]) {
    await expect(sheet).toContainText(text);
  }
});

for (const look of looks) {
  test.describe(look.name, () => {
    test.use(look.options);
    test('the tree is accessible', async ({ page }) => {
      test.slow();
      await openStudio(page);
      await pasteOnPage(page, JSON.stringify(twelveStatements));
      await page.getByRole('tab', { name: /^(Access map|权限一览)$/ }).click();
      await page.getByRole('radio', { name: /^(Tree|树形)$/ }).check();
      await page.getByRole('treeitem').first().click();
      await checkAccessibility(page, 'tree of the access map');
    });
  });
}
