import { visuallyHidden } from '../../../ui/Announcer';
import type { GridRow } from '../analysis/analyse-access';
import { keyOfColumn, type ShownColumn } from './choose-columns';
import type { DrawnCell } from './drawn-cell';
import { GridCellButton } from './GridCellButton';

/** A row as it is drawn, with everything that only changes with the answers, not with the focus. */
export interface DrawnRow {
  readonly row: GridRow;
  readonly name: string;
  readonly cells: readonly { readonly drawn: DrawnCell; readonly label: string; readonly text: string }[];
}

interface GridLineProps {
  readonly drawn: DrawnRow | undefined;
  /** Whether its one cell stands for all columns. */
  readonly spans: boolean;
  /** The number of the row, from 1. */
  readonly place: number;
  readonly shown: readonly ShownColumn[];
  /** The column of the cell that Tab leads to; `null` where it is in another row. */
  readonly tabStop: number | null;
}

/** One operation over all columns. */
export function GridLine({ drawn, spans, place, shown, tabStop }: GridLineProps) {
  return (
    <tr>
      <th scope="row">{drawn?.name}</th>
      {drawn?.cells.map(({ drawn: cell, label, text }, index) => {
        const column = shown[index];
        const key = spans || !column ? 'whole' : keyOfColumn(column);
        if (cell.kind === 'not-applicable') {
          return (
            <td key={key} data-look="not-applicable">
              <span style={visuallyHidden}>{label}</span>
            </td>
          );
        }
        return (
          <td key={key} colSpan={spans ? shown.length : undefined}>
            <GridCellButton
              place={`${place}-${index}`}
              drawn={cell}
              label={label}
              text={text}
              spans={spans}
              isTabStop={tabStop === index}
            />
          </td>
        );
      })}
    </tr>
  );
}
