import { findScenario, openStudio, pasteOnPage } from './support/policy-page';
import { expect, test } from './support/test';

const granted = 'allowed by statement 1';
const denied = 'denied, nothing allows it';
const outside = 'everything else';

/**
 * What each of the vendor's policies does inside and outside its scope, reasoned from the catalogue: pull,
 * push and deleting are checked on `repo/<namespace>/<repository>`, creating a namespace on `repo/<namespace>`.
 */
const expectations: readonly {
  readonly id: string;
  readonly cells: readonly (readonly [string, string, string])[];
}[] = [
  {
    id: 'all-full',
    cells: ['Pull', 'Push', 'Delete one tag', 'Delete repository', 'Create namespace'].map(
      (operation) => [operation, 'every repository and namespace', granted] as const,
    ),
  },
  {
    id: 'all-read-only',
    cells: [
      ['Pull', 'every repository and namespace', granted],
      // tcr:Describe* and tcr:PullRepository* name none of these.
      ['Push', 'every repository and namespace', denied],
      ['Delete one tag', 'every repository and namespace', denied],
      ['Delete repository', 'every repository and namespace', denied],
      ['Create namespace', 'every repository and namespace', denied],
    ],
  },
  {
    id: 'namespace-full',
    cells: [
      ['Pull', 'other repositories in team-01', granted],
      ['Push', 'other repositories in team-01', granted],
      ['Delete one tag', 'other repositories in team-01', granted],
      ['Delete repository', 'other repositories in team-01', granted],
      // The policy lists repo/team-01 beside repo/team-01/*, which would not cover it.
      ['Create namespace', 'namespace team-01 itself', granted],
      ['Pull', outside, denied],
      ['Push', outside, denied],
      ['Delete one tag', outside, denied],
      ['Delete repository', outside, denied],
      ['Create namespace', outside, denied],
    ],
  },
  {
    id: 'repository-read-only',
    cells: [
      ['Pull', 'team-01/repo-demo', granted],
      ['Push', 'team-01/repo-demo', denied],
      ['Delete one tag', 'team-01/repo-demo', denied],
      ['Delete repository', 'team-01/repo-demo', denied],
      ['Create namespace', 'namespace team-01 itself', denied],
      ['Pull', 'other repositories in team-01', denied],
      ['Pull', outside, denied],
      ['Push', outside, denied],
      ['Create namespace', outside, denied],
    ],
  },
];

test('the four official scenarios decide as their text says, inside and outside the scope', async ({
  page,
}) => {
  test.slow();
  await openStudio(page);
  await page.getByRole('tab', { name: 'Access map' }).click();
  for (const { id, cells } of expectations) {
    await pasteOnPage(page, JSON.stringify(findScenario(id).policy));
    for (const [operation, column, standing] of cells) {
      await expect(
        page.getByRole('button', { name: `${operation}, ${column}: ${standing}`, exact: true }),
        `${id}: ${operation} on ${column}`,
      ).toBeVisible();
    }
  }
});
