import type { Diagnostic } from '../../foundation';
import { collect, collectCopy, createCollector, type TextCollector, toMappedText } from '../mapped-text';
import { findCloser } from './code-scan';
import { mayHoldPolicy } from './find-in-tree';
import type { Excerpt } from './layer';
import { interpolationAt } from './template';
import { readHeredoc } from './terraform';

export function isShell(text: string): boolean {
  return (
    /(?:^|[\s;|&(`$])(?:tccli|curl|wget|aws|export|set|cat|echo|printf|tee)(?:\.exe)?[ \t]/m.test(text) ||
    /(?:^|\s)--?(?:PolicyDocument|policy-document|Policy|Document|data|d)(?:[ \t]{1,9}|=)/im.test(text) ||
    /^[ \t]*(?:\$\w{1,40}[ \t]*=|\w{1,40}=)[ \t]*['"]\s*[{[%]/m.test(text)
  );
}

interface Word {
  readonly collector: TextCollector;
  readonly diagnostics: Diagnostic[];
  /** The option or variable that the word is the value of. */
  readonly end: number;
}

/** Words of a command line, and here-documents, that may hold a policy. */
export function findInShell(text: string): readonly Excerpt[] {
  const excerpts: Excerpt[] = [];
  let name: string | undefined;
  let former = '';
  for (let at = 0; at < text.length; ) {
    if (text.charCodeAt(at) <= 0x20 || ';|&()'.includes(text.charAt(at))) {
      at += 1;
      continue;
    }
    const heredoc = text.startsWith('<<', at) ? readHeredoc(text, at) : null;
    if (heredoc) {
      const isQuoted = /^<<[-~]?[ \t]*["']/.test(text.slice(at, at + 20));
      excerpts.push(decodeLines(text, heredoc.contentStart, heredoc.contentEnd, isQuoted));
      at = heredoc.end;
      continue;
    }
    if (text.charAt(at) === '{' || text.charAt(at) === '[') {
      // Printed commands often lack the quotes around the policy; as it stands it is meant.
      const close = Math.min(findCloser(text, at) + 1, text.length);
      excerpts.push(take({ collector: copyOf(text, at, close), diagnostics: [], end: close }, name));
      at = close;
      continue;
    }
    const word = readWord(text, at);
    const value = word.collector.parts.join('');
    if (/^--?(?:PolicyName|policy-name|RoleName)$/i.test(former)) name = value;
    const excerpt = take(word, name);
    if (isPromising(excerpt.content.text)) excerpts.push(excerpt);
    former = value.length < 40 ? value : '';
    at = Math.max(word.end, at + 1);
  }
  return excerpts;
}

function isPromising(value: string): boolean {
  return mayHoldPolicy(value) || /^[\w-]{0,40}=?%(?:25){0,8}[57]B/i.test(value.slice(0, 80));
}

function take({ collector, diagnostics }: Word, name: string | undefined): Excerpt {
  const content = toMappedText(collector);
  return { carrier: 'shell', ...(name === undefined ? {} : { name }), content, diagnostics };
}

function copyOf(text: string, start: number, end: number): TextCollector {
  const collector = createCollector();
  collectCopy(collector, text, start, end);
  return collector;
}

/** One word: stretches with and without quotes that touch. `NAME=` in front of a quoted value is left out. */
function readWord(text: string, start: number): Word {
  const collector = createCollector();
  const diagnostics: Diagnostic[] = [];
  let at = start;
  const assignment = /^(?:--?)?[\w-]{1,40}=(?=["'$%{[])/.exec(text.slice(start, start + 50));
  if (assignment) at += assignment[0].length;
  if (text.charAt(at) === '{' || text.charAt(at) === '[') {
    const close = Math.min(findCloser(text, at) + 1, text.length);
    return { collector: copyOf(text, at, close), diagnostics, end: close };
  }
  while (at < text.length) {
    const letter = text.charAt(at);
    if (letter === "'") at = readSingle(text, at, collector);
    else if (letter === '$' && text.charAt(at + 1) === "'") at = readSingle(text, at + 1, collector);
    else if (letter === '"') at = readDouble(text, at, collector, diagnostics);
    else if (letter === '\\' && at + 1 < text.length) {
      if (text.charAt(at + 1) !== '\n') collect(collector, text.charAt(at + 1), at, at + 2);
      at += 2;
    } else if (text.charCodeAt(at) <= 0x20 || ';|&()<>'.includes(letter)) {
      // Query strings stand in commands without quotes, too.
      if (letter !== '&' || !/[\w%]/.test(text.charAt(at + 1))) break;
      const stop = endOfPlain(text, at);
      collectCopy(collector, text, at, stop);
      at = stop;
    } else {
      const stop = endOfPlain(text, at);
      collectCopy(collector, text, at, stop);
      at = stop;
    }
  }
  return { collector, diagnostics, end: at };
}

const special = new Set(Array.from('"\'\\;|&()<>$', (letter) => letter.charCodeAt(0)));

function endOfPlain(text: string, start: number): number {
  let end = start + 1;
  while (end < text.length && text.charCodeAt(end) > 0x20 && !special.has(text.charCodeAt(end))) end += 1;
  return end;
}

function readSingle(text: string, at: number, collector: TextCollector): number {
  const close = text.indexOf("'", at + 1);
  const end = close < 0 ? text.length : close;
  collectCopy(collector, text, at + 1, end);
  return Math.min(end + 1, text.length);
}

/** A string in double quotes: four escapes, and variables that the shell would put in. */
function readDouble(
  text: string,
  start: number,
  collector: TextCollector,
  diagnostics: Diagnostic[],
): number {
  let copied = start + 1;
  for (let at = start + 1; at < text.length; at += 1) {
    const letter = text.charAt(at);
    if (letter === '"') {
      collectCopy(collector, text, copied, at);
      return at + 1;
    }
    if (letter === '\\' && '"\\$`\n'.includes(text.charAt(at + 1) || ' ')) {
      collectCopy(collector, text, copied, at);
      if (text.charAt(at + 1) !== '\n') collect(collector, text.charAt(at + 1), at, at + 2);
      copied = at + 2;
      at += 1;
    } else if (letter === '$') noteVariable(text, at, diagnostics);
  }
  collectCopy(collector, text, copied, text.length);
  return text.length;
}

function noteVariable(text: string, at: number, diagnostics: Diagnostic[]): void {
  const written = /^\$(?:\{[\w:.-]{1,80}\}|\w{1,80}|\([^()\n]{1,200}\))/.exec(text.slice(at, at + 210))?.[0];
  if (written !== undefined && diagnostics.length < 50) {
    diagnostics.push(interpolationAt(text, { start: at, end: at + written.length }));
  }
}

/** A here-document; in one whose marker has no quotes, the shell puts variables in. */
function decodeLines(text: string, start: number, end: number, isQuoted: boolean): Excerpt {
  const collector = createCollector();
  const diagnostics: Diagnostic[] = [];
  let copied = start;
  for (let at = start; !isQuoted && at < end; at += 1) {
    const letter = text.charAt(at);
    if (letter === '$') noteVariable(text, at, diagnostics);
    if (letter !== '\\' || !'$`\\'.includes(text.charAt(at + 1) || ' ')) continue;
    collectCopy(collector, text, copied, at);
    collect(collector, text.charAt(at + 1), at, at + 2);
    copied = at + 2;
    at += 1;
  }
  collectCopy(collector, text, copied, end);
  return { carrier: 'shell', content: toMappedText(collector), diagnostics };
}
