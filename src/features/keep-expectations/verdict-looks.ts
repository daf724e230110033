import type { GuardResult, TestResult } from '../../core';
import type { Tone } from '../../ui/theme';
import type { ToneIconName } from '../../ui/tone-icon';

interface Look {
  readonly tone: Tone;
  readonly icon: ToneIconName;
}

/** Word, icon and colour of a verdict go together; the word stands in `i18n`. */
export const testLooks: Readonly<Record<TestResult['verdict'], Look>> = {
  holds: { tone: 'allowed', icon: 'check' },
  broken: { tone: 'denied', icon: 'cross' },
  undetermined: { tone: 'uncertain', icon: 'question' },
};

export const guardLooks: Readonly<Record<GuardResult['verdict'], Look>> = {
  holds: { tone: 'allowed', icon: 'check' },
  broken: { tone: 'denied', icon: 'cross' },
  undecided: { tone: 'uncertain', icon: 'question' },
  empty: { tone: 'caution', icon: 'warning' },
};
