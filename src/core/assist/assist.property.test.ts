import fc from 'fast-check';
import { describe, it } from 'vitest';
import { findHelpTopic } from './find-topic';
import { listCompletions } from './list-completions';

/** Pieces of policies and of what is typed wrong, in any order. */
const pieces = [
  ...['{', '}', '[', ']', ':', ',', '"', '\\', "'", '“', '”', '\n', ' ', '//', '/*', '#', '\u0000', '\ud800'],
  ...['version', 'statement', 'effect', 'action', 'resource', 'condition', 'principal', '__proto__'],
  ...['qcs::tcr:', ':repo/team-01', 'tcr:*', 'for_any_value:', 'ip_equal', 'qcs:ip', '10.0.0.0/8', '&'],
];
const text = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join(''));

describe('help and completion', () => {
  it('take any text at any place, and only ever replace around the cursor', () => {
    fc.assert(
      fc.property(text, fc.nat(400), (written, place) => {
        const offset = Math.min(place, written.length);
        const topic = findHelpTopic(written, offset);
        const found = listCompletions(written, offset, { nowMs: 0 });
        const isTopicInText =
          !topic || (topic.range.start <= topic.range.end && topic.range.end <= written.length);
        if (!found) return isTopicInText;
        const { replace, typed, items } = found;
        return (
          isTopicInText &&
          replace.start <= offset &&
          offset <= replace.end &&
          typed.start >= replace.start &&
          typed.end === offset &&
          items.every((item) => item.cursor >= 0 && item.cursor <= item.insert.length)
        );
      }),
      { numRuns: 20_000 },
    );
  });
});
