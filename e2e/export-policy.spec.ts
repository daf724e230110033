import { checkAccessibility } from './support/accessibility';
import { looks } from './support/looks';
import { openStudio } from './support/policy-page';
import { expect, test } from './support/test';

test('a policy is taken along as Terraform, by keyboard alone', async ({ page }) => {
  await openStudio(page);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const button = page.getByRole('button', { name: 'Export for other tools' });
  await button.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Use this policy elsewhere' });
  await dialog.getByRole('tab', { name: 'JSON', exact: true }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await dialog.getByLabel('Name of the policy').fill('team 01');
  // A blank is no character of a policy's name; what happens to it is said beside the field.
  await expect(dialog.getByText('other characters become “-”')).toBeVisible();
  await dialog.getByRole('button', { name: 'Copy', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('Copied to the clipboard.')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('resource "tencentcloud_cam_policy" "team_01" {\n  name     = "team-01"\n');
  expect(copied).toContain('"qcs::tcr:::repo/team-01/repo-demo/*"');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(button).toBeFocused();
});

test('a saved file carries the name of the policy', async ({ page }) => {
  await openStudio(page);
  await page.getByRole('button', { name: 'Export for other tools' }).click();
  await page.getByRole('tab', { name: 'tccli' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download tcr-policy.sh' }).click();
  expect((await download).suggestedFilename()).toBe('tcr-policy.sh');
});

for (const look of looks) {
  test.describe(look.name, () => {
    test.use(look.options);
    test('the export is accessible', async ({ page }) => {
      await openStudio(page);
      await page.getByRole('button', { name: /^(Export for other tools|导出到其他工具)$/ }).click();
      await page.getByRole('tab', { name: 'Terraform' }).click();
      await checkAccessibility(page, 'export');
    });
  });
}
