import Box from '@mui/material/Box';
import {
  type KeyboardEvent,
  type SyntheticEvent,
  useCallback,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { AccessColumn } from '../../../core';
import { useTranslations } from '../../../i18n';
import { visuallyHidden } from '../../../ui/Announcer';
import { useShared } from '../../../workspace';
import type { AccessGrid, GridRow } from '../analysis/analyse-access';
import { ColumnHead } from './ColumnHead';
import { type ColumnChoice, type ColumnPlace, keyOfColumn, toPlace } from './choose-columns';
import { drawCell } from './drawn-cell';
import { GridLine } from './GridLine';
import { groupRows } from './group-rows';
import { LitCells } from './LitCells';
import { canFocus, type FocusRow, firstPlace, type GridPlace, moveFocus } from './move-focus';
import { SpokenParts } from './SpokenParts';
import { StyledTable } from './StyledTable';
import { type DrawnRow, useDrawnRows } from './use-drawn-rows';
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
  const id = useId();
  const groups = useMemo(() => groupRows(grid.rows), [grid.rows]);
  const rows = useMemo(() => groups.flatMap((group) => group.rows), [groups]);
  const numbersOfRows = useMemo(() => new Map(rows.map((row, index) => [row, index + 1])), [rows]);
  // A key in a name changes the head of a column, and nothing below it.
  const columnPlaces = useShared(useMemo(() => choice.shown.map(toPlace), [choice.shown]));
  const { drawn, texts } = useDrawnRows(rows, columnPlaces);
  const places = useMemo(() => listPlaces(drawn, choice), [drawn, choice]);
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

  const statementsAt = useMemo(() => indexStatements(rows, columnPlaces), [rows, columnPlaces]);
  const statementsOf = useCallback(
    (cell: HTMLElement) => statementsAt.get(cell.getAttribute('data-place') ?? '') ?? none,
    [statementsAt],
  );

  function lightPlace(event: SyntheticEvent): void {
    const button = buttonOf(event);
    const statements = button && statementsAt.get(button.dataset.place ?? '');
    if (statements) light(statements);
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
                  id={id}
                  row={drawn[place - 1]}
                  columnCount={choice.shown.length}
                  tabStop={tabStop?.row === place ? tabStop.column : null}
                />
              );
            })}
          </tbody>
        ))}
      </StyledTable>
      <SpokenParts id={id} rows={drawn} columns={choice.shown} texts={texts} isOnly={isOnly} />
    </>
  );
}

const none: readonly number[] = [];

/** The statements behind each cell that stands for one answer, by its place. */
function indexStatements(
  rows: readonly GridRow[],
  shown: readonly ColumnPlace[],
): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, readonly number[]>();
  for (const [index, row] of rows.entries()) {
    for (const [column, shownColumn] of (row.whole ? [null] : shown).entries()) {
      const cell = drawCell(row, shownColumn);
      if (cell.kind === 'cell') found.set(`${index + 1}-${column}`, cell.cell.statements);
    }
  }
  return found;
}

function listPlaces(rows: readonly DrawnRow[], choice: ColumnChoice): readonly FocusRow[] {
  const heads = choice.shown.map((_, index) => foldsAt(choice, index) !== null);
  return [
    { spans: false, places: heads },
    ...rows.map(({ spans, cells }) => ({ spans, places: cells.map(({ looks }) => looks.length > 0) })),
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
