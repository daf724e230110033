import { describe, expect, it } from 'vitest';
import { listOfficialScenarios } from '../../../core';
import { analyseAccess } from '../analysis/analyse-access';
import { buildTree, listLeaves, type MapNode } from './build-tree';
import { listVisible, stepInTree } from './visible-nodes';

const scenario = listOfficialScenarios().find(({ id }) => id === 'repository-read-only');
if (!scenario) throw new Error('no scenario');
const { grid } = analyseAccess(scenario.policy, null);
const tree = buildTree(grid);

const write = (node: MapNode): string =>
  node.kind === 'operation' ? `${node.row.operation}: ${node.cell.standing}` : node.id;

describe('buildTree', () => {
  it('goes from namespaces over repositories to tags', () => {
    expect(tree.map(write)).toEqual(['in team-01', 'everything-else', 'account']);
    const [namespace] = tree;
    expect(namespace?.children.map(write)).toEqual([
      'delete-namespace: implicitly-denied',
      'create-namespace: implicitly-denied',
      'repository team-01/repo-demo',
      'other team-01',
    ]);
    const repository = namespace?.children.find(({ id }) => id === 'repository team-01/repo-demo');
    const tags = repository?.kind === 'column' ? repository.children.at(-1) : undefined;
    expect(tags && listLeaves(tags).map(write)).toEqual([
      'pull: allowed',
      'push: implicitly-denied',
      'delete-tag: implicitly-denied',
      'delete-tags: implicitly-denied',
      'list-tags: uncertain',
    ]);
  });

  it('holds every cell of the map once', () => {
    const cells = grid.rows.flatMap(({ cells: own, whole }) =>
      [...own, whole].filter((cell) => cell !== null),
    );
    expect(tree.flatMap(listLeaves)).toHaveLength(cells.length);
  });
});

describe('stepInTree', () => {
  const open = new Set(['in team-01']);
  const visible = listVisible(tree, open);
  const at = (id: string) => visible.findIndex(({ node }) => node.id === id);
  const step = (id: string, key: string) => {
    const found = stepInTree(visible, at(id), key);
    return found?.focus === undefined ? found : (visible[found.focus]?.node.id ?? null);
  };

  it('shows what is in open branches, with its place', () => {
    expect(visible.map(({ level }) => level)).toEqual([1, 2, 2, 2, 2, 1, 1]);
    expect(visible[4]).toMatchObject({ position: 4, siblingCount: 4, parent: 0 });
  });

  it.each([
    { key: 'ArrowDown', from: 'in team-01', to: 'namespace team-01 delete-namespace' },
    { key: 'ArrowUp', from: 'in team-01', to: null },
    { key: 'ArrowRight', from: 'in team-01', to: 'namespace team-01 delete-namespace' },
    { key: 'ArrowRight', from: 'everything-else', to: { open: ['everything-else'] } },
    { key: 'ArrowRight', from: 'namespace team-01 create-namespace', to: null },
    { key: 'ArrowLeft', from: 'in team-01', to: { close: ['in team-01'] } },
    { key: 'ArrowLeft', from: 'other team-01', to: 'in team-01' },
    { key: 'ArrowLeft', from: 'account', to: null },
    { key: 'End', from: 'in team-01', to: 'account' },
    { key: 'Home', from: 'account', to: 'in team-01' },
    { key: '*', from: 'other team-01', to: { open: ['repository team-01/repo-demo', 'other team-01'] } },
    { key: 'x', from: 'account', to: null },
  ])('$key from $from', ({ key, from, to }) => {
    expect(step(from, key)).toEqual(to);
  });
});
