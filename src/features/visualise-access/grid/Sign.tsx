import type { CellStanding } from '../../../core';

const paths: Readonly<Record<CellStanding, string>> = {
  allowed: 'M3 8.5 6.5 12 13 4.5',
  'explicitly-denied': 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2ZM3.8 3.8l8.4 8.4',
  'implicitly-denied': 'M4 8h8',
  'looks-granted': 'M8 2.2 14.4 13.4H1.6ZM8 6.5v3.2M8 11.4v.4',
  uncertain: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2ZM6.2 6.4a1.8 1.8 0 1 1 2.6 1.7c-.6.3-.8.6-.8 1.2M8 11v.4',
  conditional: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2Z',
  undecided: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
};

const widths: Partial<Readonly<Record<CellStanding, number>>> = { allowed: 2, undecided: 2.5 };

/**
 * The sign of a standing. Drawn plainly, since a table can hold a thousand of them. Decorative: the word
 * beside it, or the cell's name, carries the meaning.
 */
export function Sign({ standing }: { readonly standing: CellStanding }) {
  return (
    <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true" focusable="false">
      {standing === 'conditional' ? <path d="M8 2a6 6 0 0 1 0 12Z" fill="currentColor" /> : null}
      <path
        d={paths[standing]}
        fill="none"
        stroke="currentColor"
        strokeWidth={widths[standing] ?? 1.5}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
