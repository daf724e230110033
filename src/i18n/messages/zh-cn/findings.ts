import type { Translation } from '../../translation';
import type { findings as original } from '../en/findings';
import { lintHelp, lintMessages } from './lint-findings';
import { readingHelp, readingMessages } from './reading-findings';

export const findings: Translation<typeof original> = {
  message: { ...readingMessages, ...lintMessages },
  help: { ...readingHelp, ...lintHelp },
};
