import Box from '@mui/material/Box';
import {
  type KeyboardEvent,
  type SyntheticEvent,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { AccessColumn } from '../../../core';
import { useTranslations } from '../../../i18n';
import { visuallyHidden } from '../../../ui/Announcer';
import type { AccessGrid, GridRow } from '../analysis/analyse-access';
import { useAccessWords } from '../use-access-words';
import { ColumnHead } from './ColumnHead';
import { type ColumnChoice, keyOfColumn, type ShownColumn } from './choose-columns';
import { type DrawnCell, drawCell } from './drawn-cell';
import { type DrawnRow, GridLine } from './GridLine';
import { groupRows } from './group-rows';
import { LitCells } from './LitCells';
import { canFocus, type FocusRow, firstPlace, type GridPlace, moveFocus } from './move-focus';
import { StyledTable } from './StyledTable';
import { useStatementsLight } from './use-statements-light';

interface GridTableProps {
  readonly grid: AccessGrid;
  readonly choice: ColumnChoice;
  /** Whether nothing tells resources apart, be the table filtered or not. */
  readonly isOnly: boolean;
  readonly onOpen: (row: GridRow, column: AccessColumn | null, anchor: HTMLElement) => void;
  readonly onFold: (namespace: string) => void;
}

/**
 * The table itself. One tab stop: arrow keys move between cells, Home and End to the ends. Row 0 of the
 * places are the heads of the columns, of which only those that fold can be gone to.
 */
export function GridTable({ grid, choice, isOnly, onOpen, onFold }: GridTableProps) {
  const t = useTranslations('access');
  const table = useRef<HTMLTableElement>(null);
  const { light, leave } = useStatementsLight();
  const groups = useMemo(() => groupRows(grid.rows), [grid.rows]);
  const drawn = useDrawnRows(grid, choice.shown, isOnly);
  const rows = useMemo(() => groups.flatMap((group) => group.rows), [groups]);
  const numbersOfRows = useMemo(() => new Map(rows.map((row, index) => [row, index + 1])), [rows]);
  const places = useMemo(() => listPlaces(rows, drawn, choice), [rows, drawn, choice]);
  const [wish, setWish] = useState<GridPlace>({ row: 1, column: 0 });
  const tabStop = canFocus(places, wish) ? wish : firstPlace(places);
  const wantedFocus = useRef<GridPlace | null>(null);

  // Folding takes the focused place away; the focus goes to what stands there now.
  useEffect(() => {
    const wanted = wantedFocus.current;
    if (!wanted) return;
    wantedFocus.current = null;
    const place = canFocus(places, wanted) ? wanted : moveFocus(places, wanted, 'ArrowRight');
    if (place) focusPlace(table.current, place);
  }, [places]);

  function onKeyDown(event: KeyboardEvent): void {
    const from = placeOf(event);
    if (!from || event.altKey || event.metaKey) return;
    const to = moveFocus(places, from, event.key, event.ctrlKey);
    if (!to) return;
    event.preventDefault();
    focusPlace(table.current, to);
  }

  function onClick(event: SyntheticEvent): void {
    const place = placeOf(event);
    const button = buttonOf(event);
    if (!place || !button) return;
    const column = choice.shown[place.column] ?? null;
    const folded = button.dataset.fold ?? (column?.kind === 'folded' ? column.namespace : undefined);
    const row = rows[place.row - 1];
    if (folded !== undefined && !row?.whole) {
      wantedFocus.current = place;
      onFold(folded);
    } else if (row) {
      onOpen(row, row.whole || column?.kind !== 'class' ? null : column.column, button);
    }
  }

  const cellAt = useCallback(
    (place: GridPlace | null) => {
      const row = place && rows[place.row - 1];
      const found = row && drawn.get(row)?.cells[place.column]?.drawn;
      return found?.kind === 'cell' ? found.cell : null;
    },
    [rows, drawn],
  );
  const statementsOf = useCallback(
    (cell: HTMLElement) => cellAt(readPlace(cell))?.statements ?? [],
    [cellAt],
  );

  function lightPlace(event: SyntheticEvent): void {
    const cell = cellAt(placeOf(event));
    if (cell) light(cell.statements);
  }

  return (
    <>
      <LitCells table={table} cells="[data-place]" statementsOf={statementsOf} />
      <StyledTable
        ref={table}
        onKeyDown={onKeyDown}
        onClick={onClick}
        onMouseOver={lightPlace}
        onMouseLeave={leave}
        onFocus={(event) => {
          const place = placeOf(event);
          if (place) setWish(place);
          lightPlace(event);
        }}
        onBlur={leave}
      >
        <Box component="caption" sx={visuallyHidden}>
          {t('tableLabel')}
        </Box>
        <thead>
          <tr>
            <th scope="col">{t('operationHeader')}</th>
            {choice.shown.map((column, index) => (
              <ColumnHead
                key={keyOfColumn(column)}
                column={column}
                place={`0-${index}`}
                foldsAt={foldsAt(choice, index)}
                isTabStop={tabStop?.row === 0 && tabStop.column === index}
                isOnly={isOnly}
              />
            ))}
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.id}>
            <tr>
              <th scope="rowgroup" colSpan={choice.shown.length + 1}>
                <span>{t(`group.${group.id}`)}</span>
              </th>
            </tr>
            {group.rows.map((row) => {
              const place = numbersOfRows.get(row) ?? 0;
              return (
                <GridLine
                  key={row.operation}
                  drawn={drawn.get(row)}
                  spans={row.whole !== null}
                  place={place}
                  shown={choice.shown}
                  tabStop={tabStop?.row === place ? tabStop.column : null}
                />
              );
            })}
          </tbody>
        ))}
      </StyledTable>
    </>
  );
}

function useDrawnRows(
  grid: AccessGrid,
  shown: readonly ShownColumn[],
  isOnly: boolean,
): ReadonlyMap<GridRow, DrawnRow> {
  const t = useTranslations('access');
  const words = useAccessWords();
  return useMemo(() => {
    const columnNames = shown.map((column) =>
      column.kind === 'folded'
        ? t.markup('column.folded', {
            name: column.namespace,
            count: column.indexes.length,
            code: (chunks) => chunks,
          })
        : words.column(column.column, isOnly),
    );
    // Every cell has the same sentence; formatting it anew for a thousand of them would be felt.
    const sentence = t('spoken.cell', { operation: '{1}', column: '{2}', standing: '{3}' });
    const writeLabel = (operation: string, column: string, standing: string) =>
      sentence.replace(/\{[123]\}/g, (part) => ({ '{1}': operation, '{2}': column })[part] ?? standing);
    const spokenCells = new Map<object, string>();
    const speak = (cell: DrawnCell, column: ShownColumn | null): string => {
      if (cell.kind === 'not-applicable') {
        return t('spoken.notApplicable');
      }
      if (cell.kind === 'mixed') {
        return t('cell.mixedSpoken', { name: column?.kind === 'folded' ? column.namespace : '' });
      }
      const known = spokenCells.get(cell.cell) ?? words.spoken(cell.cell.standing, cell.cell.statements);
      spokenCells.set(cell.cell, known);
      return known;
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
    return new Map(
      grid.rows.map((row) => {
        const name = words.operation(row.operation);
        const columns = row.whole ? [null] : shown;
        const cells = columns.map((column, index) => {
          const cell = drawCell(row, column);
          const standing = speak(cell, column);
          const columnName = column === null ? words.column(null, false) : (columnNames[index] ?? '');
          const label = cell.kind === 'not-applicable' ? standing : writeLabel(name, columnName, standing);
          return { drawn: cell, label, text: write(cell, column === null) };
        });
        return [row, { row, name, cells }] as const;
      }),
    );
  }, [grid, shown, isOnly, t, words]);
}

function listPlaces(
  rows: readonly GridRow[],
  drawn: ReadonlyMap<GridRow, DrawnRow>,
  choice: ColumnChoice,
): readonly FocusRow[] {
  const heads = choice.shown.map((_, index) => foldsAt(choice, index) !== null);
  return [
    { spans: false, places: heads },
    ...rows.map((row) => ({
      spans: row.whole !== null,
      places: (drawn.get(row)?.cells ?? []).map((cell) => cell.drawn.kind !== 'not-applicable'),
    })),
  ];
}

/** The namespace that the head of a drawn column folds: the folded one, or that of its first open class. */
function foldsAt({ shown, foldable }: ColumnChoice, index: number): string | null {
  const column = shown[index];
  if (!column) return null;
  if (column.kind === 'folded') return column.namespace;
  const { namespace } = column.column;
  if (namespace === undefined || !foldable.includes(namespace)) return null;
  const before = shown[index - 1];
  const isFirst = before?.kind !== 'class' || before.column.namespace !== namespace;
  return isFirst ? namespace : null;
}

function buttonOf({ target }: SyntheticEvent): HTMLButtonElement | null {
  return target instanceof Element ? target.closest<HTMLButtonElement>('button[data-place]') : null;
}

function placeOf(event: SyntheticEvent): GridPlace | null {
  return readPlace(buttonOf(event));
}

function readPlace(button: HTMLElement | null): GridPlace | null {
  const [row, column] = (button?.dataset.place ?? '').split('-').map(Number);
  return row === undefined || column === undefined ? null : { row, column };
}

function focusPlace(table: HTMLTableElement | null, { row, column }: GridPlace): void {
  table?.querySelector<HTMLElement>(`[data-place="${row}-${column}"]`)?.focus();
}

/** As short as can be, for the narrow cells. */
function numbers(statements: readonly number[]): string {
  return [...new Set(statements)]
    .sort((one, other) => one - other)
    .map((index) => index + 1)
    .join(', ');
}
