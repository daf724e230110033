import type { CellStanding } from '../../../core';
import type { Tone } from '../../../ui/theme';

/** What a cell can show: a standing, or that the folded columns do not agree. */
export type CellLook = CellStanding | 'mixed' | 'not-applicable';

export const toneOfStanding: Readonly<Record<CellStanding, Tone>> = {
  allowed: 'allowed',
  'explicitly-denied': 'denied',
  'implicitly-denied': 'neutral',
  'looks-granted': 'caution',
  uncertain: 'uncertain',
  conditional: 'uncertain',
  undecided: 'caution',
};

/** In the order of the legend. */
export const standings: readonly CellStanding[] = [
  'allowed',
  'explicitly-denied',
  'implicitly-denied',
  'looks-granted',
  'uncertain',
  'conditional',
  'undecided',
];
