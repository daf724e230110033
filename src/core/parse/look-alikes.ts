/**
 * Characters that keyboards for Chinese and word processors put where JSON wants the ASCII one.
 * They are reported and then read as what was meant, so the rest of the policy can still be read.
 */
export const lookAlikes: ReadonlyMap<number, number> = new Map(
  (
    [
      [',', '，、﹐'],
      [':', '：﹕∶'],
      ['{', '｛'],
      ['}', '｝'],
      ['[', '［【'],
      [']', '］】'],
      ['"', '“”„‟＂「」‘’'],
    ] as const
  ).flatMap(([expected, found]) =>
    Array.from(found, (character) => [character.charCodeAt(0), expected.charCodeAt(0)] as const),
  ),
);

/** The ASCII character meant by a UTF-16 unit; the unit itself where there is no other meaning. */
export function meantCharacter(unit: number): number {
  return unit < 0x80 ? unit : (lookAlikes.get(unit) ?? unit);
}

/** White space and invisible characters that JSON does not allow between its tokens. */
export function isForeignSpace(unit: number): boolean {
  return (
    unit === 0x0b ||
    unit === 0x0c ||
    unit === 0x85 ||
    unit === 0xa0 ||
    unit === 0x1680 ||
    (unit >= 0x2000 && unit <= 0x200f) ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x2060 ||
    unit === 0x3000 ||
    unit === 0xfeff
  );
}
