import { type Diagnostic, type PolicyLength, type PolicyReading, sizeLimit } from '../../core';

/** What can be said of the text as a whole, before anybody asks what the policy means. */
export type TextState =
  | { readonly kind: 'valid' | 'noPolicy' | 'empty' }
  /** `isMore`: there are more than were counted. */
  | { readonly kind: 'problems'; readonly count: number; readonly isMore: boolean }
  | { readonly kind: 'tooLarge'; readonly bytes: number; readonly limit: number };

export function describeText({ policy, diagnostics }: PolicyReading): TextState {
  const errors = diagnostics.filter(
    ({ code, severity }) => severity === 'error' && code.startsWith('syntax/'),
  );
  const refusal = errors.find(({ code }) => code === 'syntax/too-large');
  if (refusal) return { kind: 'tooLarge', bytes: readBytes(refusal), limit: sizeLimit };
  if (errors.some(({ code }) => code === 'syntax/empty')) return { kind: 'empty' };
  if (errors.length > 0) {
    const isMore = diagnostics.some(({ code }) => code === 'syntax/too-many-errors');
    return { kind: 'problems', count: errors.length, isMore };
  }
  return { kind: policy ? 'valid' : 'noPolicy' };
}

/** `near`: more than four fifths of the limit; `over`: the service would refuse it. */
export type LengthLevel = 'fine' | 'near' | 'over';

export function judgeLength({ counted, limit }: PolicyLength): LengthLevel {
  if (counted > limit) return 'over';
  return counted > limit * 0.8 ? 'near' : 'fine';
}

function readBytes({ params }: Diagnostic): number {
  return typeof params.bytes === 'number' ? params.bytes : 0;
}
