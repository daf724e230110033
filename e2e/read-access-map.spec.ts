import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import {
  compilePolicies,
  decideOperation,
  expandOperation,
  type PolicyDocument,
  type Standing,
} from '../src/core';
import { twelveStatements } from '../src/testing/twelve-statements';
import { checkAccessibility } from './support/accessibility';
import { looks } from './support/looks';
import { openStudio, pasteOnPage, scenarios } from './support/policy-page';
import { expect, test } from './support/test';

const words: Readonly<Record<Standing, RegExp>> = {
  allowed: /allowed by statement/,
  'explicitly-denied': /denied by statement/,
  'implicitly-denied': /denied, nothing allows it/,
  'looks-granted': /looks granted, is not/,
  uncertain: /uncertain/,
  conditional: /depends on the conditions/,
};

async function showMap(page: Page, policy: unknown): Promise<void> {
  await pasteOnPage(page, JSON.stringify(policy, null, 2));
  await page.getByRole('tab', { name: 'Access map' }).click();
  await expect(page.getByRole('table')).toBeVisible();
}

/** What the simulator's own function says, in the circumstances given. */
function decide(
  policy: unknown,
  operation: string,
  namespace: string,
  repository: string,
  context = {},
): Standing {
  const expansion = expandOperation(operation, { region: 'ap-guangzhou', namespace, repository });
  if (!expansion.ok) throw new Error(operation);
  const policies = compilePolicies({ identity: [policy as PolicyDocument] });
  return decideOperation(expansion, policies, { context }).standing;
}

const cell = (page: Page, operation: string, column: string): Locator =>
  page.getByRole('button', { name: new RegExp(`^${operation}, ${column}: `) });

test('cells say what the simulator says, on the scenarios and on twelve statements', async ({ page }) => {
  await openStudio(page);
  for (const { policy } of scenarios) {
    await showMap(page, policy);
    for (const [operation, name] of [
      ['pull', 'Pull'],
      ['push', 'Push'],
      ['delete-tag', 'Delete one tag'],
    ] as const) {
      const standing = decide(policy, operation, 'nobody', 'named-this');
      const column = page
        .getByRole('row', { name: new RegExp(`^${name}`) })
        .getByRole('button')
        .last();
      await expect(column).toHaveAccessibleName(words[standing]);
    }
  }
  await showMap(page, twelveStatements);
  await page.getByRole('button', { name: 'Unfold all namespaces' }).click();
  const checks = [
    ['push', 'Push', 'team-01/app-legacy', 'team-01', 'app-legacy'],
    ['pull', 'Pull', 'other repositories in base', 'base', 'web'],
    ['create-repository', 'Create repository', 'team-02/web', 'team-02', 'web'],
    ['push', 'Push', 'other repositories in sandbox', 'sandbox', 'web'],
  ] as const;
  for (const [operation, name, column, namespace, repository] of checks) {
    const standing = decide(twelveStatements, operation, namespace, repository);
    await expect(cell(page, name, column)).toHaveAccessibleName(words[standing]);
  }
  // A cell that hangs on circumstances says on which, and both sides hold.
  await cell(page, 'Pull', 'other repositories in team-01').click();
  const detail = page.getByRole('dialog', { name: /^Pull/ });
  await expect(detail).toContainText('Allowed only before 2027-01-01.');
  await expect(detail.getByRole('listitem').filter({ hasText: 'Statement 1' })).toContainText(
    'qcs:current_time=',
  );
  for (const [instant, standing] of [
    ['2026-12-31T23:59:59Z', 'allowed'],
    ['2027-01-01T00:00:00Z', 'implicitly-denied'],
  ] as const) {
    expect(decide(twelveStatements, 'pull', 'team-01', 'zz', { 'qcs:current_time': instant })).toBe(standing);
  }
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
