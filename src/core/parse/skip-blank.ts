import { isForeignSpace } from './look-alikes';
import { excerpt, reportSyntax, type TextReader } from './text-reader';

/** Moves to the next token; comments and foreign white space on the way are reported. */
export function skipBlank(reader: TextReader): void {
  const { text } = reader;
  for (;;) {
    const unit = text.charCodeAt(reader.at);
    if (unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x09) reader.at += 1;
    else if (unit === 0x2f && isCommentStart(text, reader.at)) skipComment(reader);
    else if (unit === 0x23) skipLineComment(reader);
    else if (isForeignSpace(unit)) skipForeignSpace(reader);
    else return;
  }
}

function isCommentStart(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1);
  return next === 0x2f || next === 0x2a;
}

function skipComment(reader: TextReader): void {
  const { text, at: start } = reader;
  if (text.charCodeAt(start + 1) === 0x2f) {
    skipLineComment(reader);
    return;
  }
  const close = text.indexOf('*/', start + 2);
  reader.at = close < 0 ? text.length : close + 2;
  reportSyntax(reader, close < 0 ? 'syntax/unclosed-comment' : 'syntax/comment', start, reader.at);
}

function skipLineComment(reader: TextReader): void {
  const { text, at: start } = reader;
  const lineBreak = text.indexOf('\n', start);
  let end = lineBreak < 0 ? text.length : lineBreak;
  if (text.charCodeAt(end - 1) === 0x0d) end -= 1;
  reader.at = end;
  reportSyntax(reader, 'syntax/comment', start, end);
}

function skipForeignSpace(reader: TextReader): void {
  const { text, at: start } = reader;
  while (isForeignSpace(text.charCodeAt(reader.at))) reader.at += 1;
  reportSyntax(reader, 'syntax/lookalike-character', start, reader.at, {
    found: excerpt(text, start, reader.at),
    expected: ' ',
  });
}
