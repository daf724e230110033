import { checkAccessibility } from './support/accessibility';
import {
  allow,
  cell,
  chinese,
  english,
  openPasteTab,
  openTable,
  pasteInto,
  policyText,
} from './support/effect-page';
import { looks } from './support/looks';
import { findScenario, openStudio, pasteOnPage } from './support/policy-page';
import { expect, test } from './support/test';

test('a policy pasted anywhere on the page is explained cell by cell', async ({ page }) => {
  await openStudio(page);
  await pasteOnPage(page, JSON.stringify(findScenario('namespace-full').policy));
  await openTable(page);
  const table = page.getByRole('table');
  await expect(table.getByRole('columnheader')).toHaveText([
    'Operation',
    'team-01itself',
    'others inteam-01',
    'everything else',
  ]);
  // Scenario 3: everything in team-01, the namespace itself included, and nothing elsewhere.
  for (const operation of [
    'Pull',
    'Push',
    'Delete one tag',
    'Delete repository',
    'Delete several repositories',
  ]) {
    await expect(
      cell(page, `${operation}, other repositories in team-01: allowed by statement 1`),
    ).toBeVisible();
    await expect(cell(page, `${operation}, everything else: denied, nothing allows it`)).toBeVisible();
  }
  await expect(
    cell(page, 'Create namespace, namespace team-01 itself: allowed by statement 1'),
  ).toBeVisible();
  await expect(
    cell(page, 'Delete namespace, namespace team-01 itself: allowed by statement 1'),
  ).toBeVisible();
  // A namespace cannot be pulled: there is nothing to open.
  await expect(table.getByRole('row', { name: /^Pull/ }).getByRole('button')).toHaveCount(2);
});

test('a call that looks granted says what it would need, and leads on', async ({ page }) => {
  await openStudio(page);
  await pasteOnPage(page, JSON.stringify(findScenario('namespace-full').policy));
  await openTable(page);
  await cell(page, 'List repositories, the whole account: looks granted, is not; statement 1').click();
  const detail = page.getByRole('dialog', { name: /^List repositories/ });
  await expect(detail).toContainText(
    'Statement 1 lists tcr:DescribeRepositoryOwnerPersonal, but CAM authorises this call only on the resource repo/*',
  );
  await expect(detail).toContainText('documented');
  await detail.getByRole('button', { name: 'Simulate this' }).click();
  await expect(detail).toBeHidden();
  await expect(page.getByRole('tab', { name: 'Simulate' })).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('tabpanel', { name: 'Simulate' })).toContainText('Looks granted, is not');
});

test('the table can be walked by keyboard alone', async ({ page }) => {
  await openStudio(page);
  await pasteOnPage(page, JSON.stringify(findScenario('repository-read-only').policy));
  await page.getByRole('tab', { name: 'Simulate' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('table')).toBeVisible();

  const pull = cell(page, 'Pull, team-01/repo-demo: allowed by statement 1');
  const isReached = () => pull.evaluate((button) => button === document.activeElement);
  // From the tab over what the table is filtered by to its one tab stop.
  for (let step = 0; step < 10 && !(await isReached()); step += 1) await page.keyboard.press('Tab');
  await expect(pull).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(cell(page, 'Pull, other repositories in team-01: denied, nothing allows it')).toBeFocused();
  await page.keyboard.press('End');
  await expect(cell(page, 'Pull, everything else: denied, nothing allows it')).toBeFocused();
  await page.keyboard.press('Home');
  // Over pushing and five deletions, then creating a repository; namespaces as such cannot be met in this column.
  for (let step = 0; step < 7; step += 1) await page.keyboard.press('ArrowDown');
  const tags = cell(page, 'List tags, team-01/repo-demo: uncertain; it hangs on statement 1');
  await expect(tags).toBeFocused();
  await page.keyboard.press('Enter');
  const detail = page.getByRole('dialog', { name: /^List tags/ });
  await expect(detail).toContainText(
    'No readable page of the vendor says on what tcr:DescribeImagePersonal is checked',
  );
  await page.keyboard.press('Escape');
  await expect(detail).toBeHidden();
  await expect(tags).toBeFocused();
  await page.keyboard.press('Control+End');
  await expect(
    cell(page, 'Log in with an access token, the whole account: looks granted, is not; statement 1'),
  ).toBeFocused();
  // One tab stop: the next one lies outside the table.
  await page.keyboard.press('Shift+Tab');
  await expect(page.getByRole('table').locator(':focus')).toHaveCount(0);
});

test('a cell and its statement light each other up', async ({ page }) => {
  await openStudio(page);
  await pasteOnPage(
    page,
    policyText(
      allow('tcr:PullRepositoryPersonal', 'repo/team-01/*'),
      allow('tcr:PushRepositoryPersonal', 'repo/team-01/*'),
    ),
  );
  await openTable(page);
  const pull = cell(page, 'Pull, other repositories in team-01: allowed by statement 1');
  const push = cell(page, 'Push, other repositories in team-01: allowed by statement 2');
  await pull.hover();
  await expect(pull).toHaveAttribute('data-lit', '');
  await expect(push).not.toHaveAttribute('data-lit', '');
  // The editor marks the lines of the statement that is lit.
  await push.hover();
  await expect(push).toHaveAttribute('data-lit', '');
  await expect(pull).not.toHaveAttribute('data-lit', '');
});

test('regions that the policy names are told apart', async ({ page }) => {
  await openStudio(page);
  await pasteOnPage(
    page,
    policyText({ effect: 'allow', action: 'tcr:Pull*', resource: 'qcs::tcr:ap-hongkong::repo/*' }),
  );
  await openTable(page);
  const pull = page.getByRole('row', { name: /^Pull/ }).getByRole('button');
  await expect(pull).toHaveAccessibleName(/allowed by statement 1$/);
  await page.getByRole('combobox', { name: 'Region' }).selectOption('Any other region');
  await expect(pull).toHaveAccessibleName(/denied, nothing allows it$/);
});

test('many columns are folded by namespace, and the filter reaches each of them', async ({ page }) => {
  await openStudio(page);
  const paths = Array.from({ length: 100 }, (_, index) => `repo/team-${index % 20}/repo-${index}`);
  await pasteOnPage(page, policyText(allow('tcr:PullRepositoryPersonal', ...paths)));
  await openTable(page);
  // 20 folded namespaces, everything else and the operations.
  await expect(page.getByRole('columnheader')).toHaveCount(22);
  await page.getByRole('button', { name: 'Show the columns of team-3', exact: true }).click();
  // Its five repositories; nothing tells its others from everything else.
  await expect(page.getByRole('columnheader')).toHaveCount(26);
  await expect(cell(page, 'Pull, team-3/repo-83: allowed by statement 1')).toBeVisible();
  await page.getByRole('searchbox', { name: 'Show only' }).fill('team-7/repo-87');
  await expect(page.getByRole('columnheader')).toHaveText(['Operation', 'team-7/repo-87', 'everything else']);
  await page.getByRole('searchbox', { name: 'Show only' }).fill('nothing like that');
  await expect(page.getByText('No namespace or repository contains “nothing like that”.')).toBeVisible();
});

for (const look of looks) {
  test.describe(look.name, () => {
    test.use(look.options);
    test('table, detail, summary and pasted policy are accessible', async ({ page }) => {
      // Each scan takes a second or two, and there are eight.
      test.slow();
      const words = look.options.locale === 'zh-CN' ? chinese : english;
      await openStudio(page);
      await pasteOnPage(page, JSON.stringify(findScenario('namespace-full').policy));
      await openTable(page, words);
      await expect(page.getByRole('table')).toBeVisible();
      await checkAccessibility(page, 'access table');
      await page.locator('button[data-look=looks-granted]').first().click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await checkAccessibility(page, 'detail of a cell');
      await page.getByRole('button', { name: words.close }).click();
      await page.getByRole('button', { name: words.review }).first().click();
      const field = await openPasteTab(page, words);
      await pasteInto(field, policyText(allow(['tcr:Describe*', 'tcr:Pull*'], 'repo/team-0*', 'repo/a/b')));
      await expect(page.getByText(words.read)).toBeVisible();
      await checkAccessibility(page, 'pasted policy');
      await field.fill('');
      await pasteInto(field, '{"version"');
      await expect(field).toHaveAttribute('aria-invalid', 'true');
      await checkAccessibility(page, 'text that could not be read');
    });
  });
}
