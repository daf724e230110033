import { asciiLookAlike, isInvisible } from '../../catalogue';
import { needsReview, replaceOrRemoveEntry } from '../edits';
import { defineStatementRule } from '../rule';

export const mistypedLookAlike = defineStatementRule({
  code: 'lint/mistyped-look-alike',
  severity: 'warning',
  params: ['character', 'codePoint'],
  message: '“{character}” ({codePoint}) looks like a plain character or like nothing, and is neither.',
  docs: {
    summary: 'A name contains a character that only looks like the one that was meant.',
    rationale:
      'Text from chats, slides and web pages brings letters of other scripts, full-width signs and invisible characters. Names are compared character by character, so the entry matches nothing.',
    avoid: `{ "effect": "allow", "action": ["tcr:PullRepоsitoryPersonal"], "resource": ["qcs::tcr:::repo/team-01/*"] }`,
    prefer: `{
  "effect": "allow",
  "action": [
    "tcr:PullRepositoryPersonal"
  ],
  "resource": [
    "qcs::tcr:::repo/team-01/*"
  ]
}`,
    sources: ['gh-quickstart'],
  },
  check({ subject, report }) {
    for (const { actions, resources } of subject.statements) {
      for (const entries of [actions, resources]) {
        for (const entry of entries) {
          const character = findForeign(entry.text);
          if (character === undefined) continue;
          report({
            at: entry.path,
            params: { character, codePoint: writeCodePoint(character) },
            fix: needsReview(replaceOrRemoveEntry(entry, toPlain(entry.text), entries)),
          });
        }
      }
    }
  },
});

function findForeign(text: string): string | undefined {
  if (isPlain.test(text)) return undefined;
  return Array.from(text).find(
    (character) => character > '\u007f' && (asciiLookAlike(character) !== null || isInvisible(character)),
  );
}

/** Nothing but what stands on every keyboard. */
const isPlain = /^[ -~]*$/;

function toPlain(text: string): string {
  return Array.from(text, (character) => {
    if (character <= '\u007f') return character;
    return asciiLookAlike(character)?.ascii ?? (isInvisible(character) ? '' : character);
  }).join('');
}

function writeCodePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
