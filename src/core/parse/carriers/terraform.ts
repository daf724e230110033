import { hcl } from '../dialect';
import { endOfComment, endOfLine, findCloser, readQuoted, wordBefore } from './code-scan';
import { mayHoldPolicy } from './find-in-tree';
import type { Excerpt } from './layer';
import { decodeTemplate } from './template';

export function isTerraform(text: string): boolean {
  return (
    /\bjsonencode\s{0,9}\(/.test(text) ||
    /^[ \t]*(?:resource|data|module|locals|variable|output)\b[^\n{}]{0,200}\{[ \t]*(?:[#\r\n]|$)/m.test(
      text,
    ) ||
    /=[ \t]{0,9}<<-?[ \t]{0,9}"?\w{1,40}/.test(text) ||
    /^[ \t]*(?:policy_)?document[ \t]{0,40}=[ \t]{0,40}"/m.test(text)
  );
}

/** An object of Terraform without `jsonencode` around it: names with an equals sign. */
export function isHclObject(text: string): boolean {
  return /^\s*\{\s*(?:(?:#|\/\/)[^\n]{0,200}\n\s*){0,5}"?\w{1,60}"?[ \t]{0,40}=(?![=>])/.test(
    text.slice(0, 2_000),
  );
}

/** The whole text as one object of Terraform. */
export function takeHclObject(text: string): Excerpt {
  return { carrier: 'terraform', dialect: hcl, ...decodeTemplate(text, 0, text.length, false) };
}

/** Heredocs, arguments of `jsonencode` and quoted strings, where they may hold a policy. */
export function findInTerraform(text: string): readonly Excerpt[] {
  const excerpts: Excerpt[] = [];
  let labels: string[] = [];
  for (let at = 0; at < text.length; ) {
    const letter = text.charAt(at);
    const comment = endOfComment(text, at);
    if (comment > at) at = comment;
    else if (letter === '"') {
      const { contentStart, contentEnd, end } = readQuoted(text, at);
      if (isLabel(text, at)) {
        if (/\b(?:resource|data)[ \t]*$/.test(text.slice(Math.max(0, at - 20), at))) labels = [];
        labels.push(text.slice(contentStart, contentEnd));
      } else {
        const excerpt = { ...nameOf(labels), ...decodeQuoted(text, contentStart, contentEnd) };
        if (mayHoldPolicy(excerpt.content.text)) excerpts.push(excerpt);
      }
      at = end;
    } else if (letter === '<' && text.charAt(at + 1) === '<') {
      const heredoc = readHeredoc(text, at);
      if (heredoc) {
        const decoded = decodeTemplate(text, heredoc.contentStart, heredoc.contentEnd, false);
        excerpts.push({ carrier: 'terraform', ...nameOf(labels), ...decoded });
      }
      at = heredoc?.end ?? at + 2;
    } else if (letter === '(' && wordBefore(text, at) === 'jsonencode') {
      const close = findCloser(text, at);
      const decoded = decodeTemplate(text, at + 1, close, false);
      excerpts.push({ carrier: 'terraform', dialect: hcl, ...nameOf(labels), ...decoded });
      at = close + 1;
    } else at += 1;
  }
  return excerpts;
}

function decodeQuoted(text: string, start: number, end: number): Excerpt {
  return { carrier: 'terraform', ...decodeTemplate(text, start, end, true) };
}

/** Labels of a block stand right after its type or another label. */
function isLabel(text: string, at: number): boolean {
  return /(?:\b(?:resource|data|module|variable|output)|")[ \t]+$/.test(text.slice(Math.max(0, at - 40), at));
}

function nameOf(labels: readonly string[]): { readonly name?: string } {
  const name = labels.at(-1);
  return name === undefined || name === '' ? {} : { name };
}

/** A heredoc from its `<<` on; `null` where this is none. Without its closing line it goes on to the end. */
export function readHeredoc(
  text: string,
  at: number,
): { readonly contentStart: number; readonly contentEnd: number; readonly end: number } | null {
  const opening = /^<<[-~]?[ \t]{0,9}(["']?)(\w{1,40})\1/.exec(text.slice(at, at + 60));
  if (!opening) return null;
  const marker = opening[2] ?? '';
  const contentStart = Math.min(endOfLine(text, at) + 1, text.length);
  for (let start = contentStart; start < text.length; ) {
    const lineEnd = endOfLine(text, start);
    if (lineEnd - start < 300 && text.slice(start, lineEnd).trim() === marker) {
      return { contentStart, contentEnd: start, end: lineEnd };
    }
    start = lineEnd + 1;
  }
  return { contentStart, contentEnd: text.length, end: text.length };
}
