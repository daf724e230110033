/** @typedef {import('../../src/core/index.ts').PolicyDocument} PolicyDocument */

/**
 * Patterns to compare, and the policies that say the same.
 *
 * @typedef {object} PatternPair
 * @property {'resources' | 'actions'} kind
 * @property {readonly string[]} first
 * @property {readonly string[]} second
 * @property {PolicyDocument} firstPolicy
 * @property {PolicyDocument} secondPolicy
 */

/**
 * Draws pairs of lists of one or two patterns, half of them of resources and half of actions. They share a
 * short alphabet, so that they meet, cover and cross each other often.
 *
 * Resources begin with `i/`: outside `repo/` every text is a well-formed name, so that both sides speak of the
 * same texts. Actions go on with letters and digits, of which z3 is told.
 *
 * @param {number} count
 * @param {number} seed
 * @returns {readonly PatternPair[]}
 */
export function drawPatternPairs(count, seed) {
  const draw = drawNumbers(seed);
  return Array.from({ length: count }, (_, index) => {
    const kind = index % 2 === 0 ? 'resources' : 'actions';
    const first = drawPatterns(draw, kind);
    // A pattern of the other side with a star put in somewhere: unrelated ones mostly cross.
    const second = draw(3) === 0 ? drawPatterns(draw, kind) : first.map((pattern) => loosen(draw, pattern));
    const [firstPolicy, secondPolicy] = [first, second].map((patterns) => toPolicy(kind, patterns));
    if (!firstPolicy || !secondPolicy) throw new Error('two policies were made');
    return { kind, first, second, firstPolicy, secondPolicy };
  });
}

/** @typedef {(below: number) => number} Draw a whole number from 0 on */

/**
 * The generator mulberry32.
 *
 * @param {number} seed
 * @returns {Draw}
 */
function drawNumbers(seed) {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

const prefixes = { resources: 'i/', actions: 'tcr:' };
const alphabets = { resources: ['a', 'b', '/', '*', '*'], actions: ['A', 'b', 'c', '*', '*'] };

/**
 * @param {Draw} draw
 * @param {PatternPair['kind']} kind
 */
function drawPatterns(draw, kind) {
  return Array.from({ length: 1 + draw(2) }, () => {
    const alphabet = alphabets[kind];
    const text = Array.from({ length: 1 + draw(6) }, () => alphabet[draw(alphabet.length)]).join('');
    return prefixes[kind] + text;
  });
}

/**
 * @param {Draw} draw
 * @param {string} pattern
 */
function loosen(draw, pattern) {
  const prefixLength = Math.max(pattern.indexOf(':'), pattern.indexOf('/')) + 1;
  const at = Math.max(prefixLength, draw(pattern.length + 1));
  return `${pattern.slice(0, at)}*${pattern.slice(at + draw(2))}`;
}

/**
 * @param {PatternPair['kind']} kind
 * @param {readonly string[]} patterns
 * @returns {PolicyDocument}
 */
function toPolicy(kind, patterns) {
  const statement =
    kind === 'actions'
      ? { action: patterns, resource: '*' }
      : {
          action: 'tcr:PullRepositoryPersonal',
          resource: patterns.map((pattern) => `qcs::tcr:::${pattern}`),
        };
  return { version: '2.0', statement: [{ effect: 'allow', ...statement }] };
}
