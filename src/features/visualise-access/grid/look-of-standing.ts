import type { Standing } from '../../../core';
import type { Tone } from '../../../ui/theme';

/** What a cell can show: a standing, or that the folded columns do not agree. */
export type CellLook = Standing | 'mixed' | 'not-applicable';

export const toneOfStanding: Readonly<Record<Standing, Tone>> = {
  allowed: 'allowed',
  'explicitly-denied': 'denied',
  'implicitly-denied': 'neutral',
  'looks-granted': 'caution',
  uncertain: 'uncertain',
  conditional: 'uncertain',
};

/** In the order of the legend. */
export const standings: readonly Standing[] = [
  'allowed',
  'explicitly-denied',
  'implicitly-denied',
  'looks-granted',
  'uncertain',
  'conditional',
];
