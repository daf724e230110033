import { expect, type Locator, type Page } from '@playwright/test';

export interface Words {
  readonly paste: string;
  readonly accessTable: string;
  readonly pasteField: string;
  readonly read: RegExp;
  readonly close: string;
  readonly review: RegExp;
}

export const english: Words = {
  paste: 'Paste',
  accessTable: 'Access map',
  pasteField: 'Paste a policy',
  read: /^Read as a policy/,
  close: 'Close',
  review: /Review and copy/,
};

export const chinese: Words = {
  paste: '粘贴',
  accessTable: '权限一览',
  pasteField: '粘贴策略',
  read: /^已读取为策略/,
  close: '关闭',
  review: /检查并复制/,
};

export function openTable(page: Page, words: Words = english): Promise<void> {
  return page.getByRole('tab', { name: words.accessTable }).click();
}

export async function openPasteTab(page: Page, words: Words = english): Promise<Locator> {
  await page.getByRole('tab', { name: words.paste, exact: true }).click();
  const field = page.getByLabel(words.pasteField, { exact: true });
  await expect(field).toBeVisible();
  return field;
}

/** Pastes as the keyboard does: the page may take the text itself, else it goes in where the cursor is. */
export async function pasteInto(field: Locator, text: string): Promise<void> {
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

export function policyText(...statement: readonly unknown[]): string {
  return JSON.stringify({ version: '2.0', statement }, null, 2);
}

export const allow = (action: string | readonly string[], ...paths: readonly string[]) => ({
  effect: 'allow',
  action,
  resource: paths.map((path) => (path === '*' ? '*' : `qcs::tcr:::${path}`)),
});

export const cell = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
