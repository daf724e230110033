import { memo } from 'react';
import { useTranslations } from '../../../i18n';
import { visuallyHidden } from '../../../ui/Announcer';
import { columnId, rowId, textId } from './spoken-ids';
import type { CellLook, DrawnRow } from './use-drawn-rows';

interface GridLineProps {
  /** Of the table. */
  readonly id: string;
  readonly row: DrawnRow | undefined;
  readonly columnCount: number;
  /** The column of the cell that Tab leads to; `null` where it is in another row. */
  readonly tabStop: number | null;
}

/** One operation over all columns. It is drawn again only once something of it changes: there may be dozens of cells. */
export const GridLine = memo(function GridLine({ id, row, columnCount, tabStop }: GridLineProps) {
  const t = useTranslations('access.spoken');
  if (!row) return null;
  const { number, name, spans, cells } = row;
  return (
    <tr>
      <th scope="row">{name}</th>
      {cells.map((cell) =>
        cell.looks.length === 0 ? (
          <td key={cell.place} data-look="not-applicable">
            <span style={visuallyHidden}>{t('notApplicable')}</span>
          </td>
        ) : (
          <td key={cell.place} colSpan={spans ? columnCount : undefined}>
            <CellButton
              cell={cell}
              nameParts={[
                rowId(id, number),
                columnId(id, spans ? 'whole' : cell.column),
                textId(id, cell.spoken),
              ]}
              spans={spans}
              isTabStop={tabStop === cell.column}
            />
          </td>
        ),
      )}
    </tr>
  );
});

interface CellButtonProps {
  readonly cell: CellLook;
  /** Ids of the texts that make its name. */
  readonly nameParts: readonly string[];
  readonly spans: boolean;
  readonly isTabStop: boolean;
}

/** A cell that can be opened. The table handles its events, so that cells stay cheap. */
function CellButton({ cell: { place, looks, text }, nameParts, spans, isTabStop }: CellButtonProps) {
  return (
    <button
      type="button"
      data-place={place}
      data-look={looks.length === 1 ? looks[0] : 'mixed'}
      data-spans={spans ? '' : undefined}
      tabIndex={isTabStop ? 0 : -1}
      aria-labelledby={nameParts.join(' ')}
    >
      {looks.map((standing) => (
        <i key={standing} data-sign={standing} />
      ))}
      {text}
    </button>
  );
}
