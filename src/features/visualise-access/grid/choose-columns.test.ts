import { describe, expect, it } from 'vitest';
import type { AccessColumn } from '../../../core';
import { chooseColumns, drawLimit, foldAbove, nameOfColumn, type ShownColumn } from './choose-columns';

/** A namespace with so many repositories, then its others. */
function namespaceOf(namespace: string, repositoryCount: number): readonly AccessColumn[] {
  const repositories = Array.from({ length: repositoryCount }, (_, index) => `repo-${index}`);
  return [
    {
      id: `namespace ${namespace}`,
      kind: 'namespace',
      namespace,
      namespaceSample: namespace,
      repositorySample: null,
    },
    ...repositories.map(
      (repository): AccessColumn => ({
        id: `repository ${namespace}/${repository}`,
        kind: 'repository',
        namespace,
        repository,
        namespaceSample: null,
        repositorySample: { namespace, repository },
      }),
    ),
    {
      id: `other ${namespace}`,
      kind: 'other-in-namespace',
      namespace,
      namespaceSample: null,
      repositorySample: { namespace, repository: 'other-repository' },
    },
  ];
}

const everythingElse: AccessColumn = {
  id: 'everything-else',
  kind: 'everything-else',
  namespaceSample: 'x',
  repositorySample: { namespace: 'x', repository: 'x' },
};

const write = (column: ShownColumn) =>
  column.kind === 'folded' ? `${column.namespace} (${column.indexes.length})` : column.column.id;

const few = [...namespaceOf('team-01', 1), everythingElse];
const many = [...namespaceOf('team-01', 8), ...namespaceOf('team-02', 3), everythingElse];

describe('chooseColumns', () => {
  it('shows a handful of columns as they are', () => {
    const choice = chooseColumns(few, '', new Set());
    expect(choice.shown.map(write)).toEqual(few.map(({ id }) => id));
    expect(choice).toMatchObject({ hiddenCount: 0, foldable: [] });
  });

  it('folds namespaces where there are many', () => {
    expect(many.length).toBeGreaterThan(foldAbove);
    const choice = chooseColumns(many, '', new Set());
    expect(choice.shown.map(write)).toEqual(['team-01 (10)', 'team-02 (5)', 'everything-else']);
    expect(choice).toMatchObject({ hiddenCount: 0, foldable: ['team-01', 'team-02'] });
  });

  it('unfolds one namespace and leaves the others folded', () => {
    const { shown } = chooseColumns(many, '', new Set(['team-02']));
    expect(shown.map(write)).toEqual([
      'team-01 (10)',
      'namespace team-02',
      'repository team-02/repo-0',
      'repository team-02/repo-1',
      'repository team-02/repo-2',
      'other team-02',
      'everything-else',
    ]);
  });

  it('shows what a query finds unfolded, and everything else beside it', () => {
    const choice = chooseColumns(many, ' TEAM-02/repo-1 ', new Set());
    expect(choice.shown.map(write)).toEqual(['repository team-02/repo-1', 'everything-else']);
    expect(choice.hiddenCount).toBe(many.length - 2);
  });

  it('draws no more than the limit, keeps everything else and says how many there would be', () => {
    const huge = [
      ...Array.from({ length: 100 }, (_, index) => namespaceOf(`team-${index}`, 1)).flat(),
      everythingElse,
    ];
    const choice = chooseColumns(huge, '', new Set());
    expect(choice.shown).toHaveLength(drawLimit);
    expect(choice.shown.map(write).at(-1)).toBe('everything-else');
    // A hundred folded namespaces and everything else.
    expect(choice.drawableCount).toBe(101);
    // All drawn ones but the last are folded namespaces of 3 columns each.
    expect(choice.hiddenCount).toBe(huge.length - (drawLimit - 1) * 3 - 1);
  });
});

describe('nameOfColumn', () => {
  it.each([
    [{ namespace: 'team-01' }, 'team-01'],
    [{ namespace: 'team-01', repository: 'repo-demo' }, 'team-01/repo-demo'],
    [{ namespace: 'team-01', pattern: 'repo/team-01/app-*' }, 'repo/team-01/app-*'],
    [{}, ''],
  ])('calls %o %s', (parts, name) => {
    expect(nameOfColumn({ ...everythingElse, ...parts })).toBe(name);
  });
});
