import { type CellStanding, standingSigns } from '../../../core';

/** Of the line of a sign, in its own units; 1.5 for those that are not named. */
export const lineWidths: Partial<Readonly<Record<CellStanding, number>>> = { allowed: 2, undecided: 2.5 };

export const usualLineWidth = 1.5;

/**
 * The sign of a standing as an image for a style sheet. A drawing within the page costs the browser an account of its own
 * at every frame, and a table holds hundreds of signs.
 *
 * @param colour as in the theme; an image knows nothing of the colours around it
 * @returns `url("data:…")`
 */
export function toSignImage(standing: CellStanding, colour: string): string {
  const { line, area } = standingSigns[standing];
  const parts = [
    area === undefined ? '' : `<path d='${area}' fill='${colour}'/>`,
    `<path d='${line}' fill='none' stroke='${colour}' stroke-width='${lineWidths[standing] ?? usualLineWidth}'`,
    " stroke-linecap='round' stroke-linejoin='round'/>",
  ];
  const image = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'>${parts.join('')}</svg>`;
  return `url("data:image/svg+xml,${encodeURIComponent(image)}")`;
}
