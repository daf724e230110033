import { checkAccessibility } from './support/accessibility';
import { copyPolicy, findScenario, openStudio, pasteOnPage } from './support/policy-page';
import { expect, test } from './support/test';

const pull = {
  version: '2.0',
  statement: [
    { effect: 'allow', action: ['tcr:PullRepositoryPersonal'], resource: ['qcs::tcr:::repo/team-01/*'] },
  ],
};
const compact = JSON.stringify(pull);
const refusal =
  '[request id:1]you are not authorized to perform operation (tcr:PushRepositoryPersonal)\nresource (qcs::tcr:::repo/team-01/app) has no permission';

test('a Terraform heredoc pasted on the page becomes the plain policy, and undo brings the old one back', async ({
  page,
}) => {
  await openStudio(page);
  const before = await copyPolicy(page);
  await pasteOnPage(page, `document = <<EOF\n${compact.replace('"allow",', '"allow"')}\nEOF`);
  await expect(page.getByText(/^Read from Terraform; 1 repair/)).toBeVisible();
  expect(await copyPolicy(page)).toBe(JSON.stringify(pull, null, 2));

  await page.getByRole('button', { name: 'Details' }).click();
  const panel = page.getByRole('tabpanel', { name: 'Paste' });
  await expect(panel).toContainText('A comma is missing after this.');
  await expect(panel.getByRole('button', { name: /^Go to line 2, column \d+ in the field$/ })).toBeVisible();
  await checkAccessibility(page, 'a repaired policy');
  await panel.getByRole('button', { name: 'Undo' }).click();
  expect(await copyPolicy(page)).toBe(before);
});

test('of several policies one is chosen by keyboard', async ({ page }) => {
  await openStudio(page);
  const other = compact.replaceAll('team-01', 'team-02');
  await pasteOnPage(
    page,
    JSON.stringify({
      List: [
        { PolicyName: 'one', PolicyDocument: compact },
        { PolicyName: 'two', PolicyDocument: other },
      ],
    }),
  );
  const first = page.getByRole('radio', { name: 'one (1 statement)' });
  await expect(first).toBeChecked();
  await checkAccessibility(page, 'a choice of policies');
  await first.focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: 'two (1 statement)' })).toBeChecked();
  expect(JSON.parse(await copyPolicy(page))).toEqual(JSON.parse(other));
});

test('a refusal becomes a policy in place of the example, and a statement of a policy of one’s own', async ({
  page,
}) => {
  const wanted = {
    action: ['tcr:PushRepositoryPersonal'],
    resource: ['qcs::tcr:::repo/team-01/app'],
    effect: 'allow',
  };
  await openStudio(page);
  await pasteOnPage(page, refusal);
  await expect(page.getByText(/^Read from an error message/).first()).toBeVisible();
  expect(JSON.parse(await copyPolicy(page))).toEqual({ version: '2.0', statement: [wanted] });

  await pasteOnPage(page, compact);
  await expect(page.getByText('The pasted text was read as a policy.')).toBeVisible();
  await pasteOnPage(page, refusal);
  await expect(page.getByText('A statement that would allow what was refused')).toBeVisible();
  expect(JSON.parse(await copyPolicy(page))).toEqual(pull);
  // The tip of the copy button goes with the pointer.
  await page.mouse.move(0, 0);
  await expect(page.getByRole('tooltip')).toBeHidden();
  await checkAccessibility(page, 'a proposed statement');
  await page.getByRole('button', { name: 'Add it to the policy' }).click();
  expect(JSON.parse(await copyPolicy(page))).toEqual({
    version: '2.0',
    statement: [...pull.statement, wanted],
  });
});

test('what cannot be read is never dropped without a word', async ({ page }) => {
  await openStudio(page);
  await pasteOnPage(page, JSON.stringify(findScenario('all-full').policy));
  await expect(page.getByText('The pasted text was read as a policy.')).toBeVisible();
  const before = await copyPolicy(page);
  await pasteOnPage(page, 'docker pull x');
  await expect(page.getByText('No policy was found in this text.')).toBeVisible();
  await pasteOnPage(page, 'x'.repeat(300_000));
  await expect(page.getByText(/^The text holds 293 KB/)).toBeVisible();
  expect(await copyPolicy(page)).toBe(before);
});

test('YAML in the editor can be converted to plain JSON', async ({ page }) => {
  await openStudio(page);
  const editor = page.getByRole('textbox', { name: 'Policy JSON' });
  await editor.click();
  await page.keyboard.press('ControlOrMeta+a');
  await editor.evaluate((element, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true, composed: true }),
    );
  }, 'version: "2.0"\nstatement:\n  - effect: allow\n    action: ["tcr:PullRepositoryPersonal"]\n    resource: ["qcs::tcr:::repo/team-01/*"]\n');
  await expect(page.getByText('The editor holds a policy read from YAML')).toBeVisible();
  await checkAccessibility(page, 'an offer to convert');
  await page.getByRole('button', { name: 'Convert to plain JSON' }).click();
  expect(JSON.parse(await copyPolicy(page))).toEqual(pull);
});
