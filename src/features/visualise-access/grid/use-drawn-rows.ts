import { useMemo } from 'react';
import type { CellStanding } from '../../../core';
import { useTranslations } from '../../../i18n';
import { useShared } from '../../../workspace';
import type { GridRow } from '../analysis/analyse-access';
import { useAccessWords } from '../use-access-words';
import type { ColumnPlace } from './choose-columns';
import { type DrawnCell, drawCell } from './drawn-cell';
import { standings } from './look-of-standing';

/** What is drawn of a row. Plain data that says nothing of names, so that it stays the same while a name is typed. */
export interface DrawnRow {
  /** Of the row, from 1. */
  readonly number: number;
  readonly name: string;
  /** Whether its one cell stands for all columns. */
  readonly spans: boolean;
  readonly cells: readonly CellLook[];
}

export interface CellLook {
  /** `row-column`, by which the table finds the place again. */
  readonly place: string;
  readonly column: number;
  /** In the order of the legend; empty where the operation does not apply. */
  readonly looks: readonly CellStanding[];
  /** Which of the spoken texts says how it stands. */
  readonly spoken: string;
  /** What stands beside the signs. */
  readonly text: string;
}

/** What cells say aloud of how they stand, each text once. */
export interface SpokenText {
  /** Without spaces, as a part of an id has to be. */
  readonly key: string;
  readonly text: string;
}

interface DrawnRows {
  readonly drawn: readonly DrawnRow[];
  readonly texts: readonly SpokenText[];
}

/** The rows as they are drawn; one that says the same as at the last drawing is the same object. */
export function useDrawnRows(rows: readonly GridRow[], shown: readonly ColumnPlace[]): DrawnRows {
  const t = useTranslations('access');
  const words = useAccessWords();
  return useShared(
    useMemo(() => {
      const texts = new Map<string, string>();
      const speak = (cell: DrawnCell, column: number): string => {
        if (cell.kind === 'not-applicable') return '';
        if (cell.kind === 'mixed') {
          const folded = shown[column];
          const name = folded?.kind === 'folded' ? folded.namespace : '';
          const key = `mixed-${column}`;
          texts.set(key, t('cell.mixedSpoken', { name }));
          return key;
        }
        const { standing, statements } = cell.cell;
        const key = [standing, ...statements].join('-');
        if (!texts.has(key)) texts.set(key, words.spoken(standing, statements));
        return key;
      };
      const write = (cell: DrawnCell, isWhole: boolean): string => {
        if (cell.kind === 'not-applicable') return '';
        if (cell.kind === 'mixed') {
          const isOneStanding = new Set(cell.cells.map(({ standing }) => standing)).size === 1;
          return isOneStanding ? numbers(cell.cells.flatMap(({ statements }) => statements)) : '';
        }
        const { standing, statements } = cell.cell;
        // A deny that holds in some circumstances only decides nothing where nothing is allowed anyway.
        if (standing === 'implicitly-denied') return '';
        if (!isWhole) return numbers(statements);
        const list = words.numbers(statements);
        if (standing === 'allowed') return t('cell.wholeAllowed', { list });
        return standing === 'explicitly-denied' ? t('cell.wholeDenied', { list }) : t(`standing.${standing}`);
      };
      const drawn = rows.map((row, index): DrawnRow => {
        const number = index + 1;
        const columns = row.whole ? [null] : shown;
        return {
          number,
          name: words.operation(row.operation),
          spans: row.whole !== null,
          cells: columns.map((shownColumn, column) => {
            const cell = drawCell(row, shownColumn);
            return {
              place: `${number}-${column}`,
              column,
              looks: listLooks(cell),
              spoken: speak(cell, column),
              text: write(cell, shownColumn === null),
            };
          }),
        };
      });
      return { drawn, texts: [...texts].map(([key, text]) => ({ key, text })) };
    }, [rows, shown, t, words]),
  );
}

function listLooks(cell: DrawnCell): readonly CellStanding[] {
  if (cell.kind === 'not-applicable') return [];
  if (cell.kind === 'cell') return [cell.cell.standing];
  return standings.filter((standing) => cell.cells.some((one) => one.standing === standing));
}

/** As short as can be, for the narrow cells. */
function numbers(statements: readonly number[]): string {
  return [...new Set(statements)]
    .sort((one, other) => one - other)
    .map((index) => index + 1)
    .join(', ');
}
