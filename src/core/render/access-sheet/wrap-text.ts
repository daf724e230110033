/** About as wide as the text is in an ordinary face, in pixels: there is no screen here to measure on. */
export function measureText(text: string, fontSize: number): number {
  let ems = 0;
  for (const character of text) ems += widthOf(character);
  return ems * fontSize;
}

/** Breaks a text into lines of at most the width: at spaces and after slashes, and else anywhere. */
export function wrapText(text: string, width: number, fontSize: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  const fits = (candidate: string) => measureText(candidate.trimEnd(), fontSize) <= width;
  for (const piece of splitPieces(text)) {
    if (fits(line + piece)) {
      line += piece;
      continue;
    }
    if (line.trim() !== '') lines.push(line.trimEnd());
    line = '';
    for (const character of piece) {
      if (line !== '' && !fits(line + character)) {
        lines.push(line.trimEnd());
        line = '';
      }
      line += character;
    }
  }
  if (line.trim() !== '' || lines.length === 0) lines.push(line.trimEnd());
  return lines;
}

/** Chinese breaks between any two characters. */
function splitPieces(text: string): readonly string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const character of text) {
    piece += character;
    if (character === ' ' || character === '/' || isWide(character)) {
      pieces.push(piece);
      piece = '';
    }
  }
  if (piece !== '') pieces.push(piece);
  return pieces;
}

function widthOf(character: string): number {
  if (isWide(character)) return 1;
  if ("ijl.,:;|!'` ".includes(character)) return 0.3;
  return character >= 'A' && character <= 'Z' ? 0.68 : 0.57;
}

function isWide(character: string): boolean {
  return (character.codePointAt(0) ?? 0) >= 0x2e80;
}
