/** The bytes a text takes in UTF-8; half a surrogate pair counts as its replacement character, three. */
export function measureUtf8(text: string): number {
  let bytes = text.length;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) continue;
    if (unit < 0x800) bytes += 1;
    else if (isPairAt(text, at, unit)) {
      // Four bytes for two units.
      bytes += 2;
      at += 1;
    } else bytes += 2;
  }
  return bytes;
}

function isPairAt(text: string, at: number, unit: number): boolean {
  if (unit < 0xd800 || unit > 0xdbff) return false;
  const next = text.charCodeAt(at + 1);
  return next >= 0xdc00 && next <= 0xdfff;
}
