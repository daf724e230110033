import { sourceCode } from '../dialect';
import { sliceMapped } from '../mapped-text';
import { endOfComment, findCloser, readQuoted, wordBefore } from './code-scan';
import { mayHoldPolicy } from './find-in-tree';
import type { Excerpt } from './layer';
import { decodeTemplate } from './template';

const encoder = /^(?:.*\.)?(?:json_?stringify|stringify|json\.dumps|json_dumps|json_encode|to_json)$/i;

/** Tells whether the text is a Pulumi program, other source code that makes a policy, or neither. */
export function recogniseCode(text: string): 'pulumi' | 'code' | null {
  if (/\bpulumi\b|\btencentcloud\.(?:Cam|cam\.|get)|fn::toJSON/i.test(text)) return 'pulumi';
  if (/\b(?:JSON\.stringify|json\.dumps|json_encode)\s{0,9}\(/.test(text)) return 'code';
  if (/^[ \t]*(?:const|let|var|import|from|def|func|package|public|private|return|class)\b/m.test(text)) {
    return 'code';
  }
  return /\w[ \t]{0,9}(?:=|:=|:)[ \t]{0,9}(?:@|f|r)?(?:"""|'''|`|["'][ \t]{0,9}\{)/.test(text)
    ? 'code'
    : null;
}

/** Strings that may hold a policy, and objects that the code itself turns into JSON. */
export function findInCode(text: string, carrier: 'pulumi' | 'code'): readonly Excerpt[] {
  const excerpts: Excerpt[] = [];
  let name: { readonly name?: string } = {};
  for (let at = 0; at < text.length; ) {
    const letter = text.charAt(at);
    const comment = endOfComment(text, at);
    if (comment > at) at = comment;
    else if (letter === '"' || letter === "'" || letter === '`') {
      const { contentStart, contentEnd, end } = readQuoted(text, at);
      if (isResourceName(text, at)) name = { name: text.slice(contentStart, contentEnd) };
      // Only what begins like a policy is worth decoding.
      else if (mayHoldPolicy(text.slice(contentStart, contentEnd).replace(/^(?:\\n|\s)+/, ''))) {
        excerpts.push({ carrier, ...name, ...decodeTemplate(text, contentStart, contentEnd, true) });
      }
      at = end;
    } else if (letter === '(' && encoder.test(wordBefore(text, at))) {
      const close = findCloser(text, at);
      const content = sliceMapped(text, at + 1, close);
      excerpts.push({ carrier, dialect: sourceCode, ...name, content, diagnostics: [] });
      at = close + 1;
    } else at += 1;
  }
  return excerpts;
}

/** The first argument of `new tencentcloud.CamPolicy("name", …)`. */
function isResourceName(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 120), at);
  return /\b[\w.]*(?:Policy|Role|PolicyVersion|PolicyByName)\(\s*(?:ctx,\s*)?$/.test(before);
}
