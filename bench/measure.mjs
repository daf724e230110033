/** @param {readonly number[]} values at least one */
export function medianOf(values) {
  return quantileOf(values, 0.5);
}

/**
 * @param {readonly number[]} values at least one
 * @param {number} share 0.95 gives the value that 95 of 100 do not exceed
 */
export function quantileOf(values, share) {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/**
 * The time that this process has computed, its helper threads included. Other programs on the machine do not
 * count, as they would by the clock.
 */
export function cpuMs() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** @typedef {{ readonly medianMs: number, readonly p95Ms: number, readonly worstMs: number }} Times CPU time */

/**
 * Times a call over and over, after some calls that do not count.
 *
 * @param {() => unknown} run
 * @param {{ readonly rounds: number, readonly warmUps?: number, readonly limitMs?: number }} options no further
 *   round begins after `limitMs`
 * @returns {Times}
 */
export function timeCall(run, { rounds, warmUps = 3, limitMs = 4_000 }) {
  for (let call = 0; call < warmUps; call += 1) run();
  const times = [];
  const begin = performance.now();
  while (times.length < rounds && (times.length === 0 || performance.now() - begin < limitMs)) {
    const start = cpuMs();
    run();
    times.push(cpuMs() - start);
  }
  return { medianMs: medianOf(times), p95Ms: quantileOf(times, 0.95), worstMs: Math.max(...times) };
}

/**
 * One of those that do the same work: `run` does one piece of it, numbered from 0, and may give a promise.
 *
 * @typedef {object} Contestant
 * @property {string} name
 * @property {(piece: number) => unknown} run
 * @property {boolean} [isAsync] whether each piece has to be awaited
 */

/**
 * Counts pieces a second of CPU time. The contestants take turns in short slices, so that a busy moment of the machine
 * meets all of them alike.
 *
 * @param {readonly Contestant[]} contestants
 * @param {{ readonly rounds: number, readonly sliceMs: number }} options
 * @returns {Promise<ReadonlyMap<string, number>>} by name: the median over the rounds
 */
export async function countRates(contestants, { rounds, sliceMs }) {
  const rates = new Map(contestants.map(({ name }) => [name, /** @type {number[]} */ ([])]));
  for (let round = -1; round < rounds; round += 1) {
    for (const contestant of contestants) {
      const rate = await countRate(contestant, sliceMs);
      // The first round is for the compilers.
      if (round >= 0) rates.get(contestant.name)?.push(rate);
    }
  }
  return new Map([...rates].map(([name, values]) => [name, medianOf(values)]));
}

/**
 * @param {Contestant} contestant
 * @param {number} sliceMs
 */
async function countRate({ run, isAsync }, sliceMs) {
  const start = cpuMs();
  let pieces = 0;
  let batch = 1;
  let elapsedMs = 0;
  while (elapsedMs < sliceMs) {
    for (let call = 0; call < batch; call += 1) {
      if (isAsync) await run(pieces);
      else run(pieces);
      pieces += 1;
    }
    elapsedMs = cpuMs() - start;
    // The clock is asked about every two milliseconds, so that asking it does not count.
    batch = elapsedMs === 0 ? batch * 2 : Math.max(1, Math.floor((pieces / elapsedMs) * 2));
  }
  return (pieces / elapsedMs) * 1000;
}
