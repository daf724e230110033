import type { Locator, Page } from '@playwright/test';
import { checkAccessibility } from './support/accessibility';
import { looks } from './support/looks';
import { copyPolicy, openStudio, pasteOnPage } from './support/policy-page';
import { expect, test } from './support/test';

const resource = 'qcs::tcr:::repo/team-01/repo-demo';

/** One action twice, which is safe to mend, and a resource without its bare form, which needs a look. */
const untidy = `{
  "version": "2.0",
  "statement": [
    {
      "action": ["tcr:PullRepositoryPersonal", "tcr:PullRepositoryPersonal"],
      "resource": ["${resource}/*"],
      "effect": "allow"
    }
  ]
}`;

// Wide enough that no line of these texts is wrapped, so that an arrow down goes to the next line of the text.
test.use({ viewport: { width: 2200, height: 900 } });

function findEditor(page: Page): Locator {
  return page.getByRole('textbox', { name: /^(Policy JSON|策略 JSON)$/ });
}

async function openWith(page: Page, text: string): Promise<Locator> {
  await openStudio(page);
  const editor = findEditor(page);
  await expect(editor).toBeVisible();
  await pasteOnPage(page, text);
  await expect.poll(() => readEditor(page)).toBe(text);
  return editor;
}

async function readEditor(page: Page): Promise<string> {
  return (await findEditor(page).locator('.cm-line').allTextContents()).join('\n');
}

async function readStatement(page: Page): Promise<Record<string, unknown>> {
  return JSON.parse(await copyPolicy(page)).statement[0];
}

/** Goes to a line (from 1) and a column (from 0) by key. */
async function moveTo(editor: Locator, line: number, column: number): Promise<void> {
  await editor.focus();
  await editor.press('ControlOrMeta+Home');
  for (let at = 1; at < line; at += 1) await editor.press('ArrowDown');
  for (let at = 0; at < column; at += 1) await editor.press('ArrowRight');
}

/** The small window takes the focus a moment after it opens. */
function hasFocusInWindow(): boolean {
  return Boolean(document.activeElement?.closest('.MuiPopover-root'));
}

test('a finding is mended where it stands: at once if it is safe, else after a look at the change', async ({
  page,
}) => {
  const editor = await openWith(page, untidy);

  // By key: the repeated action is mended at once.
  await moveTo(editor, 5, 60);
  await editor.press('ControlOrMeta+.');
  await expect.poll(() => readStatement(page)).toMatchObject({ action: ['tcr:PullRepositoryPersonal'] });

  // By mouse: what may change a decision is shown first.
  await page.mouse.move(0, 0);
  await editor.locator('.cm-lintRange-warning').hover();
  await page.locator('.cm-tooltip').getByRole('button', { name: 'Add repo/team-01/repo-demo' }).click();
  const window = page.getByRole('dialog', { name: 'Ways to mend this' });
  await expect(window).toContainText(resource);
  await page.keyboard.press('Escape');
  await expect(window).toHaveCount(0);
  expect(await readStatement(page)).toMatchObject({ resource: [`${resource}/*`] });

  // And the same by key, as far as applying it.
  await moveTo(editor, 6, 30);
  await editor.press('ControlOrMeta+.');
  await expect.poll(() => page.evaluate(hasFocusInWindow)).toBe(true);
  await page.keyboard.press('Tab');
  await expect(window.getByRole('button', { name: 'Apply the fix' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(editor).toBeFocused();
  await expect.poll(() => readStatement(page)).toMatchObject({ resource: [resource, `${resource}/*`] });
});

test('a statement is written by choosing its parts', async ({ page }) => {
  const editor = await openWith(page, '{"version": "2.0", "statement": []}');
  const options = page.getByRole('listbox', { name: 'Completions' }).getByRole('option');
  const choose = async (typed: string, label: string) => {
    if (typed !== '') await page.keyboard.type(typed);
    else if ((await options.count()) === 0) await editor.press('Control+Space');
    await expect(options.first()).toContainText(label);
    // A list that has just opened does not take Enter yet, so that a line break is not taken for a choice.
    await page.waitForTimeout(150);
    await page.keyboard.press('Enter');
  };
  await editor.focus();
  await editor.press('ControlOrMeta+End');
  await editor.press('ArrowLeft');
  await editor.press('ArrowLeft');
  await page.keyboard.type('{');
  await choose('"act', 'action');
  await choose('pull', 'tcr:PullRepositoryPersonal');
  await editor.press('ArrowRight');
  await page.keyboard.type(', ');
  await choose('"res', 'resource');
  await choose('', 'qcs::tcr:::repo/');
  await page.keyboard.type('team-01');
  await editor.press('ArrowRight');
  await editor.press('ArrowRight');
  await page.keyboard.type(', ');
  await choose('"eff', 'effect');
  await choose('allow', 'allow');
  await page.keyboard.type(', ');
  await choose('"con', 'condition');
  await choose('ip', 'ip_equal');
  await choose('ip', 'qcs:ip');
  await choose('20', '203.0.113.0/24');
  await expect
    .poll(() => readStatement(page))
    .toEqual({
      action: ['tcr:PullRepositoryPersonal'],
      resource: ['qcs::tcr:::repo/team-01'],
      effect: 'allow',
      condition: { ip_equal: { 'qcs:ip': ['203.0.113.0/24'] } },
    });

  // The region segment, in a name that is there already; Tab leaves the editor with the list open too.
  const before = await readEditor(page);
  await editor.press('ControlOrMeta+Home');
  for (let at = 0; at < before.indexOf(':::repo') + 1; at += 1) await editor.press('ArrowRight');
  await editor.press('Control+Space');
  await expect(options.filter({ hasText: 'ap-guangzhou' })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(editor).not.toBeFocused();
  await expect(options).toHaveCount(0);
  expect(await readEditor(page)).toBe(before);
});

test('an action and a part of a resource are explained by key, with their sources', async ({ page }) => {
  const editor = await openWith(page, untidy);
  await moveTo(editor, 5, 25);
  await editor.press('F1');
  const window = page.getByRole('dialog', { name: 'What this is' });
  await expect(window).toContainText('Pull images (docker pull)');
  await expect(window).toContainText('documented');
  await expect(window.getByRole('link').first()).toHaveAttribute('href', /^https:\/\//);
  await page.keyboard.press('Escape');
  await expect(editor).toBeFocused();

  // Behind `      "resource": ["qcs::tcr:` begins the region.
  await moveTo(editor, 6, 29);
  await editor.press('ControlOrMeta+i');
  await expect(window).toContainText('Segment 4 of 6: region');
  await expect(window).toContainText('Empty means all regions.');
  await page.keyboard.press('Escape');

  await editor.press('ControlOrMeta+/');
  const keys = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(keys).toContainText('Format the text');
  await page.keyboard.press('Escape');
  await expect(keys).toHaveCount(0);

  await editor.locator('.cm-line').nth(4).getByText('tcr:PullRepositoryPersonal').first().hover();
  await expect(page.locator('.cm-helpCard')).toContainText('Access level');
});

test('findings are narrowed down, muted for this document, and mended together', async ({ page }) => {
  await openWith(page, untidy.replace('"allow"', '"Allow"'));
  const list = page.locator('section[aria-label="Findings"]');
  const items = list.getByRole('listitem');
  await expect(items).toHaveCount(3);
  await list.getByRole('searchbox', { name: 'Filter by text' }).fill('already');
  await expect(items).toHaveCount(1);
  await list.getByRole('searchbox', { name: 'Filter by text' }).fill('');
  await list.getByRole('combobox', { name: 'Family of findings' }).selectOption('missing');
  await expect(items).toHaveCount(1);
  await list.getByRole('button', { name: 'Note only (1)' }).click();
  await expect(list).toContainText('None of 3 findings fits this filter.');
  await list.getByRole('button', { name: 'Show all' }).click();

  const finding = items.filter({ hasText: 'does not include' });
  await finding.getByRole('button', { name: /^Mute:/ }).click();
  await page.keyboard.press('Enter');
  await expect(finding).toContainText('Write a few words');
  await page.keyboard.type('only lists, agreed');
  await page.keyboard.press('Enter');
  await expect(items).toHaveCount(2);

  await list.getByRole('button', { name: 'Fix all safe (2)' }).click();
  await expect
    .poll(() => readStatement(page))
    .toMatchObject({
      effect: 'allow',
      action: ['tcr:PullRepositoryPersonal'],
      resource: [`${resource}/*`],
    });

  await page.reload();
  await expect(list).toContainText('No findings');
  await list.getByRole('button', { name: '1 muted' }).last().click();
  await expect(list).toContainText('Muted because: only lists, agreed');
  await list.getByRole('button', { name: /^Bring back/ }).click();
  await expect(items.filter({ hasText: 'does not include' })).toBeVisible();
});

test('in a narrow window, what is asked to be shown comes to the front', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openStudio(page);
  await pasteOnPage(page, untidy.replace('"resource"', '"comment": 1,\n      "resource"'));
  await page.getByRole('tab', { name: 'Task' }).click();
  await page.getByRole('button', { name: 'Show statement 1' }).first().click();
  await expect(page.getByRole('tab', { name: 'Policy' })).toHaveAttribute('aria-selected', 'true');
  await expect(findEditor(page).locator('.cm-focusRange').first()).toBeInViewport();
});

// The scan itself looks at both themes.
for (const look of looks) {
  test.describe(look.name, () => {
    test.use(look.options);

    test('completion, explanations, fixes and the narrowed list are accessible', async ({ page }) => {
      const editor = await openWith(page, untidy);
      const list = page.locator('section[aria-label="Findings"], section[aria-label="检查结果"]');
      await list
        .getByRole('button', { name: /^(Why\?|为什么？)/ })
        .first()
        .click();
      await list
        .getByRole('button', { name: /^(Mute:|忽略：)/ })
        .first()
        .click();
      await moveTo(editor, 5, 25);
      await editor.press('Control+Space');
      await expect(page.locator('.cm-tooltip-autocomplete li').first()).toBeVisible();
      await checkAccessibility(page, 'completion');
      await page.keyboard.press('Escape');
      await editor.press('F1');
      await expect(page.getByRole('dialog').getByRole('link').first()).toBeVisible();
      await checkAccessibility(page, 'explanation');
      await page.keyboard.press('Escape');
      await moveTo(editor, 6, 30);
      await editor.press('ControlOrMeta+.');
      await expect(page.getByRole('dialog')).toBeVisible();
      await checkAccessibility(page, 'fix');
      await page.keyboard.press('Escape');
      await editor.press('ControlOrMeta+/');
      await expect(page.getByRole('dialog')).toBeVisible();
      await checkAccessibility(page, 'shortcuts');
    });
  });
}
