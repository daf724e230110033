import { lintHelp, lintMessages } from '../../../core';
import { readingHelp, readingMessages } from './reading-findings';

/** `message` says what, `help` why and what to do; their keys are the codes of the findings. */
export const findings = {
  message: { ...readingMessages, ...lintMessages },
  help: { ...readingHelp, ...lintHelp },
} as const;
