import type { Page } from '@playwright/test';
import { checkAccessibility } from './support/accessibility';
import { looks } from './support/looks';
import {
  copyPolicy,
  findScenario,
  openStudio,
  pasteOnPage,
  type Scenario,
  scenarios,
} from './support/policy-page';
import { expect, test } from './support/test';

const scopeNames = {
  all: 'All repositories',
  namespaces: 'Whole namespaces',
  repositories: 'Single repositories',
};
const levelNames = { full: 'Full access', 'read-only': 'Read-only' };

async function clearChips(page: Page, label: string): Promise<void> {
  const field = page.getByRole('combobox', { name: label });
  const chips = page.locator('fieldset .MuiChip-root');
  while ((await chips.count()) > 0) {
    await field.press('Backspace');
  }
}

async function chooseScope(page: Page, { scope }: Scenario): Promise<void> {
  await page.getByRole('radio', { name: scopeNames[scope.kind] }).check();
  const label = scope.kind === 'namespaces' ? 'Namespaces' : 'Repositories, as in an image reference';
  if (scope.kind === 'all') return;
  await clearChips(page, label);
  const field = page.getByRole('combobox', { name: label });
  for (const name of scope.namespaces ?? scope.repositories ?? []) {
    await field.fill(name);
    await field.press('Enter');
  }
}

test.describe('the four official scenarios', () => {
  for (const scenario of scenarios) {
    test(`${scenario.id}: clicking through the wizard gives the vendor's JSON`, async ({ page }) => {
      await openStudio(page);
      await chooseScope(page, scenario);
      await page.getByRole('button', { name: 'Continue' }).click();
      await page.getByRole('radio', { name: levelNames[scenario.level] }).check();
      await page.getByRole('button', { name: 'Continue' }).click();
      await page.getByRole('button', { name: 'Continue' }).click();
      await expect(page.getByText('In the Tencent Cloud console')).toBeVisible();
      // Comparing texts without white space also holds the order of elements and entries.
      expect(JSON.stringify(JSON.parse(await copyPolicy(page)))).toBe(JSON.stringify(scenario.policy));
    });

    test(`${scenario.id}: pasted back, the wizard shows the choices that made it`, async ({ page }) => {
      await openStudio(page);
      // Start from something else, so that the paste has to change every choice.
      await pasteOnPage(
        page,
        '{"version":"2.0","statement":[{"action":"tcr:PullRepositoryPersonal","resource":["qcs::tcr:::repo/x/y","qcs::tcr:::repo/x/y/*"],"effect":"allow"}]}',
      );
      await expect(page.getByRole('button', { name: 'x/y', exact: false }).first()).toBeVisible();
      await pasteOnPage(page, JSON.stringify(scenario.policy));
      await expect(page.getByRole('radio', { name: scopeNames[scenario.scope.kind] })).toBeChecked();
      for (const name of scenario.scope.namespaces ?? scenario.scope.repositories ?? []) {
        await expect(page.locator('fieldset').getByText(name, { exact: true })).toBeVisible();
      }
      await page.getByRole('button', { name: 'What may they do?' }).click();
      await expect(page.getByRole('radio', { name: levelNames[scenario.level] })).toBeChecked();
    });
  }
});

test('several grants: pull everywhere, push in one namespace, each added, edited and removed', async ({
  page,
}) => {
  await openStudio(page);
  await page.getByRole('radio', { name: 'All repositories' }).check();
  await page.getByRole('button', { name: 'What may they do?' }).click();
  await page.getByRole('radio', { name: 'Pull only' }).check();
  await page.getByRole('button', { name: 'Add a grant' }).click();
  await page.getByRole('radio', { name: 'Whole namespaces' }).check();
  await page.getByRole('combobox', { name: 'Namespaces' }).fill('team-01');
  await page.getByRole('combobox', { name: 'Namespaces' }).press('Enter');
  await page.getByRole('button', { name: 'What may they do?' }).click();
  await page.getByRole('radio', { name: 'Pull and push' }).check();
  const both = JSON.parse(await copyPolicy(page));
  expect(both.statement).toEqual([
    { action: ['tcr:PullRepositoryPersonal'], resource: ['qcs::tcr:::repo/*'], effect: 'allow' },
    {
      action: ['tcr:PullRepositoryPersonal', 'tcr:PushRepositoryPersonal'],
      resource: ['qcs::tcr:::repo/team-01', 'qcs::tcr:::repo/team-01/*'],
      effect: 'allow',
    },
  ]);
  await page.getByRole('button', { name: /^Remove grant 1/ }).click();
  expect(JSON.parse(await copyPolicy(page)).statement).toEqual([both.statement[1]]);
  await page.getByRole('button', { name: 'Undo' }).first().click();
  expect(JSON.parse(await copyPolicy(page))).toEqual(both);
});

test('guard-rails write a deny, conditions and account-wide calls, and take them back', async ({ page }) => {
  await openStudio(page);
  const before = await copyPolicy(page);
  await page.getByRole('button', { name: 'Guard-rails' }).click();
  await page.getByLabel('Only from these addresses').fill('10.0.0.0/8');
  await page.getByLabel('Only from these addresses').press('Enter');
  await page.getByLabel('Only until (UTC)').fill('2027-01-01');
  await page.getByRole('switch', { name: 'Never delete' }).check();
  await page.getByRole('switch', { name: 'Let the console work too' }).check();
  const condition = {
    ip_equal: { 'qcs:ip': ['10.0.0.0/8'] },
    date_less_than: { 'qcs:current_time': '2027-01-01T00:00:00Z' },
  };
  const { statement } = JSON.parse(await copyPolicy(page));
  expect(statement).toHaveLength(3);
  expect(statement[0].condition).toEqual(condition);
  expect(statement[1]).toMatchObject({ resource: ['*'], effect: 'allow', condition });
  expect(statement[1].action).toContain('cam:GetRole');
  expect(statement[2]).toMatchObject({ resource: ['*'], effect: 'deny' });
  expect(statement[2].action).toContain('tcr:BatchDeleteImagePersonal');
  await page.getByRole('switch', { name: 'Never delete' }).uncheck();
  await page.getByRole('switch', { name: 'Let the console work too' }).uncheck();
  await page.getByLabel('Only from these addresses').press('Backspace');
  await page.getByRole('button', { name: 'No end date' }).click();
  expect(JSON.parse(await copyPolicy(page))).toEqual(JSON.parse(before));
});

test('what the wizard cannot express is named and left untouched', async ({ page }) => {
  await openStudio(page);
  const foreign = {
    effect: 'deny',
    action: ['tcr:Push*'],
    resource: ['qcs::tcr:::repo/prod/*'],
    note: 'ours',
  };
  const [own] = (findScenario('namespace-full').policy as { statement: unknown[] }).statement;
  const text = `{\n\t"version": "2.0",\n\n\t"statement": [ ${JSON.stringify(foreign)},\n\t\t${JSON.stringify(own)} ]\n}\n`;
  await pasteOnPage(page, text);
  await expect(page.getByText('One statement stays as it is')).toBeVisible();
  await expect(page.getByText('Statement 1 is a deny other than')).toBeVisible();
  await page.getByRole('button', { name: 'What may they do?' }).click();
  await page.getByRole('radio', { name: 'Pull only' }).check();
  const edited = await copyPolicy(page);
  expect(edited).toContain(JSON.stringify(foreign));
  expect(edited.startsWith('{\n\t"version": "2.0",\n\n\t"statement": [ ')).toBe(true);
  expect(JSON.parse(edited).statement[1].action).toEqual(['tcr:PullRepositoryPersonal']);
});

test('names that cannot be are refused at the field, with what to do, and nothing is lost', async ({
  page,
}) => {
  await openStudio(page);
  const before = await copyPolicy(page);
  const field = page.getByLabel('Repositories, as in an image reference');
  const cases: readonly [text: string, message: RegExp][] = [
    ['Team-01/Repo', /capital letters.*Did you mean team-01\/repo\?/],
    ['team-01/a/b', /too many parts/],
    ['team-01/', /names no repository/],
    [`team-01/${'a'.repeat(300)}`, /longer than 200 characters/],
    ['team-01/dаta', /only looks like “a”/],
    ['team-01/<b>', /cannot have/],
    ['team-01/*', /wider scope/],
  ];
  for (const [text, message] of cases) {
    await field.fill(text);
    await field.press('Enter');
    await expect(page.getByRole('alert').first()).toHaveText(message);
    await expect(field).toHaveValue(text);
    await field.fill('');
  }
  // Markup in a name is text like any other.
  await field.fill('<img/src=x/onerror=alert(1)>');
  await field.press('Enter');
  await expect(page.getByRole('alert').first()).toContainText('<img/src=x/onerror=alert(1)>');
  expect(await page.locator('img').count()).toBe(0);
  expect(await copyPolicy(page)).toBe(before);
});

test('going on without a name moves the focus to a summary that leads to the field', async ({ page }) => {
  await openStudio(page);
  await clearChips(page, 'Repositories, as in an image reference');
  await page.getByRole('button', { name: 'Continue' }).click();
  const summary = page.getByRole('group', { name: 'Before you go on' });
  await expect(summary).toBeFocused();
  await summary.getByRole('link').click();
  await expect(page.getByLabel('Repositories, as in an image reference')).toBeFocused();
});

test('by keyboard alone: scope, access, review, copy', async ({ page }) => {
  await openStudio(page);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const tabTo = async (name: string) => {
    for (let step = 0; step < 60; step += 1) {
      const isThere = await page.evaluate((wanted) => {
        const element = document.activeElement;
        // A panel can have the focus too, and its text holds that of everything inside.
        if (!element?.matches('input, button, a, textarea')) return false;
        const label =
          element.getAttribute('aria-label') ??
          (element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : element.textContent) ??
          '';
        return label.includes(wanted);
      }, name);
      if (isThere) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`Tab never reached ${name}`);
  };
  await tabTo('Single repositories');
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('radio', { name: 'Whole namespaces' })).toBeChecked();
  await tabTo('Continue');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'What may they do?' })).toBeFocused();
  await tabTo('Read-only');
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('radio', { name: 'Pull only' })).toBeChecked();
  await tabTo('Continue');
  await page.keyboard.press('Enter');
  await tabTo('Continue');
  await page.keyboard.press('Enter');
  await tabTo('Copy JSON');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Copied to the clipboard.').first()).toBeVisible();
  expect(JSON.parse(await page.evaluate(() => navigator.clipboard.readText())).statement).toEqual([
    {
      action: ['tcr:PullRepositoryPersonal'],
      resource: ['qcs::tcr:::repo/team-01', 'qcs::tcr:::repo/team-01/*'],
      effect: 'allow',
    },
  ]);
});

test('a reload keeps the policy and the language', async ({ page }) => {
  await openStudio(page);
  await page.getByRole('radio', { name: 'All repositories' }).check();
  await page.getByRole('button', { name: 'Language' }).click();
  await page.getByRole('menuitem', { name: '简体中文' }).click();
  await expect(page.getByRole('tab', { name: '生成' })).toBeVisible();
  await page.waitForTimeout(600);
  await page.reload();
  await expect(page.getByRole('radio', { name: '所有仓库' })).toBeChecked();
});

for (const look of looks) {
  test.describe(look.name, () => {
    test.use(look.options);

    test('axe finds nothing on any step of the wizard', async ({ page }) => {
      await openStudio(page);
      const steps = page.locator('[id^=wizard-step-]:not([id$=content])');
      for (let step = 0; step < 4; step += 1) {
        await steps.nth(step).click();
        if (step === 1) await page.getByRole('radio').last().check();
        await checkAccessibility(page, `wizard step ${step + 1}`);
      }
    });
  });
}
