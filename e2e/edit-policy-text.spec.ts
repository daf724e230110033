import type { Locator, Page } from '@playwright/test';
import { checkAccessibility } from './support/accessibility';
import { looks } from './support/looks';
import { copyPolicy, findScenario, openStudio } from './support/policy-page';
import { expect, test } from './support/test';

function findEditor(page: Page): Locator {
  return page.getByRole('textbox', { name: /^(Policy JSON|策略 JSON)$/ });
}

async function openEditor(page: Page): Promise<Locator> {
  await openStudio(page);
  const editor = findEditor(page);
  await expect(editor).toBeVisible();
  return editor;
}

/** The chip above the text; what it says is also announced, so its words stand on the page twice. */
function findState(page: Page, words: string): Locator {
  return page.getByRole('region', { name: 'Policy' }).getByText(words);
}

async function readEditor(page: Page): Promise<string> {
  return (await findEditor(page).locator('.cm-line').allTextContents()).join('\n');
}

/** Replaces everything in the editor as a person does who selects all and pastes. */
async function pasteInEditor(page: Page, text: string): Promise<void> {
  const editor = findEditor(page);
  await editor.focus();
  await editor.press('ControlOrMeta+a');
  await editor.evaluate((element, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true, composed: true }),
    );
  }, text);
}

const onePolicy = '{"version":"2.0","statement":[{"action":"tcr:*","resource":"*","effect":"allow"}]}';

test('broken JSON is marked at its place and explained; mending it is all it takes', async ({ page }) => {
  const editor = await openEditor(page);
  await editor.focus();
  await editor.press('ControlOrMeta+a');
  // Closing brackets and quotes are written along and typed over, so the text is what was typed.
  await page.keyboard.type('{"version" "2.0","statement":[]}');
  expect(await readEditor(page)).toBe('{"version" "2.0","statement":[]}');
  await expect(findState(page, '1 syntax error')).toBeVisible();
  await expect(editor.locator('.cm-lintRange-error').first()).toHaveText('"');

  // The first F8 goes to the first finding, from wherever the cursor is.
  await editor.press('ControlOrMeta+End');
  await editor.press('F8');
  await expect(page.locator('.cm-tooltip')).toContainText('Error');
  await editor.press('Escape');
  await expect(page.locator('.cm-tooltip')).toHaveCount(0);

  await editor.press('ArrowRight');
  await page.keyboard.type(':');
  await expect(findState(page, 'Valid JSON')).toBeVisible();
  await expect(page.getByRole('radio').first()).toBeVisible();
});

test('fast typing loses nothing', async ({ page }) => {
  await openEditor(page);
  await pasteInEditor(page, '{\n  "version": ""\n}');
  const editor = findEditor(page);
  await editor.press('ControlOrMeta+Home');
  await editor.press('ArrowDown');
  await editor.press('End');
  await editor.press('ArrowLeft');
  const words = 'the quick brown fox jumps over the lazy dog';
  await page.keyboard.type(words);
  await expect.poll(() => readEditor(page)).toBe(`{\n  "version": "${words}"\n}`);
  // What the workspace holds is what the editor shows.
  expect(await copyPolicy(page)).toBe(`{\n  "version": "${words}"\n}`);
  await expect.poll(() => readEditor(page)).toBe(`{\n  "version": "${words}"\n}`);
});

test('undo and redo by keyboard go through the one history of the document', async ({ page }) => {
  await openEditor(page);
  const before = await readEditor(page);
  await page.getByRole('radio', { name: 'All repositories' }).check();
  await expect.poll(() => readEditor(page)).toContain('"qcs::tcr:::repo/*"');
  const changed = await readEditor(page);
  await pasteInEditor(page, onePolicy);
  await expect.poll(() => readEditor(page)).toBe(onePolicy);

  const editor = findEditor(page);
  await editor.press('ControlOrMeta+z');
  await expect.poll(() => readEditor(page)).toBe(changed);
  await editor.press('ControlOrMeta+z');
  await expect.poll(() => readEditor(page)).toBe(before);
  await expect(page.getByRole('radio', { name: 'Single repositories' })).toBeChecked();
  await editor.press('ControlOrMeta+Shift+z');
  await expect.poll(() => readEditor(page)).toBe(changed);
  await expect(page.getByRole('radio', { name: 'All repositories' })).toBeChecked();
});

test('Tab goes into the editor and out of it, and changes nothing', async ({ page }) => {
  const editor = await openEditor(page);
  const before = await readEditor(page);
  await page.getByRole('button', { name: 'Format' }).focus();
  await page.keyboard.press('Tab');
  await expect(editor).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(editor).not.toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(editor).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(page.getByRole('button', { name: 'Format' })).toBeFocused();
  expect(await readEditor(page)).toBe(before);
  await expect(editor).toHaveAccessibleDescription(/Tab leaves the editor/);
});

test('the wizard follows the text, and the text follows the wizard', async ({ page }) => {
  await openEditor(page);
  await expect(page.getByRole('radio', { name: 'Single repositories' })).toBeChecked();
  await pasteInEditor(page, JSON.stringify(findScenario('all-read-only').policy, null, 2));
  await expect(page.getByRole('radio', { name: 'All repositories' })).toBeChecked();

  // An element that the wizard does not know stays where it is.
  await pasteInEditor(
    page,
    JSON.stringify(findScenario('all-read-only').policy, null, 2).replace('{', '{\n  "comment": "kept",'),
  );
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('radio', { name: 'Full access' }).check();
  await expect.poll(() => readEditor(page)).toContain('"tcr:*"');
  expect(await readEditor(page)).toContain('"comment": "kept"');
});

test('what another window points at lights up in the text', async ({ page }) => {
  const editor = await openEditor(page);
  await expect(editor.locator('.cm-focusLine')).toHaveCount(0);
  const statement = page.getByRole('button', { name: 'Statement 1', exact: true }).first();
  await statement.hover();
  await expect(editor.locator('.cm-focusLine').first()).toHaveText('    {');
  await expect(editor.locator('.cm-focusLine').last()).toHaveText('    }');
  // The pointer goes on into the editor and out again.
  await editor.locator('.cm-line').nth(5).hover();
  await expect(editor.locator('.cm-focusLine')).toHaveCount(0);
  await statement.hover();
  await expect(editor.locator('.cm-focusLine').first()).toBeVisible();
});

test('what another window asks to show comes into view, and nothing else moves', async ({ page }) => {
  const editor = await openEditor(page);
  const known = '{"action":"tcr:*","resource":"qcs::tcr:::repo/*","effect":"allow"}';
  const last = '{"action":"tcr:*","resource":"*","effect":"allow"}';
  const statements = [...Array<string>(80).fill(known), last];
  await pasteInEditor(page, `{"version":"2.0","statement":[\n${statements.join(',\n')}\n]}`);
  await editor.press('ControlOrMeta+Home');
  await page.getByRole('button', { name: 'Show statement 81' }).first().click();
  await expect(editor.locator('.cm-focusRange').first()).toBeInViewport();
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
});

test('formatting changes the layout and nothing else', async ({ page }) => {
  await openEditor(page);
  await pasteInEditor(page, onePolicy);
  const format = page.getByRole('button', { name: 'Format' });
  await format.click();
  await expect.poll(() => readEditor(page)).toBe(JSON.stringify(JSON.parse(onePolicy), null, 2));

  const repeated = onePolicy.replace('"effect"', '"effect":"deny","effect"');
  await pasteInEditor(page, repeated);
  await format.click();
  await expect(page.getByText('Formatting would change more than the layout')).toBeVisible();
  expect(await readEditor(page)).toBe(repeated);

  await pasteInEditor(page, onePolicy.slice(0, -1));
  await expect(format).toHaveAttribute('aria-disabled', 'true');
  await expect(format).toHaveAccessibleDescription(/once it is complete JSON/);
  await format.click({ force: true });
  expect(await readEditor(page)).toBe(onePolicy.slice(0, -1));
});

test('line endings of Windows survive an edit', async ({ page }) => {
  await openEditor(page);
  await pasteInEditor(page, onePolicy);
  await page.evaluate(
    (text) => localStorage.setItem('tcr-policy-studio.policy', text),
    `{\r\n${onePolicy.slice(1)}`,
  );
  // Leaving the page saves its text, so the stored one is put back before the page reads it.
  await page.addInitScript(
    (text) => localStorage.setItem('tcr-policy-studio.policy', text),
    `{\r\n${onePolicy.slice(1)}`,
  );
  await page.reload();
  await expect.poll(() => readEditor(page)).toBe(`{\n${onePolicy.slice(1)}`);
  const editor = findEditor(page);
  await editor.press('ControlOrMeta+End');
  await page.keyboard.type(' ');
  await expect.poll(() => copyPolicy(page)).toBe(`{\r\n${onePolicy.slice(1)} `);
});

test('a text that is too large to read is shown, named and taken back', async ({ page }) => {
  await openEditor(page);
  const before = await readEditor(page);
  await pasteInEditor(page, '  "qcs::tcr:::repo/team-01/*",\n'.repeat(170_000));
  await expect(page.getByText('This text is too large to be read')).toBeVisible();
  // The page stays alive: the editor still takes keys.
  await findEditor(page).press('ControlOrMeta+Home');
  await page.keyboard.type('#');
  await expect(findEditor(page).locator('.cm-line').first()).toHaveText('#  "qcs::tcr:::repo/team-01/*",');
  await page.getByRole('button', { name: 'Back to the former text' }).click();
  await findEditor(page).press('ControlOrMeta+z');
  await expect.poll(() => readEditor(page)).toBe(before);
});

test('hostile text is only ever text', async ({ page }) => {
  await openEditor(page);
  await pasteInEditor(page, '{"version":"<img src=x onerror=alert(1)>","__proto__":{"a":1},"statement":[]}');
  await expect.poll(() => readEditor(page)).toContain('<img src=x onerror=alert(1)>');
  await expect(page.locator('img')).toHaveCount(0);
  await pasteInEditor(page, '['.repeat(10_000));
  await expect(findState(page, '1 syntax error')).toBeVisible();
  await pasteInEditor(page, onePolicy);
  await expect(findState(page, 'Valid JSON')).toBeVisible();
});

for (const look of looks) {
  test.describe(look.name, () => {
    test.use(look.options);

    test('the editor is accessible with findings, tooltip and search open', async ({ page }) => {
      await openEditor(page);
      await pasteInEditor(
        page,
        '{\n  "version": 2,\n  "statement": [\n    {"effect": "allow" "action": ["tcr:*"], "x": null}\n  ]\n}',
      );
      const editor = findEditor(page);
      await expect(editor.locator('.cm-lintRange').first()).toBeVisible();
      await editor.press('ControlOrMeta+f');
      await page.keyboard.type('a');
      await expect(editor.locator('.cm-searchMatch').first()).toBeVisible();
      await editor.focus();
      await editor.press('F8');
      await expect(page.locator('.cm-tooltip')).toBeVisible();
      await checkAccessibility(page, 'editor');
    });
  });
}
