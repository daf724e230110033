import { collect, collectCopy, createCollector, toMappedText } from '../mapped-text';
import { type Excerpt, inText } from './layer';

const bareStart =
  /^[\s\ufeff]*(?:\/\/[^\n]{0,200}\n\s*)?["'“]?(?:version|statement|effect|action|resource|condition|principal)["'”]?\s*[:：]/iu;

/** Properties of a policy or a statement without the braces around them. */
export function hasBareMembers(text: string): boolean {
  return bareStart.test(text.slice(0, 600));
}

export function isFirstNameQuoted(text: string): boolean {
  return /^[\s\ufeff]*["“]/.test(text.slice(0, 200));
}

/** The text with the braces that it lacks. */
export function putIntoBraces(text: string): Excerpt {
  const end = text.trimEnd().length;
  const start = text.length - text.trimStart().length;
  const collector = createCollector();
  collect(collector, '{', start, start);
  collectCopy(collector, text, start, endOfMembers(text, start, end));
  collect(collector, '}', end, end);
  const content = toMappedText(collector);
  const range = { start, end };
  return {
    carrier: 'fragment',
    content,
    diagnostics: [inText('carrier/completed', 'error', range, { added: 'braces' })],
  };
}

/** A comma or the closing brace of the policy may have been copied along at the end. */
function endOfMembers(text: string, start: number, end: number): number {
  let last = end;
  while (last > start && ',; \t\r\n'.includes(text.charAt(last - 1))) last -= 1;
  return last;
}
