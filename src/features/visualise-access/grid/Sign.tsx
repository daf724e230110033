import { type CellStanding, standingSigns } from '../../../core';

/**
 * The sign of a standing. Drawn plainly, since a table can hold a thousand of them: neither scaled nor clipped, each of
 * which the browser keeps account of at every frame. Decorative: the word beside it, or the cell's name, carries the
 * meaning.
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
        strokeWidth={widths[standing] ?? 1.5}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}

const widths: Partial<Readonly<Record<CellStanding, number>>> = { allowed: 2, undecided: 2.5 };
