import { type CellStanding, standingSigns } from '../../../core';

/**
 * The sign of a standing. Drawn plainly, since a table can hold a thousand of them. Decorative: the word
 * beside it, or the cell's name, carries the meaning.
 */
export function Sign({ standing }: { readonly standing: CellStanding }) {
  const { line, area } = standingSigns[standing];
  return (
    <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true" focusable="false">
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
