import { cpuMs } from '../measure.mjs';

/** @typedef {import('../../src/core/index.ts').PolicyDocument} PolicyDocument */

/**
 * What z3 says of two sets of strings. `undecided` where it gave up after `timeLimitMs`.
 *
 * @typedef {object} SolverAnswer
 * @property {'equal' | 'narrower' | 'wider' | 'crossing' | 'undecided'} verdict
 * @property {number} cpuMs for both directions
 */

/**
 * A question as z3 gets it: is there something that the first takes in and the second does not, and the other
 * way round.
 *
 * @typedef {{ readonly onlyFirst: readonly any[], readonly onlySecond: readonly any[] }} SolverQuestion
 */

const timeLimitMs = 5_000;

/** Puts questions about policies and patterns into z3's theory of strings. */
export class StringSolver {
  /** @param {any} z3 what `init` of `z3-solver` gives */
  constructor(z3) {
    this.z3 = new z3.Context('main');
    this.strings = this.z3.Re.sort(this.z3.String.sort());
  }

  /**
   * Policies as they are written: a variable for the action and one for the resource.
   *
   * @param {PolicyDocument} first
   * @param {PolicyDocument} second
   * @returns {SolverQuestion}
   */
  askByTwoVariables(first, second) {
    const { And, Or, Not } = this.z3;
    const action = this.z3.String.const('action');
    const resource = this.z3.String.const('resource');
    const any = this.z3.Full(this.strings);
    /** @type {(variable: any, patterns: readonly string[]) => any} */
    const fits = (variable, patterns) =>
      Or(...patterns.map((pattern) => this.z3.InRe(variable, this.toRegex(pattern, any))));
    const [allowedFirst, allowedSecond] = [first, second].map(({ statement }) =>
      Or(
        ...statement.map((one) =>
          And(fits(action, [one.action].flat()), fits(resource, [one.resource ?? []].flat())),
        ),
      ),
    );
    return {
      onlyFirst: [allowedFirst, Not(allowedSecond)],
      onlySecond: [allowedSecond, Not(allowedFirst)],
    };
  }

  /**
   * The kindest form for z3 that we found: action and resource as one text with a bar between them, so that a
   * policy is one regular language.
   *
   * @param {PolicyDocument} first
   * @param {PolicyDocument} second
   * @returns {SolverQuestion}
   */
  askByOneVariable(first, second) {
    const anyButBar = this.z3.Star(this.z3.Union(this.z3.Range('\u0001', '{'), this.z3.Range('}', '~')));
    const [one, other] = [first, second].map(({ statement }) =>
      this.unite(
        statement.map(({ action, resource }) =>
          this.chain([
            this.unite([action].flat().map((pattern) => this.toRegex(pattern, anyButBar))),
            this.z3.Re.toRe('|'),
            this.unite([resource ?? []].flat().map((pattern) => this.toRegex(pattern, anyButBar))),
          ]),
        ),
      ),
    );
    return this.askLanguages(one, other);
  }

  /**
   * @param {readonly string[]} first
   * @param {readonly string[]} second
   * @param {'letters-and-digits' | 'any'} rest what may stand for a star
   * @returns {SolverQuestion}
   */
  askByPatterns(first, second, rest) {
    const { z3 } = this;
    const star =
      rest === 'any'
        ? z3.Full(this.strings)
        : z3.Star(z3.Union(z3.Range('a', 'z'), z3.Range('A', 'Z'), z3.Range('0', '9')));
    const [one, other] = [first, second].map((patterns) =>
      this.unite(patterns.map((pattern) => this.toRegex(pattern, star))),
    );
    return this.askLanguages(one, other);
  }

  /**
   * @param {SolverQuestion} question
   * @returns {Promise<SolverAnswer>}
   */
  async answer({ onlyFirst, onlySecond }) {
    const start = cpuMs();
    const lost = await this.check(onlyFirst);
    const gained = await this.check(onlySecond);
    const spentMs = cpuMs() - start;
    if (lost === 'unknown' || gained === 'unknown') return { verdict: 'undecided', cpuMs: spentMs };
    const verdict = verdicts[`${lost} ${gained}`];
    if (verdict === undefined) throw new Error(`z3 answered ${lost} and ${gained}`);
    return { verdict, cpuMs: spentMs };
  }

  /** @param {readonly any[]} assertions */
  async check(assertions) {
    const solver = new this.z3.Solver();
    solver.set('timeout', timeLimitMs);
    solver.add(...assertions);
    return /** @type {Promise<string>} */ (solver.check());
  }

  /**
   * @param {any} one
   * @param {any} other
   * @returns {SolverQuestion}
   */
  askLanguages(one, other) {
    const text = this.z3.String.const('text');
    const { InRe, Not } = this.z3;
    return {
      onlyFirst: [InRe(text, one), Not(InRe(text, other))],
      onlySecond: [InRe(text, other), Not(InRe(text, one))],
    };
  }

  /**
   * @param {string} pattern
   * @param {any} star the language of what a star stands for
   */
  toRegex(pattern, star) {
    /** @type {any[]} */
    const parts = [];
    for (const [index, piece] of pattern.split('*').entries()) {
      if (index > 0) parts.push(star);
      if (piece !== '') parts.push(this.z3.Re.toRe(piece));
    }
    return this.chain(parts);
  }

  /** @param {readonly any[]} parts */
  chain(parts) {
    return parts.length === 1 ? parts[0] : this.z3.ReConcat(...parts);
  }

  /** @param {readonly any[]} parts */
  unite(parts) {
    return parts.length === 1 ? parts[0] : this.z3.Union(...parts);
  }
}

/**
 * By the answers to "only in the first?" and "only in the second?".
 *
 * @type {Readonly<Record<string, SolverAnswer['verdict']>>}
 */
const verdicts = {
  'unsat unsat': 'equal',
  'sat unsat': 'narrower',
  'unsat sat': 'wider',
  'sat sat': 'crossing',
};
