import type { Tone } from '../../../ui/theme';
import type { ToneIconName } from '../../../ui/tone-icon';
import type { VerdictKind } from './verdict';

/** Word, icon and colour of a verdict go together; the word stands in `i18n`. */
export interface StandingLook {
  readonly tone: Tone;
  readonly icon: ToneIconName;
}

export const standingLooks: Readonly<Record<VerdictKind, StandingLook>> = {
  allowed: { tone: 'allowed', icon: 'check' },
  'explicitly-denied': { tone: 'denied', icon: 'block' },
  'implicitly-denied': { tone: 'denied', icon: 'cross' },
  'looks-granted': { tone: 'caution', icon: 'warning' },
  uncertain: { tone: 'uncertain', icon: 'question' },
  conditional: { tone: 'uncertain', icon: 'question' },
  'nothing-required': { tone: 'neutral', icon: 'dash' },
};
