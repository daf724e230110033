import type { Locator, Page } from '@playwright/test';
import { checkAccessibility } from './support/accessibility';
import { looks } from './support/looks';
import { copyPolicy, openStudio, pasteOnPage } from './support/policy-page';
import { expect, test } from './support/test';

/** The vendor's old sample: it covers what is below the repository, and pulling is checked on the repository. */
const withoutBareResource = `{
  "version": "2.0",
  "statement": [
    {
      "action": ["tcr:PullRepositoryPersonal"],
      "resource": ["qcs::tcr:::repo/team-01/repo-demo/*"],
      "effect": "allow"
    }
  ]
}`;

const resource = 'qcs::tcr:::repo/team-01/repo-demo';

/** The list at the foot of the policy, whatever the language. */
function findList(page: Page): Locator {
  return page.locator('section[aria-label="Findings"], section[aria-label="检查结果"]');
}

async function readResources(page: Page): Promise<unknown> {
  return JSON.parse(await copyPolicy(page)).statement[0].resource;
}

test('a missing resource is found, added after a look, and taken back', async ({ page }) => {
  await openStudio(page);
  await pasteOnPage(page, withoutBareResource);
  const list = findList(page);
  await expect(list.getByRole('button', { name: '1 warning' })).toBeVisible();
  const finding = list.getByRole('listitem').filter({ hasText: 'does not include' });
  await expect(finding).toContainText('statement 1, resource 1');
  await finding.getByRole('button', { name: /^Why\?/ }).click();
  await expect(finding).toContainText('The vendor’s samples list both forms.');
  const reference = finding.getByRole('link', { name: /all about this rule/ });
  const rules = await page.request.get(await reference.evaluate((link: HTMLAnchorElement) => link.href));
  expect(await rules.text()).toContain('<section id="missing-bare-resource">');

  await finding.getByRole('button', { name: 'Add repo/team-01/repo-demo' }).click();
  const review = finding.getByRole('group', { name: 'This fix would change' });
  await expect(review).toContainText(resource);
  expect(await readResources(page)).toEqual([`${resource}/*`]);
  await review.getByRole('button', { name: 'Apply the fix' }).click();
  await expect(list).toContainText('No findings');
  expect(await readResources(page)).toEqual([resource, `${resource}/*`]);

  await page.getByRole('button', { name: 'Undo' }).first().click();
  await expect(list.getByRole('button', { name: '1 warning' })).toBeVisible();
  expect(await readResources(page)).toEqual([`${resource}/*`]);
});

test('a fix that changes no decision is applied at once', async ({ page }) => {
  await openStudio(page);
  const entries = `["${resource}", "${resource}/*", "${resource}"]`;
  await pasteOnPage(page, withoutBareResource.replace(`["${resource}/*"]`, entries));
  const list = findList(page);
  await list.getByRole('button', { name: 'Remove repo/team-01/repo-demo' }).click();
  await expect(list).toContainText('No findings');
  expect(await readResources(page)).toEqual([resource, `${resource}/*`]);
});

test('a trust policy is judged as one once the person says so, also after a reload', async ({ page }) => {
  await openStudio(page);
  await pasteOnPage(
    page,
    '{"version":"2.0","statement":[{"effect":"allow","action":["name/sts:AssumeRole"],"principal":{"service":["scf.qcloud.com"]}}]}',
  );
  const list = findList(page);
  await expect(list).toContainText('names no principal');
  await list.getByLabel('Judged as').selectOption('Trust policy of a role');
  await expect(list).toContainText('No findings');
  await page.waitForTimeout(600);
  await page.reload();
  await expect(list.getByLabel('Judged as')).toHaveValue('role-trust');
  await expect(list).toContainText('No findings');
});

test('an error of syntax is listed with its line and shown in the text', async ({ page }) => {
  await openStudio(page);
  const editor = page.getByRole('textbox', { name: 'Policy JSON' });
  await expect(editor).toBeVisible();
  // In the editor a text stays as it is typed; pasted elsewhere on the page, these slips would be mended.
  await editor.fill(withoutBareResource.replace('/*"],', '/*"]').replace('"allow"', '"Allow"'));
  const list = findList(page);
  await expect(list).toContainText('so its meaning is not checked');
  const finding = list.getByRole('listitem').filter({ hasText: 'A comma is missing' });
  await expect(finding).toContainText('line 6');
  await finding.getByRole('button', { name: 'Show line 6 in the text' }).click();
  await expect(editor.locator('.cm-focusRange')).toHaveText(']');
  // What has a place in the policy is shown too, though nothing else can show a broken text.
  const respelled = list.getByRole('listitem').filter({ hasText: 'Allow' });
  await respelled.getByRole('button', { name: 'Show statement 1, effect in the text' }).click();
  await expect(editor.locator('.cm-focusRange')).toHaveText('"Allow"');
});

test('everything is within reach of the keyboard', async ({ page }) => {
  await openStudio(page);
  await pasteOnPage(page, withoutBareResource);
  const list = findList(page);
  const toggle = list.getByRole('button', { name: '1 warning' });
  await toggle.focus();
  await page.keyboard.press('Enter');
  await expect(toggle).toHaveAttribute('aria-expanded', 'false');
  await expect(list.getByRole('listitem')).toHaveCount(0);
  await page.keyboard.press('Enter');
  // First come the ways to narrow the list down: one severity, the family, a text.
  for (const filter of ['Judged as', 'Warning only (1)', 'Family of findings', 'Filter by text']) {
    await page.keyboard.press('Tab');
    await expect(list.getByLabel(filter, { exact: true })).toBeFocused();
  }
  await page.keyboard.press('Tab');
  const add = list.getByRole('button', { name: 'Add repo/team-01/repo-demo' });
  await expect(add).toBeFocused();
  await page.keyboard.press('Enter');
  const review = list.getByRole('group', { name: 'This fix would change' });
  await expect(review).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(review).toHaveCount(0);
  await expect(add).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(review.getByRole('button', { name: 'Apply the fix' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(list).toContainText('No findings');
  // The button that had the focus is gone; the next Tab must not begin at the top of the page.
  expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
});

for (const look of looks) {
  test.describe(look.name, () => {
    test.use(look.options);

    test('the list, its reasons and a fix on review are accessible', async ({ page }) => {
      await openStudio(page);
      await pasteOnPage(
        page,
        withoutBareResource.replace('tcr:Pull', 'tcr:DescribeApplicationTrigger*", "ccr:A", "tcr:Pull'),
      );
      const list = findList(page);
      await list
        .getByRole('button', { name: /^(Why\?|为什么？)/ })
        .first()
        .click();
      await list.getByRole('button', { name: /^(Add|添加) repo/ }).click();
      await expect(list.getByRole('group', { name: /^(This fix would change|此修复将更改)$/ })).toBeVisible();
      await checkAccessibility(page, 'findings');
    });
  });
}

test('what is needless is told once it is proved, and mended after a look', async ({ page }) => {
  await openStudio(page);
  const allow = (action: readonly string[], resource: readonly string[]) => ({
    effect: 'allow',
    action,
    resource,
  });
  const [one, two] = ['qcs::tcr:::repo/team-01/*', 'qcs::tcr:::repo/team-02/*'];
  const [pull, push] = ['tcr:PullRepositoryPersonal', 'tcr:PushRepositoryPersonal'];
  // The first two together say all that the last one says, neither does alone.
  const statement = [allow([pull], [one, two]), allow([push], [one, two]), allow([pull, push], [one])];
  await pasteOnPage(page, JSON.stringify({ version: '2.0', statement }, null, 2));
  const finding = findList(page)
    .getByRole('listitem')
    .filter({ hasText: 'The other statements together already say all that this one says.' });
  await expect(finding).toContainText('statement 3');
  await finding.getByRole('button', { name: /^Remove/ }).click();
  await finding.getByRole('button', { name: 'Apply the fix' }).click();
  await expect(finding).toHaveCount(0);
  expect(JSON.parse(await copyPolicy(page)).statement).toEqual(statement.slice(0, 2));
});
