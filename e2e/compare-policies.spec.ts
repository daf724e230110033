import type { Page } from '@playwright/test';
import { checkAccessibility } from './support/accessibility';
import { looks } from './support/looks';
import { findScenario, openStudio, pasteOnPage } from './support/policy-page';
import { expect, test } from './support/test';

test('a change is held against the beginning of the visit, proved, and told in Markdown', async ({
  page,
}) => {
  await openStudio(page);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('tab', { name: 'Compare' }).click();
  await expect(page.getByText('Both policies allow exactly the same requests.')).toBeVisible();
  // From reading one repository to full access to its namespace: more, and nothing less.
  await pasteOnPage(page, JSON.stringify(findScenario('namespace-full').policy));
  await expect(page.getByText('The policy on screen allows more than the other one')).toBeVisible();
  const gained = page.getByRole('region', { name: 'Allowed only by the policy on screen' });
  await expect(gained.getByText('Push', { exact: false }).first()).toBeVisible();
  await expect(gained.getByText('team-01').first()).toBeVisible();
  await expect(page.getByRole('region', { name: 'Allowed only by the other policy' })).toContainText(
    'Nothing.',
  );
  await page.getByRole('button', { name: 'Copy for a review (Markdown)' }).click();
  const texts = page.getByRole('region', { name: 'The two texts' });
  await expect(texts.locator('.cm-changedLine').filter({ hasText: 'tcr:*' })).toBeVisible();
  await expect(texts.locator('.cm-deletedLine').filter({ hasText: 'tcr:Describe*' })).toBeVisible();
  const review = await page.evaluate(() => navigator.clipboard.readText());
  expect(review).toContain('**Wider.**');
  expect(review).toContain('tcr:PushRepositoryPersonal');

  // Any earlier state, and what the vendor offers ready-made.
  await pasteOnPage(page, JSON.stringify(findScenario('all-full').policy));
  await choose(page, 'An earlier state of this policy');
  await page.getByLabel('Which state').selectOption({ index: 1 });
  await expect(texts.locator('.cm-deletedLine').filter({ hasText: 'tcr:Describe*' })).toBeVisible();
  await page.getByLabel('Which state').selectOption({ index: 0 });
  await expect(texts.locator('.cm-deletedLine').filter({ hasText: 'repo/team-01/*' })).toBeVisible();
  await choose(page, 'QcloudTCRFullAccess');
  await expect(page.getByText('The policy on screen allows less than the other one')).toBeVisible();
});

async function choose(page: Page, name: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Compare with' }).click();
  await page.getByRole('option', { name }).click();
}

test('another policy can be pasted to compare with, by keyboard', async ({ page }) => {
  await openStudio(page);
  await page.getByRole('tab', { name: 'Simulate' }).focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.getByRole('combobox', { name: 'Compare with' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: 'Another policy, pasted here' }).focus();
  await page.keyboard.press('Enter');
  const field = page.getByLabel('The other policy');
  await field.fill('{"version":"2.0","statement":[');
  await expect(page.getByText('This cannot be read as a policy.')).toBeVisible();
  // Two namespaces that have nothing in common: each side allows what the other does not.
  await field.fill(
    '{"version":"2.0","statement":[{"effect":"allow","action":"tcr:PullRepositoryPersonal","resource":"qcs::tcr:::repo/team-02/*"}]}',
  );
  await expect(page.getByText('More in one place, less in another')).toBeVisible();
});

for (const look of looks) {
  test.describe(look.name, () => {
    test.use(look.options);
    test('the comparison is accessible', async ({ page }) => {
      await openStudio(page);
      await page.getByRole('tab', { name: /^(Compare|比较)$/ }).click();
      await pasteOnPage(page, JSON.stringify(findScenario('namespace-full').policy));
      await expect(page.getByText(/^(Wider|更宽)$/)).toBeVisible();
      await checkAccessibility(page, 'comparison');
    });
  });
}
