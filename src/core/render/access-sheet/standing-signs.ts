import type { CellStanding } from '../../analyse';

/** The sign of each standing, as SVG paths on 16 by 16: a line to draw and, for some, an area to fill. */
export const standingSigns: Readonly<
  Record<CellStanding, { readonly line: string; readonly area?: string }>
> = {
  allowed: { line: 'M3 8.5 6.5 12 13 4.5' },
  'explicitly-denied': { line: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2ZM3.8 3.8l8.4 8.4' },
  'implicitly-denied': { line: 'M4 8h8' },
  'looks-granted': { line: 'M8 2.2 14.4 13.4H1.6ZM8 6.5v3.2M8 11.4v.4' },
  uncertain: {
    line: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2ZM6.2 6.4a1.8 1.8 0 1 1 2.6 1.7c-.6.3-.8.6-.8 1.2M8 11v.4',
  },
  conditional: { line: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2Z', area: 'M8 2a6 6 0 0 1 0 12Z' },
  undecided: { line: 'M3.5 8h.01M8 8h.01M12.5 8h.01' },
};
