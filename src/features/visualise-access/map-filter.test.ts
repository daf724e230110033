import { describe, expect, it } from 'vitest';
import { buildPolicy, buildStatement } from '../../testing/build-policy';
import { analyseAccess } from './analysis/analyse-access';
import { filterGrid, type MapFilter, noFilter } from './map-filter';

const names = (...paths: readonly string[]) => paths.map((path) => `qcs::tcr:::${path}`);
const { grid } = analyseAccess(
  buildPolicy(
    buildStatement('allow', 'tcr:PullRepositoryPersonal', names('repo/*', 'repo/team-01/a')),
    buildStatement('allow', 'tcr:PushRepositoryPersonal', names('repo/team-01/b')),
    buildStatement('deny', 'tcr:DeleteNamespacePersonal', '*'),
  ),
  null,
);

function filter(given: Partial<MapFilter>) {
  const { rows, columns } = filterGrid(grid, { ...noFilter, ...given });
  for (const { cells } of rows) expect(cells).toHaveLength(columns.length);
  return { rows: rows.map(({ operation }) => operation), columns: columns.map(({ id }) => id) };
}

describe('filterGrid', () => {
  it('leaves the map as it is without a filter', () => {
    expect(filterGrid(grid, noFilter)).toBe(grid);
  });

  it('finds where something stands so', () => {
    expect(filter({ standing: 'explicitly-denied' })).toEqual({
      rows: ['delete-namespace'],
      columns: ['everything-else'],
    });
  });

  it('shows a group of operations', () => {
    expect(filter({ group: 'use' }).rows).toEqual(['pull', 'push']);
  });

  it('shows only what is not the same everywhere', () => {
    // Pulling is allowed everywhere; a is like everything else, and b can be pushed too.
    expect(filter({ onlyDifferences: true })).toEqual({
      rows: ['push'],
      columns: ['repository team-01/b', 'everything-else'],
    });
  });
});
