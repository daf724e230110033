import { policyLimits } from '../catalogue';
import type { PolicyDocument } from '../model';
import { formatPolicy } from './format-policy';

/** How long a policy is, in characters (code points). */
export interface PolicyLength {
  /** What the service is taken to count: everything but white space outside strings. */
  readonly counted: number;
  /** All characters of the text. */
  readonly raw: number;
  /** The most that the service accepts, to be compared with `counted`. */
  readonly limit: number;
}

/**
 * Measures a text, complete or not, or a policy in its canonical form. The service documents "spaces not
 * counted" and no more; white space inside strings is counted here, since it is part of the policy.
 *
 * @see domain facts, section 1.5 "Limits"
 */
export function measurePolicy(policy: string | PolicyDocument): PolicyLength {
  const text = typeof policy === 'string' ? policy : formatPolicy(policy);
  let counted = 0;
  let raw = 0;
  let isInString = false;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    raw += 1;
    if (isHighSurrogate(unit) && isLowSurrogate(text.charCodeAt(at + 1))) at += 1;
    if (isInString || !isWhiteSpace(unit)) counted += 1;
    if (unit === 0x22) isInString = !isInString;
    // A string that is being typed ends with its line, as it does for the reader.
    else if (unit === 0x0a || unit === 0x0d) isInString = false;
    else if (unit === 0x5c && isInString && isEscapable(text.charCodeAt(at + 1))) {
      at += 1;
      raw += 1;
      counted += 1;
    }
  }
  return { counted, raw, limit: policyLimits.characters };
}

/** Only these change where the string ends; any other character after a backslash is counted by itself. */
function isEscapable(unit: number): boolean {
  return unit === 0x22 || unit === 0x5c;
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/** The white space of JSON, and the byte order mark, which is no part of the document. */
function isWhiteSpace(unit: number): boolean {
  return unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x09 || unit === 0xfeff;
}
