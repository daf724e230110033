import { type CellStanding, standingSigns } from '../../../core';
import { lineWidths, usualLineWidth } from './sign-image';

/**
 * The sign of a standing, in the colour of the text around it. Decorative: the word beside it, or the cell's name, carries
 * the meaning. Where there are hundreds, as in the table, an image of the style sheet takes its place.
 */
export function Sign({ standing }: { readonly standing: CellStanding }) {
  const { line, area } = standingSigns[standing];
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" overflow="visible" aria-hidden="true" focusable="false">
      {area === undefined ? null : <path d={area} fill="currentColor" />}
      <path
        d={line}
        fill="none"
        stroke="currentColor"
        strokeWidth={lineWidths[standing] ?? usualLineWidth}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
