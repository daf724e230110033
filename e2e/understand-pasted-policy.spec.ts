import type { Locator, Page } from '@playwright/test';
import { checkAccessibility } from './support/accessibility';
import { looks } from './support/looks';
import { copyPolicy, findScenario, openStudio, pasteOnPage } from './support/policy-page';
import { expect, test } from './support/test';

interface Words {
  readonly paste: string;
  readonly accessTable: string;
  readonly pasteField: string;
  readonly read: RegExp;
  readonly close: string;
  readonly review: RegExp;
}

const english: Words = {
  paste: 'Paste',
  accessTable: 'Access map',
  pasteField: 'Paste a policy',
  read: /^Read as a policy/,
  close: 'Close',
  review: /Review and copy/,
};

const chinese: Words = {
  paste: '粘贴',
  accessTable: '权限一览',
  pasteField: '粘贴策略',
  read: /^已读取为策略/,
  close: '关闭',
  review: /检查并复制/,
};

function openTable(page: Page, words: Words = english): Promise<void> {
  return page.getByRole('tab', { name: words.accessTable }).click();
}

async function openPasteTab(page: Page, words: Words = english): Promise<Locator> {
  await page.getByRole('tab', { name: words.paste, exact: true }).click();
  const field = page.getByLabel(words.pasteField, { exact: true });
  await expect(field).toBeVisible();
  return field;
}

/** Pastes as the keyboard does: the page may take the text itself, else it goes in where the cursor is. */
async function pasteInto(field: Locator, text: string): Promise<void> {
  await field.evaluate((element, pasted) => {
    if (!(element instanceof HTMLTextAreaElement)) throw new Error('not a text area');
    element.focus();
    const data = new DataTransfer();
    data.setData('text/plain', pasted);
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
    if (!element.dispatchEvent(event)) return;
    element.setRangeText(pasted, element.selectionStart, element.selectionEnd, 'end');
    element.dispatchEvent(new InputEvent('input', { inputType: 'insertFromPaste', bubbles: true }));
  }, text);
}

function policyText(...statement: readonly unknown[]): string {
  return JSON.stringify({ version: '2.0', statement }, null, 2);
}

const allow = (action: string | readonly string[], ...paths: readonly string[]) => ({
  effect: 'allow',
  action,
  resource: paths.map((path) => (path === '*' ? '*' : `qcs::tcr:::${path}`)),
});

const cell = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

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
  const focusedName = () =>
    page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.id);
  // From the tab over what the table is filtered by to its one tab stop.
  for (
    let step = 0;
    step < 10 && (await focusedName()) !== (await pull.getAttribute('aria-label'));
    step += 1
  ) {
    await page.keyboard.press('Tab');
  }
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

test.describe('the Paste tab', () => {
  test('reads a policy at once, says what it does and leads to table, wizard and back', async ({ page }) => {
    await openStudio(page);
    const before = await copyPolicy(page);
    const field = await openPasteTab(page);
    const text = policyText(allow('tcr:PullRepositoryPersonal', 'repo/team-07/app', 'repo/team-07/app/*'), {
      ...allow('tcr:DeleteImagePersonal', 'repo/team-07/app'),
      effect: 'deny',
    });
    await pasteInto(field, text);
    const panel = page.getByRole('tabpanel', { name: 'Paste' });
    await expect(panel).toContainText('JSON, 2 statements');
    await expect(panel).toContainText('May pull images of team-07/app.');
    await expect(panel).toContainText('May not push, delete, create or change anything');
    await expect(panel).toContainText('The wizard can express statement 1 and leaves statement 2 as it is.');
    expect(await copyPolicy(page)).toBe(text);

    await panel.getByRole('button', { name: 'Show the access map' }).click();
    await expect(cell(page, 'Pull, team-07/app: allowed by statement 1')).toBeVisible();
    await expect(cell(page, 'Delete one tag, team-07/app: denied by statement 2')).toBeVisible();

    await panel.getByRole('button', { name: 'Edit it in the wizard' }).click();
    await expect(
      page.getByRole('tabpanel', { name: 'Build' }).getByText('team-07/app').first(),
    ).toBeVisible();

    await openPasteTab(page);
    await panel.getByRole('button', { name: 'Undo' }).click();
    expect(await copyPolicy(page)).toBe(before);
  });

  test('reads a chosen file', async ({ page }) => {
    await openStudio(page);
    const field = await openPasteTab(page);
    const text = policyText(allow('tcr:PullRepositoryPersonal', 'repo/team-08/*'));
    const choosing = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Choose a file' }).click();
    await (await choosing).setFiles({
      name: 'policy.json',
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    });
    await expect(field).toHaveValue(text);
    await expect(page.getByRole('tabpanel', { name: 'Paste' })).toContainText(
      'May pull images of all of namespace team-08.',
    );
  });

  test('says where an incomplete text breaks, keeps it, and reads it once it is mended', async ({ page }) => {
    await openStudio(page);
    const before = await copyPolicy(page);
    const field = await openPasteTab(page);
    const broken =
      '{\n  "version": "2.0",\n  "statement": [{ "effect": "allow", "action": [... ], "resource": "*" }]\n}';
    await pasteInto(field, broken);
    const panel = page.getByRole('tabpanel', { name: 'Paste' });
    await expect(panel).toContainText('This is not complete JSON');
    await expect(field).toHaveValue(broken);
    expect(await copyPolicy(page)).toBe(before);

    await panel.getByRole('button', { name: 'Go to line 3, column 49 in the field' }).click();
    await expect(field).toBeFocused();
    expect(
      await field.evaluate((area: HTMLTextAreaElement) =>
        area.value.slice(area.selectionStart, area.selectionEnd),
      ),
    ).toBe('...');
    await page.keyboard.type('"tcr:*"');
    await page.keyboard.press('Control+Enter');
    await expect(panel.getByText(english.read)).toBeVisible();
    expect(JSON.parse(await copyPolicy(page))).toEqual({
      version: '2.0',
      statement: [{ effect: 'allow', action: ['tcr:*'], resource: '*' }],
    });
  });
});

test.describe('hostile texts', () => {
  test('a name that looks like HTML is shown as text and not run', async ({ page }) => {
    await openStudio(page);
    const field = await openPasteTab(page);
    await pasteInto(
      field,
      policyText(
        allow('tcr:PullRepositoryPersonal', 'repo/<img src=x onerror=document.title=1>/*', 'repo/team-01/*'),
      ),
    );
    await openTable(page);
    await expect(
      page.getByText('No image can have the name <img src=x onerror=document.title=1>'),
    ).toBeVisible();
    await expect(page.locator('img')).toHaveCount(0);
    await expect(page).toHaveTitle('TCR Policy Studio');
    // The other columns are answered all the same.
    await expect(cell(page, 'Pull, other repositories in team-01: allowed by statement 1')).toBeVisible();
  });

  test('a repeated effect is named, and the last one counts as in every JSON reader', async ({ page }) => {
    await openStudio(page);
    const field = await openPasteTab(page);
    await pasteInto(
      field,
      '{"version":"2.0","statement":[{"effect":"deny","effect":"allow","action":"tcr:PullRepositoryPersonal","resource":"qcs::tcr:::repo/*"}]}',
    );
    const panel = page.getByRole('tabpanel', { name: 'Paste' });
    await expect(panel).toContainText('Read as a policy, with problems');
    await expect(panel.getByRole('listitem').filter({ hasText: 'effect' }).first()).toContainText('Error');
    await expect(panel).toContainText('May pull images of every repository.');
  });

  test('10,000 levels are refused in words, and nothing is lost', async ({ page }) => {
    await openStudio(page);
    const before = await copyPolicy(page);
    const field = await openPasteTab(page);
    const deep = `{"version":"2.0","statement":${'['.repeat(10_000)}${']'.repeat(10_000)}}`;
    await pasteInto(field, deep);
    await expect(page.getByRole('tabpanel', { name: 'Paste' })).toContainText(
      'This could not be read as a policy',
    );
    await expect(field).toHaveValue(deep);
    expect(await copyPolicy(page)).toBe(before);
  });

  test('`__proto__` is an element like any other and changes nothing', async ({ page }) => {
    await openStudio(page);
    const field = await openPasteTab(page);
    await pasteInto(
      field,
      '{"version":"2.0","__proto__":{"polluted":1},"statement":[{"__proto__":{"effect":"allow"},"effect":"deny","action":"*","resource":"*"}]}',
    );
    await expect(page.getByRole('tabpanel', { name: 'Paste' })).toContainText(
      'Denies everything in TCR Individual, whatever other policies allow.',
    );
    expect(await page.evaluate(() => 'polluted' in Object.prototype)).toBe(false);
  });

  test('5 MB are refused at once, in the tab and as a file, and the page stays alive', async ({ page }) => {
    await openStudio(page);
    const before = await copyPolicy(page);
    const field = await openPasteTab(page);
    const panel = page.getByRole('tabpanel', { name: 'Paste' });
    await pasteInto(field, 'x'.repeat(5_000_000));
    await expect(panel.getByRole('status')).toContainText('The text holds 4.8 MB');
    await expect(field).toHaveValue('');

    const choosing = page.waitForEvent('filechooser');
    await panel.getByRole('button', { name: 'Choose a file' }).click();
    await (await choosing).setFiles({
      name: 'huge.json',
      mimeType: 'application/json',
      buffer: Buffer.alloc(3_000_000, 'x'),
    });
    await expect(panel.getByRole('status')).toContainText('The text holds 2.9 MB');

    expect(await copyPolicy(page)).toBe(before);
    await openTable(page);
    await expect(page.getByRole('table')).toBeVisible();
  });
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
