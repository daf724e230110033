import { lintHelp, lintMessages } from '../../../core';
import { readingHelp, readingMessages } from './reading-findings';

/** What the list of findings itself says. */
const panel = {
  title: 'Findings',
  none: 'No findings',
  noneDetail: 'Nothing in this policy looks wrong, as far as it can be checked here.',
  count: {
    error: '{count, plural, one {# error} other {# errors}}',
    warning: '{count, plural, one {# warning} other {# warnings}}',
    info: '{count, plural, one {# note} other {# notes}}',
  },
  severity: { error: 'Error', warning: 'Warning', info: 'Note' },
  show: 'Show',
  showPlace: 'Show {place} in the text',
  why: 'Why?',
  whyOf: 'Why? {message}',
  brokenText: 'The text is not complete JSON at the moment, so its meaning is not checked.',
  place: {
    document: 'whole policy',
    line: 'line {line, number}',
    element: '{element}',
    statement: 'statement {statement, number}',
    statementElement: 'statement {statement, number}, {element}',
    statementEntry: 'statement {statement, number}, {element} {entry, number}',
  },
  element: {
    version: 'version',
    statement: 'statements',
    effect: 'effect',
    action: 'action',
    resource: 'resource',
    condition: 'condition',
    principal: 'principal',
  },
  fix: {
    add: 'Add {text}',
    remove: 'Remove {text}',
    change: 'Change to {text}',
    addStatement: 'Add a statement',
    several: 'Show the fix',
    rewrite: 'Write it as expected',
    reviewTitle: 'This fix would change',
    reviewHint: 'It may change what is allowed or denied, so look before you apply it.',
    added: 'Added:',
    removed: 'Removed:',
    spelling: 'Only the spelling changes.',
    apply: 'Apply the fix',
    cancel: 'Leave it',
    applied: 'The fix was applied. Undo brings the former text back.',
    noneHere: 'There is no fix at the cursor.',
    failed: 'The fix does not fit this text. Please change it by hand.',
  },
} as const;

/** `message` says what, `help` why and what to do; their keys are the codes of the findings. */
export const findings = {
  message: { ...readingMessages, ...lintMessages },
  help: { ...readingHelp, ...lintHelp },
  panel,
} as const;
