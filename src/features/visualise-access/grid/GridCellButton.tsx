import { memo } from 'react';
import type { CellStanding } from '../../../core';
import type { DrawnCell } from './drawn-cell';
import { standings } from './look-of-standing';
import { Sign } from './Sign';

interface GridCellButtonProps {
  /** `row-column`, by which the table finds the place again. */
  readonly place: string;
  readonly drawn: Exclude<DrawnCell, { kind: 'not-applicable' }>;
  readonly label: string;
  readonly text: string;
  readonly spans: boolean;
  readonly isTabStop: boolean;
}

/** A cell that can be opened. The table handles its events, so that cells stay cheap. */
export const GridCellButton = memo(function GridCellButton(props: GridCellButtonProps) {
  const { place, drawn, label, text, spans, isTabStop } = props;
  const shown = standingsOf(drawn);
  return (
    <button
      type="button"
      data-place={place}
      data-look={shown.length === 1 ? shown[0] : 'mixed'}
      data-spans={spans ? '' : undefined}
      tabIndex={isTabStop ? 0 : -1}
      aria-label={label}
    >
      {shown.map((standing) => (
        <Sign key={standing} standing={standing} />
      ))}
      {text}
    </button>
  );
});

function standingsOf(drawn: GridCellButtonProps['drawn']): readonly CellStanding[] {
  if (drawn.kind === 'cell') return [drawn.cell.standing];
  return standings.filter((standing) => drawn.cells.some((cell) => cell.standing === standing));
}
