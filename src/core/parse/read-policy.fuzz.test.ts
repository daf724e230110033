import { expect, it } from 'vitest';
import { readMarks } from '../../testing/marked-text';
import { createDice, mutate, scribble } from '../../testing/mutate-text';
import { pastes } from '../../testing/pastes';
import type { TextRange } from '../foundation';
import type { PolicyReading } from './read-plain-policy';
import { readPolicy } from './read-policy';
import { readingCodes } from './reading-codes';

const cases = 200_000;
/** Every so many cases, the whole reading is looked at and not only that there is one. */
const closeLook = 20;
const seed = 20_261_124;

const texts = pastes.map(({ text }) => readMarks(text).text);

it(`reads ${cases} mutated texts in every wrapping, seed ${seed}`, { timeout: 120_000 }, () => {
  console.info(`fuzzing readPolicy: seed ${seed}, ${cases} cases`);
  const dice = createDice(seed);
  let read = 0;
  for (let turn = 0; turn < cases; turn += 1) {
    const text = dice.roll(10) === 0 ? scribble(dice) : mutate(dice.pick(texts), dice);
    const reading = readOrTell(text, turn);
    if (reading.policy !== null) read += 1;
    if (turn % closeLook === 0) lookClosely(text, reading);
  }
  // A reader that gives up at the first mistake would pass otherwise.
  expect(read).toBeGreaterThan(cases / 2);
});

function readOrTell(text: string, turn: number): PolicyReading {
  try {
    return readPolicy(text);
  } catch (error) {
    throw new Error(`Case ${turn} of seed ${seed}: ${JSON.stringify(text)}`, { cause: error });
  }
}

function lookClosely(text: string, reading: PolicyReading): void {
  const faults: string[] = [];
  const { policy: _, others, ...rest } = reading;
  for (const { diagnostics, sourceMap } of [rest, ...others]) {
    for (const { value, key } of Object.values(sourceMap.places)) {
      if (!isInside(text, value) || (key && !isInside(text, key))) faults.push('a place outside');
    }
    for (const { code, location, params } of diagnostics) {
      if (!(code in readingCodes)) faults.push(`no such code: ${code}`);
      else if (!namesMatch(readingCodes[code as keyof typeof readingCodes], Object.keys(params))) {
        faults.push(`params of ${code}: ${Object.keys(params)}`);
      }
      if (location.kind === 'text' && !isInside(text, location.range)) faults.push(`${code} outside`);
    }
  }
  if ((reading.carrier === 'none') !== (reading.policy === null)) faults.push('carrier and policy differ');
  if (faults.length > 0) throw new Error(`${faults.join('; ')}: ${JSON.stringify(text)}`);
}

function isInside(text: string, { start, end }: TextRange): boolean {
  return start >= 0 && end >= start && end <= text.length;
}

function namesMatch(names: readonly string[], given: readonly string[]): boolean {
  const known = names.map((name) => name.replace('?', ''));
  return (
    given.every((name) => known.includes(name)) &&
    names.every((name) => name.endsWith('?') || given.includes(name))
  );
}
