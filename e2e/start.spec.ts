import { checkAccessibility } from './support/accessibility';
import { expect, test } from './support/test';

test('the page opens', async ({ page }) => {
  await page.goto('./');
  await expect(page).toHaveTitle('TCR Policy Studio');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await checkAccessibility(page);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says what it needs', async ({ page }) => {
    await page.goto('./');
    await expect(page.locator('noscript p')).toBeVisible();
    await expect(page.locator('noscript p')).toContainText('needs JavaScript');
  });
});
