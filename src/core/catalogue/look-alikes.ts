/** A plain ASCII character that another one resembles, and the script of that other one. */
export interface LookAlike {
  readonly ascii: string;
  readonly script: 'cyrillic' | 'greek' | 'full-width' | 'other';
}

/**
 * Names the plain letter, digit or separator that a foreign character looks like; `null` for plain
 * characters and for those that resemble none. The tables hold the letters that common fonts draw alike;
 * full-width and stylised forms come from Unicode's compatibility mapping.
 */
export function asciiLookAlike(character: string): LookAlike | null {
  if (character <= '\u007f') return null;
  const listed = listedLookAlikes.get(character);
  if (listed) return listed;
  const compatible = character.normalize('NFKC');
  if (!/^[A-Za-z0-9._/:@-]$/.test(compatible)) return null;
  const isFullWidth = character >= '\uff01' && character <= '\uff5e';
  return { ascii: compatible, script: isFullWidth ? 'full-width' : 'other' };
}

/** White space, control characters and characters that show nothing at all. */
export function isInvisible(character: string): boolean {
  return /^(?:\s|\p{Cc}|\p{Cf}|\p{Default_Ignorable_Code_Point})$/u.test(character);
}

const listedLookAlikes: ReadonlyMap<string, LookAlike> = new Map([
  ...pairUp('cyrillic', 'асеорхуіјѕһԁԛԝкмтвгпьӏАВСЕНІЈКМОРЅТХУ', 'aceopxyijshdqwkmtbrnblABCEHIJKMOPSTXY'),
  ...pairUp('greek', 'αβγεηικνορτυχωΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'abyenikvoptuxwABEZHIKMNOPTYX'),
  ...pairUp('other', 'ıɑɡ‐‑‒–—―−。·', 'iag-------..'),
]);

function pairUp(script: LookAlike['script'], foreign: string, ascii: string): readonly [string, LookAlike][] {
  return Array.from(foreign, (character, index) => [character, { ascii: ascii[index] ?? '', script }]);
}
