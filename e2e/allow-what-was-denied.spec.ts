import { checkAccessibility } from './support/accessibility';
import { looks } from './support/looks';
import { copyPolicy, openStudio } from './support/policy-page';
import { expect, test } from './support/test';

for (const look of looks) {
  test.describe(look.name, () => {
    test.use(look.options);
    test('a denied push is allowed by the smallest change, seen as a diff first, and denied again after undo', async ({
      page,
    }) => {
      await openStudio(page);
      const before = await copyPolicy(page);
      await page
        .getByLabel(/^(Command or image|命令或镜像地址)$/)
        .fill('docker push ccr.ccs.tencentyun.com/team-01/repo-demo:v1');
      await expect(
        page.getByRole('heading', { name: /^(Denied: nothing allows it|默认拒绝：没有语句允许)$/ }),
      ).toBeVisible();
      const changes = page.getByRole('region', {
        name: /^(Smallest changes that would allow it|允许该请求的最小修改)$/,
      });
      // The example reads one repository: a statement of its own opens the push and nothing else.
      const first = changes.getByRole('listitem').first();
      await expect(first).toContainText(
        /Opens nothing else, proved for all requests\.|不会放开其他任何权限（已针对所有请求证明）。/,
      );
      // What a change would touch lights up in the text, for the keyboard as for the pointer.
      const lit = page.locator('.cm-focusRange, .cm-focusLine');
      const showChange = { name: /^(Show the change|查看修改)$/ };
      const toStatement = changes.getByRole('listitem').filter({ hasText: /to statement 1|在语句 1 中添加/ });
      await toStatement.getByRole('button', showChange).first().focus();
      await expect(lit.filter({ hasText: 'tcr:PullRepositoryPersonal' })).toBeVisible();
      await first.getByRole('button', showChange).focus();
      await expect(lit).toHaveCount(0);
      await page.keyboard.press('Enter');
      const review = first.getByRole('group');
      await expect(review).toBeFocused();
      await expect(review).toContainText('tcr:PushRepositoryPersonal');
      await checkAccessibility(page, 'a change under review');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      // The list of changes goes with its button; what came of the change has the focus.
      await expect(page.getByRole('region', { name: /^(Allowed|允许)$/ })).toBeFocused();
      await expect(changes).toHaveCount(0);
      const statements = (text: string): readonly unknown[] => JSON.parse(text).statement;
      const after = await copyPolicy(page);
      expect(statements(after)).toEqual([
        ...statements(before),
        {
          action: ['tcr:PushRepositoryPersonal'],
          resource: ['qcs::tcr:ap-guangzhou::repo/team-01/repo-demo'],
          effect: 'allow',
        },
      ]);
      await page.getByRole('button', { name: /^(Undo|撤销)$/ }).click();
      await expect(
        page.getByRole('heading', { name: /^(Denied: nothing allows it|默认拒绝：没有语句允许)$/ }),
      ).toBeVisible();
      expect(await copyPolicy(page)).toBe(before);
    });
  });
}
