import { type AccessDifference, type PolicyComparison, sortDifferences } from '../../core';
import type { DifferenceWords } from '../../i18n';

export interface ReviewTexts {
  readonly title: string;
  readonly verdict: string;
  readonly says: string;
  readonly gained: string;
  readonly lost: string;
  /** Follows what is allowed under conditions only, as an aside. */
  readonly onSome: string;
  readonly on: string;
  /** Follows where there may be differences beside those that were found. */
  readonly incomplete: string;
  readonly notListed: (count: number) => string;
}

/** The comparison as Markdown, to paste into a pull request. */
export function writeReview(
  { gained, lost, gainedCount, lostCount, open }: PolicyComparison,
  words: DifferenceWords,
  texts: ReviewTexts,
): string {
  const hasMore = open.length > 0 && gainedCount + lostCount > 0;
  const says = hasMore ? `${texts.says} ${texts.incomplete}` : texts.says;
  const lines = [`### ${texts.title}`, '', `**${texts.verdict}.** ${says}`];
  for (const [title, differences, count] of [
    [texts.gained, gained, gainedCount],
    [texts.lost, lost, lostCount],
  ] as const) {
    if (count === 0) continue;
    const { individual, beyond } = sortDifferences(differences);
    lines.push('', `**${title}**`, '');
    for (const difference of [...individual, ...beyond]) lines.push(writeLine(difference, words, texts));
    if (count > differences.length) lines.push(`- ${texts.notListed(count - differences.length)}`);
  }
  return `${lines.join('\n')}\n`;
}

function writeLine(difference: AccessDifference, words: DifferenceWords, texts: ReviewTexts): string {
  const { named, unnamed } = words.split(difference);
  const places = [...named.map(words.resourceText), ...(unnamed > 0 ? [words.more(unnamed)] : [])];
  const condition = difference.isConditional ? texts.onSome : '';
  const { action, resource } = difference.witness;
  const context = words.context(difference);
  const witness = [quote(action), quote(resource), ...(context === '' ? [] : [quote(context)])].join(' · ');
  return `- ${words.doing(difference)} ${texts.on} ${places.join(', ')}${condition}: ${witness}`;
}

/** Names come from policies: a backtick in one must not end the code span. */
function quote(text: string): string {
  const flat = text.replace(/[\r\n]+/g, ' ');
  if (!flat.includes('`')) return `\`${flat}\``;
  return `\`\` ${flat.replaceAll('``', '` `')} \`\``;
}
