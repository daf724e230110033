import { readFileSync } from 'node:fs';
import { checkAccessibility } from './support/accessibility';
import { looks } from './support/looks';
import { findScenario, openStudio, pasteOnPage } from './support/policy-page';
import { expect, test } from './support/test';

/** Statements that may do everything in a namespace: they push and delete where the example only pulls. */
const namespaceFull = JSON.stringify(findScenario('namespace-full').policy);

for (const look of looks) {
  test.describe(look.name, () => {
    test.use(look.options);
    test('tests and guards are kept by keyboard, and tell when an edit changes more than was meant', async ({
      page,
    }) => {
      await openStudio(page);
      await page.getByRole('tab', { name: /^(Simulate|模拟)$/ }).focus();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Enter');
      const take = page.getByRole('button', {
        name: /^(Take the current behaviour as tests|将当前行为保存为测试)$/,
      });
      await expect(take).toBeVisible();
      await checkAccessibility(page, 'no tests yet');
      await take.focus();
      await page.keyboard.press('Enter');
      const table = page.getByRole('table', { name: /^(Tests|测试)$/ });
      // The example pulls from one repository: the only one of nine requests that is allowed.
      await expect(table.getByRole('row')).toHaveCount(10);
      await expect(table.getByText(/^(Holds|通过)$/)).toHaveCount(9);
      await expect(
        page.getByRole('tab', { name: /(9 of 9 expectations hold|9 项预期中有 9 项成立)/ }),
      ).toBeVisible();

      // A guard, by keyboard alone: never delete, anywhere.
      await page.getByRole('button', { name: /^(Add a guard|添加约束)$/ }).focus();
      await page.keyboard.press('Enter');
      await expect(page.getByRole('combobox', { name: /^(What|操作)$/ })).toBeFocused();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      const guards = page.getByRole('list', { name: /^(Guards|约束)$/ });
      await expect(guards.getByText(/^(Proved|已证明)$/)).toBeVisible();
      // A test, by keyboard alone; a namespace is no target of a pull, and the form says so.
      await page
        .getByRole('button', { name: /^(Add a test|添加测试)$/ })
        .first()
        .focus();
      await page.keyboard.press('Enter');
      const target = page.getByRole('textbox', { name: /^(Image or repository|镜像或镜像仓库)$/ });
      await expect(target).toBeFocused();
      await page.keyboard.type('team-01');
      await page.keyboard.press('Enter');
      await expect(target).toHaveAttribute('aria-invalid', 'true');
      await page.keyboard.type('/web');
      // A call comes from one address: a range is refused where it stands, and nothing is added before it is mended.
      await page
        .locator('summary')
        .filter({ hasText: /^(Circumstances|请求的具体情况)$/ })
        .focus();
      await page.keyboard.press('Enter');
      const address = page.getByRole('textbox', { name: 'qcs:ip', exact: true });
      await address.fill('10.0.0.0/8');
      await address.press('Enter');
      await expect(address).toHaveAttribute('aria-invalid', 'true');
      await expect(
        page.getByText(/Write one address, such as 10\.1\.2\.3|请填写单个地址，例如 10\.1\.2\.3/),
      ).toBeVisible();
      await expect(table.getByRole('row')).toHaveCount(10);
      await address.fill('');
      await address.press('Enter');
      // Nothing allows this pull, so the new test fails.
      await expect(table.getByText(/^(Fails|未通过)$/)).toHaveCount(1);
      await checkAccessibility(page, 'tests, a guard and the form');
      await page.keyboard.press('Escape');
      await expect(target).toHaveCount(0);

      // Whole-namespace access: the new test holds, the guard is broken with a request that shows it.
      await pasteOnPage(page, namespaceFull);
      await expect(guards.getByText(/^(Broken|已违反)$/)).toBeVisible();
      await expect(guards.getByText(/tcr:\w*Delete\w*/)).toBeVisible();
      await expect(table.getByText(/^(Fails|未通过)$/)).not.toHaveCount(0);
      await checkAccessibility(page, 'broken tests and a broken guard');
      await guards.getByRole('button', { name: /^(Simulate|模拟)/ }).focus();
      await page.keyboard.press('Enter');
      await expect(page.getByRole('tab', { name: /^(Simulate|模拟)$/ })).toHaveAttribute(
        'aria-selected',
        'true',
      );
      await expect(page.getByRole('region', { name: /^(Allowed|允许)$/ })).toBeVisible();
    });
  });
}

test('what would go unnoticed is shown with the tests that notice it; files go out and in; nothing is lost', async ({
  page,
}) => {
  await openStudio(page);
  // Kept from the simulator with one click.
  await page.getByLabel('Command or image').fill('docker pull team-01/repo-demo:v1');
  await page.getByRole('button', { name: 'Keep as a test' }).click();
  await expect(page.getByText('Kept in the tab Tests: Allowed').first()).toBeVisible();
  await page.getByRole('tab', { name: /^Tests/ }).click();
  const changes = page.getByRole('region', { name: 'What would go unnoticed' });
  await expect(changes.getByText(/\d+ of \d+ changes to this policy would go unnoticed/)).toBeVisible();
  await expect(changes.getByText('Statement 1: all actions (*)')).toBeVisible();
  await changes.getByRole('button', { name: /^Add the \d+ tests that would notice them$/ }).click();
  await expect(changes.getByText(/^Every change would be noticed/)).toBeVisible();

  await page.getByRole('button', { name: 'More', exact: true }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'Save as YAML' }).click();
  const yaml = readFileSync(await (await download).path(), 'utf8');
  expect(yaml).toContain('operation: pull\n    target: "team-01/repo-demo:v1"');
  const rows = page.getByRole('table', { name: 'Tests' }).getByRole('row');
  const count = await rows.count();

  // The opposite of a test there is: both are marked, since no policy fulfils them.
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Import…' }).click();
  const text = page.getByLabel('Text of the file');
  await text.fill('version: 1\ntests:\n  - operation: pul\n    target: team-01/x\n    expect: allowed\n');
  await expect(page.getByText('Line 3: there is no operation “pul”. Did you mean “pull”?')).toBeVisible();
  await text.fill(
    'version: 1\ntests:\n  - operation: pull\n    target: "team-01/repo-demo"\n    expect: not-allowed\n',
  );
  await page.getByRole('button', { name: 'Add to those here' }).click();
  await expect(rows).toHaveCount(count + 1);
  await expect(page.getByText(/^Contradicts “Pull team-01\/repo-demo/)).toHaveCount(2);
  await page.getByRole('button', { name: 'Take back' }).click();
  await expect(rows).toHaveCount(count);

  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Remove everything' }).click();
  await expect(page.getByText('No tests yet')).toBeVisible();
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Import…' }).click();
  await page.getByLabel('Text of the file').fill(yaml);
  await page.getByRole('button', { name: 'Replace those here' }).click();
  await expect(rows).toHaveCount(count);
  // Writing waits for a pause in typing; leaving the page writes at once.
  await page.reload();
  await page.getByRole('tab', { name: /^Tests/ }).click();
  await expect(rows).toHaveCount(count);
});
