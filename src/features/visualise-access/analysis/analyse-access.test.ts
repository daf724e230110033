import { describe, expect, it } from 'vitest';
import { buildPolicy, buildStatement } from '../../../testing/build-policy';
import { analyseAccess } from './analyse-access';
import { decideCell } from './decide-cell';
import { findCell } from './find-cell';

const allow = (action: string, ...resources: readonly string[]) => buildStatement('allow', action, resources);

describe('analyseAccess', () => {
  const policy = buildPolicy(
    allow('tcr:Describe*', 'qcs::tcr:::repo/team-01/*'),
    allow('tcr:PullRepositoryPersonal', 'qcs::tcr:::repo/team-01/*'),
  );
  const { grid } = analyseAccess(policy, null);
  const row = (operation: string) => {
    const found = grid.rows.find((candidate) => candidate.operation === operation);
    if (!found) throw new Error(`no row ${operation}`);
    return found;
  };

  it('names the statements that decide', () => {
    expect(row('pull').cells[1]).toMatchObject({ standing: 'allowed', statements: [1] });
  });

  it('names the statements that only look like granting, and those a doubt is about', () => {
    expect(row('list-repositories').whole).toMatchObject({ standing: 'looks-granted', statements: [0] });
    // Decided on `*`, where nothing allows it; on the repository statement 1 would.
    expect(row('describe-repository').cells[1]).toMatchObject({ standing: 'uncertain', statements: [0] });
  });

  it('uses one object for cells that say the same, since a table can have thousands', () => {
    expect(row('push').cells[1]).toBe(row('delete-tag').cells[2]);
  });

  it('can be sent from a worker', () => {
    expect(structuredClone(analyseAccess(policy, null))).toEqual(analyseAccess(policy, null));
  });

  it('decides a cell again with the same result', () => {
    for (const { operation } of grid.rows) {
      const { cells, whole } = row(operation);
      for (const [index, cell] of (whole ? [whole] : cells).entries()) {
        const column = whole ? null : (grid.columns[index] ?? null);
        const again = cell && decideCell(policy, grid, row(operation), column);
        expect(again?.decision.standing).toBe(cell?.standing);
      }
    }
  });

  it('knows a column by what it is about, wherever it comes from', () => {
    const [column] = structuredClone(grid.columns.slice(1));
    expect(column && findCell(grid, row('pull'), column)).toBe(row('pull').cells[1]);
    expect(findCell(grid, row('console-enter'), null)).toBe(row('console-enter').whole);
  });

  it('gives a target that leads the simulator to the same question', () => {
    expect(decideCell(policy, grid, row('pull'), grid.columns[1] ?? null)?.target).toBe(
      'ccr.ccs.tencentyun.com/team-01/other-repository',
    );
    expect(decideCell(policy, grid, row('delete-namespace'), grid.columns[0] ?? null)?.target).toBe(
      'team-01',
    );
    expect(decideCell(policy, grid, row('console-enter'), null)?.target).toBe('');
  });
});

describe('the summaries by region', () => {
  const pullIn = (region: string) => allow('tcr:PullRepositoryPersonal', `qcs::tcr:${region}::repo/*`);
  const reaches = (...regions: readonly string[]) =>
    analyseAccess(buildPolicy(...regions.map(pullIn)), null).summaries.map(
      ({ reach, regions: own, lines }) => ({
        reach,
        regions: own,
        pulls: lines.find(({ verb }) => verb === 'pull')?.standing,
      }),
    );

  it('is one for everywhere where no region is named', () => {
    expect(reaches('')).toEqual([{ reach: 'everywhere', regions: [], pulls: 'allowed' }]);
  });

  it('tells regions that are alike together, and what holds in the others', () => {
    expect(reaches('ap-guangzhou', 'ap-hongkong')).toEqual([
      { reach: 'named', regions: ['ap-guangzhou', 'ap-hongkong'], pulls: 'allowed' },
      { reach: 'other', regions: [], pulls: 'implicitly-denied' },
    ]);
  });

  it('passes over regions that keep no images', () => {
    // Trap 14: mainland images lie in Guangzhou, so a grant in Shanghai reaches nothing.
    expect(reaches('ap-shanghai')).toEqual([{ reach: 'other', regions: [], pulls: 'implicitly-denied' }]);
  });
});
