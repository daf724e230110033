import { describe, expect, it } from 'vitest';
import type { GridCell, GridRow } from '../analysis/analyse-access';
import { drawCell } from './drawn-cell';

const yes: GridCell = { standing: 'allowed', statements: [0], circumstances: [], limits: null };
const no: GridCell = { standing: 'implicitly-denied', statements: [], circumstances: [], limits: null };
const row: GridRow = { operation: 'pull', level: 'repository', cells: [null, yes, yes, no], whole: null };
const fold = (...indexes: readonly number[]) => ({ kind: 'folded' as const, namespace: 'team-01', indexes });

describe('drawCell', () => {
  it('tells one cell where the folded ones agree, whatever does not apply', () => {
    expect(drawCell(row, fold(0, 1, 2))).toEqual({ kind: 'cell', cell: yes });
  });

  it('tells that folded cells differ', () => {
    expect(drawCell(row, fold(0, 1, 3))).toEqual({ kind: 'mixed', cells: [yes, no] });
  });

  it('tells what does not apply', () => {
    expect(drawCell(row, fold(0))).toEqual({ kind: 'not-applicable' });
  });

  it('takes the one cell of an operation of the account', () => {
    expect(drawCell({ ...row, whole: no }, null)).toEqual({ kind: 'cell', cell: no });
  });
});
