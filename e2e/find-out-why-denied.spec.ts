import type { Locator, Page } from '@playwright/test';
import { checkAccessibility } from './support/accessibility';
import { findScenario, openStudio, pasteOnPage } from './support/policy-page';
import { expect, test } from './support/test';

const host = 'ccr.ccs.tencentyun.com';
const push = `docker push ${host}/team-01/repo-demo:v1`;

/** The words that the journeys look for, as a reader of each language sees them. */
const words = {
  'en-US': {
    command: 'Command or image',
    allowed: 'Allowed',
    denied: 'Denied: nothing allows it',
    reason: 'Statement 1 does not list tcr:PushRepositoryPersonal.',
    statement: 'Statement 1',
    spoken: 'docker push team-01/repo-demo: Denied: nothing allows it',
    depends: 'Depends on the time of the call',
    time: 'the time of the call',
  },
  'zh-CN': {
    command: '命令或镜像地址',
    allowed: '允许',
    denied: '默认拒绝：没有语句允许',
    reason: '语句 1 不包含 tcr:PushRepositoryPersonal。',
    statement: '语句 1',
    spoken: '推送镜像 team-01/repo-demo：默认拒绝：没有语句允许',
    depends: '取决于调用时间',
    time: '调用时间',
  },
} as const;

function verdict(page: Page, title: string): Locator {
  return page.getByRole('region', { name: title, exact: true });
}

/** The texts that are lit up in the editor because another window points at them. */
function litTexts(page: Page): Locator {
  return page.locator('.cm-focusRange, .cm-focusLine');
}

/** Presses Tab until the element has the focus, as somebody without a pointer has to. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    if (await target.evaluate((element) => element === element.ownerDocument.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
}

for (const locale of ['en-US', 'zh-CN'] as const) {
  const say = words[locale];
  test.describe(locale, () => {
    test.use({ locale });

    test('a push that is denied is explained, and the statement lights up', async ({ page }) => {
      test.slow();
      await openStudio(page);
      // The first visit shows scenario 4, and the simulator a pull that follows it.
      const command = page.getByRole('textbox', { name: say.command });
      await expect(command).toHaveValue(`docker pull ${host}/team-01/repo-demo:v1`);
      await expect(verdict(page, say.allowed)).toBeVisible();

      await command.fill(push);
      const answer = verdict(page, say.denied);
      await expect(answer).toContainText(say.reason);
      await expect(page.getByRole('status').filter({ hasText: say.spoken })).toBeAttached();

      // What is missing is an action, so the list of actions is what lights up.
      const statement = answer.getByRole('button', { name: say.statement });
      await statement.hover();
      await expect(litTexts(page).filter({ hasText: 'tcr:PullRepositoryPersonal' })).toBeVisible();
      await expect(litTexts(page).filter({ hasText: 'repo/team-01' })).toHaveCount(0);
      await command.hover();
      await expect(litTexts(page)).toHaveCount(0);
      await statement.click();
      await command.hover();
      await expect(litTexts(page).first()).toBeVisible();
      await checkAccessibility(page, 'simulator, denied');
    });

    test('what is not known can be said, with a click on it', async ({ page }) => {
      test.slow();
      await openStudio(page);
      await pasteOnPage(
        page,
        JSON.stringify({
          version: '2.0',
          statement: [
            {
              effect: 'allow',
              action: 'tcr:PullRepositoryPersonal',
              resource: 'qcs::tcr:::repo/team-01/*',
              condition: { date_less_than: { 'qcs:current_time': '2999-01-01T00:00:00Z' } },
            },
          ],
        }),
      );
      const answer = verdict(page, say.depends);
      await expect(answer).toBeVisible();
      await checkAccessibility(page, 'simulator, undetermined');
      await answer.getByRole('button', { name: say.time }).click();
      const field = page.locator('input[placeholder^="20"]');
      await expect(field).toBeFocused();
      await page.keyboard.type('2998-12-31T00:00:00Z');
      await expect(verdict(page, say.allowed)).toBeVisible();
      await field.fill('2999-01-01T00:00:00Z');
      await expect(verdict(page, say.denied)).toContainText('date_less_than');
    });
  });
}

test('the same by keyboard alone', async ({ page }) => {
  test.slow();
  const say = words['en-US'];
  await openStudio(page);
  const command = page.getByRole('textbox', { name: say.command });
  await expect(command).toBeVisible();
  await tabTo(page, command);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(push);
  const answer = verdict(page, say.denied);
  await expect(answer).toBeVisible();

  const statement = answer.getByRole('button', { name: say.statement });
  await tabTo(page, statement);
  await expect(litTexts(page).filter({ hasText: 'tcr:PullRepositoryPersonal' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(litTexts(page).first()).toBeVisible();

  // The way back, to another way of asking: arrow keys choose among the three.
  for (let presses = 0; presses < 12; presses += 1) await page.keyboard.press('Shift+Tab');
  await tabTo(page, page.getByRole('radio', { name: 'Command' }));
  await page.keyboard.press('ArrowRight');
  await tabTo(page, page.getByRole('combobox', { name: 'Operation' }));
  await page.keyboard.type('Delete repository');
  await expect(page.getByRole('combobox', { name: 'Operation' })).toHaveValue('delete-repository');
  await expect(verdict(page, say.denied)).toContainText('tcr:DeleteRepositoryPersonal');
  // Nothing typed is lost by looking elsewhere.
  await tabTo(page, page.getByRole('radio', { name: 'Operation' }));
  await page.keyboard.press('ArrowLeft');
  await expect(command).toHaveValue(push);
});

test('the samples follow the policy and carry their answers', async ({ page }) => {
  await openStudio(page);
  const sample = (name: string) => page.getByRole('button', { name, exact: true });
  await expect(sample('Pull, team-01/repo-demo: allowed')).toBeVisible();
  await expect(sample('Push, team-01/repo-demo: denied')).toBeVisible();
  await expect(sample('Pull, other-namespace/other-repository: denied')).toBeVisible();
  await sample('Delete tag, team-01/repo-demo: denied').click();
  await expect(verdict(page, 'Denied: nothing allows it')).toContainText('tcr:DeleteImagePersonal');

  await pasteOnPage(page, JSON.stringify(findScenario('namespace-full').policy));
  await expect(sample('Push, team-01/repo-demo: allowed')).toBeVisible();
  await expect(sample('Delete tag, team-01/repo-demo: allowed')).toHaveAttribute('aria-pressed', 'true');
  await expect(verdict(page, 'Allowed')).toBeVisible();
  await expect(sample('Delete tag, other-namespace/other-repository: denied')).toBeVisible();

  // Where there is room for one column, a jump leads to another one; Back and Forward lead along such jumps.
  await page.setViewportSize({ width: 390, height: 844 });
  const column = (name: string) => page.getByRole('tab', { name, exact: true });
  await column('Effect').click();
  await page.getByRole('button', { name: 'Statement 1' }).first().click();
  await expect(column('Policy')).toHaveAttribute('aria-selected', 'true');
  await page.goBack();
  await expect(column('Effect')).toHaveAttribute('aria-selected', 'true');
  await page.goForward();
  await expect(column('Policy')).toHaveAttribute('aria-selected', 'true');
});

test('a call is asked by its action, and the resource follows', async ({ page }) => {
  test.slow();
  await openStudio(page);
  await page.getByRole('radio', { name: 'API call' }).check();
  const action = page.getByRole('combobox', { name: 'Action' });
  await action.fill('own repositories');
  await expect(page.getByRole('option', { name: /DescribeRepositoryOwnerPersonal/ })).toBeVisible();
  await action.press('ArrowDown');
  await action.press('Enter');
  await expect(action).toHaveValue('tcr:DescribeRepositoryOwnerPersonal');
  await expect(page.getByRole('textbox', { name: 'Resource' })).toHaveValue('qcs::tcr:ap-guangzhou::repo/*');
  // Scenario 4 lists Describe* on one repository; the list of them is authorised on repo/* only.
  await expect(verdict(page, 'Looks granted, is not')).toContainText('tcr:DescribeRepositoryOwnerPersonal');
  await checkAccessibility(page, 'simulator, bare call');
});

test('a slip of typing is named at its place, with the correction at hand', async ({ page }) => {
  test.slow();
  await openStudio(page);
  const command = page.getByRole('textbox', { name: 'Command or image' });
  await command.fill(`docker push ${host}/Team-01/repo-demo:v1`);
  await expect(page.getByRole('alert')).toContainText('The namespace “Team-01” has capital letters');
  await expect(command).toHaveAttribute('aria-invalid', 'true');
  await checkAccessibility(page, 'simulator, problem');
  await page.getByRole('button', { name: `Replace by ${push}` }).click();
  await expect(command).toHaveValue(push);
  await expect(verdict(page, 'Denied: nothing allows it')).toBeVisible();
  await command.fill('');
  await expect(verdict(page, 'What was denied?')).toBeVisible();
});

test('hostile text is text', async ({ page }) => {
  await openStudio(page);
  const command = page.getByRole('textbox', { name: 'Command or image' });
  const hostile = '<img src=x onerror=alert(1)>';
  await command.fill(`docker pull "${host}/team-01/${hostile}"`);
  await expect(page.getByText(hostile, { exact: false }).last()).toBeVisible();
  expect(await page.locator('img').count()).toBe(0);
  await command.fill(`docker pull ${host}/${'a'.repeat(300)}/${'b'.repeat(300)}`);
  await expect(page.getByText('is longer than', { exact: false })).toBeVisible();
  await command.fill('docker pull __proto__/constructor');
  await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
});

test('a policy that breaks while it is typed keeps its last answer', async ({ page }) => {
  await openStudio(page);
  await expect(verdict(page, 'Allowed')).toBeVisible();
  const editor = page.getByRole('textbox', { name: 'Policy JSON' });
  await editor.focus();
  await editor.press('ControlOrMeta+End');
  await page.keyboard.type('{');
  await expect(page.getByText('This panel shows the last version that could be read.')).toBeVisible();
  await expect(verdict(page, 'Allowed')).toBeVisible();
});
