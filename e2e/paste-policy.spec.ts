import { allow, cell, english, openPasteTab, openTable, pasteInto, policyText } from './support/effect-page';
import { copyPolicy, openStudio } from './support/policy-page';
import { expect, test } from './support/test';

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
