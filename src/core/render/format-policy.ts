import type { PolicyDocument } from '../model';
import { writeJson } from './write-json';

export interface PolicyStyle {
  /** Spaces a level, 0 to 10; with 0 everything stands on one line without spaces. Default 2. */
  readonly indent?: number;
}

/**
 * Writes a policy in the canonical form: two spaces a level, every list entry on a line of its own, names
 * in the order of the policy, no line break at the end. `JSON.parse` of it is the policy again.
 * Takes any value at run time and never throws.
 */
export function formatPolicy(policy: PolicyDocument, style: PolicyStyle = {}): string {
  const wanted = Math.trunc(style.indent ?? 2);
  const width = Number.isNaN(wanted) ? 2 : Math.min(Math.max(wanted, 0), 10);
  return writeJson(policy, {
    spread: width > 0 ? 'lines' : 'one-line',
    unit: ' '.repeat(width),
    indent: '',
    lineBreak: '\n',
    colon: width > 0 ? ': ' : ':',
    comma: ',',
  });
}
