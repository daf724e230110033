/** Whole numbers that look random and are the same for the same seed. */
export interface Dice {
  /** A whole number from 0 to `sides - 1`. */
  readonly roll: (sides: number) => number;
  readonly pick: <Thing>(things: readonly Thing[]) => Thing;
}

/** A 32-bit mix of a counter (mulberry32), fast enough for hundreds of thousands of texts. */
export function createDice(seed: number): Dice {
  let state = seed >>> 0;
  const roll = (sides: number): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * sides);
  };
  const pick = <Thing>(things: readonly Thing[]): Thing => {
    const thing = things[roll(things.length)];
    if (thing === undefined) throw new Error('Nothing to pick from');
    return thing;
  };
  return { roll, pick };
}

/** Characters and words on which readers stumble. */
const ink = [
  ...'{}[]"\',:;=\\/#<>&%$`()|*-~!@?+ \n\r\t\0',
  ...[
    '\ufeff',
    '\u200b',
    '\u00a0',
    '“',
    '，',
    '：',
    '｛',
    '\ud83d',
    '\\u00',
    '\\"',
    '\\\\',
    '%7B',
    '%22',
    '%25',
  ],
  ...['%zz', '${', '$${', '}}', '<<EOF\n', '\nEOF\n', '```', "'''", '"""', 'jsonencode(', 'JSON.stringify('],
  ...[
    'json.dumps(',
    '--PolicyDocument ',
    'Policy=',
    'version',
    '"statement":',
    'statement:\n  - ',
    ': |\n  ',
  ],
  ...['None', 'True', '1e999', '-', '//', '/*', '*/', '&a ', '<<: ', 'resource (', 'tccli cam '],
  'you are not authorized to perform operation (tcr:X)',
];

/** Changes a text in one to four places: puts something in, cuts out, doubles, moves or cuts off. */
export function mutate(text: string, dice: Dice): string {
  let mutated = text;
  for (let turn = dice.roll(4); turn >= 0; turn -= 1) mutated = mutateOnce(mutated, dice);
  return mutated;
}

function mutateOnce(text: string, dice: Dice): string {
  const at = dice.roll(text.length + 1);
  const length = 1 + dice.roll(dice.roll(8) === 0 ? 60 : 4);
  switch (dice.roll(6)) {
    case 0:
      return text.slice(0, at) + text.slice(at + length);
    case 1:
      return text.slice(0, at) + text.slice(at, at + length) + text.slice(at);
    case 2: {
      const piece = text.slice(at, at + length);
      const rest = text.slice(0, at) + text.slice(at + length);
      const to = dice.roll(rest.length + 1);
      return rest.slice(0, to) + piece + rest.slice(to);
    }
    case 3:
      return dice.roll(8) === 0 ? text.slice(0, at) : text.slice(0, at) + dice.pick(ink) + text.slice(at + 1);
    default:
      return text.slice(0, at) + dice.pick(ink) + text.slice(at);
  }
}

/** Characters without any plan; bytes of Latin-1, or units of UTF-16, halves of pairs included. */
export function scribble(dice: Dice): string {
  const length = dice.roll(40);
  const kind = dice.roll(3);
  let text = '';
  for (let index = 0; index < length; index += 1) {
    text += kind === 2 ? dice.pick(ink) : String.fromCharCode(dice.roll(kind === 0 ? 256 : 65_536));
  }
  return text;
}
